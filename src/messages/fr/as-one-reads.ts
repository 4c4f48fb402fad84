import type { Messages } from "../catalogue.ts";

export const asOneReads: Messages["asOneReads"] = {
  title: "Réglages de lecture",
  says: "Conservés un an dans ce navigateur, sans compte. Personne ne relève qui lit comment.",
  size: "Taille du texte",
  sizes: { usual: "Normale", small: "Petite", large: "Grande", larger: "Très grande", largest: "La plus grande" },
  face: "Police",
  faces: { usual: "Celle du magazine", serif: "Avec empattements", sans: "Sans empattements", dyslexia: "Pour la dyslexie" },
  measure: "Longueur des lignes",
  measures: { usual: "Normale", narrow: "Courte", wide: "Longue" },
  shade: "Couleurs",
  shades: { usual: "Celles du système", light: "Claires", dark: "Sombres", sepia: "Sépia" },
  flow: "Lire un numéro comme un livre",
  flows: { usual: "En pages", scroll: "En une longue page" },
  places: "L’endroit où vous avez cessé de lire",
  kept: { usual: "Gardé dans ce navigateur, et dans votre compte tant qu’il est ouvert", off: "Non gardé" },
  read: "Lire ainsi",
  tryIt: "Aperçu",
  sample:
    "Le bac qui traverse au crépuscule ne porte d’autre lumière que la sienne, et ceux qui attendent sur le quai le reconnaissent au vide qu’il creuse dans la rangée de fenêtres de l’autre rive. Il n’est jamais en retard. Il lui arrive seulement de ne pas être là.",
};
