import type { Messages } from "../catalogue.ts";

export const offline: Messages["offline"] = {
  notYours: "Pour garder un numéro à lire hors connexion, il faut avoir ouvert votre compte et pouvoir le lire en entier.",
  readOffline: "Lire hors connexion",
  says: "Sur cet appareil, tant que vous pouvez lire ce numéro et que votre compte est ouvert. Ce qui y est corrigé arrive de lui-même dès qu’il y a une connexion ; il en faut une tous les 30 jours.",
  withRecordings: (size) => `Avec ses enregistrements (${size})`,
  keep: "Garder ce numéro pour le lire hors connexion",
  keepOn: "Continuer",
  keepAnew: "Mettre à jour",
  keeping: "{done} sur {all} gardés",
  isKept: "Gardé sur cet appareil : {size}, dans l’état du {day}.",
  noRoom: "Il n’y a pas assez de place sur cet appareil. Retirez un autre numéro, ou gardez celui-ci sans ses enregistrements.",
  brokenOff:
    "Le numéro n’a pas pu être gardé en entier : la connexion a été perdue. Ce qui est là reste ; continuez quand elle sera revenue.",
  notHere: "L’écoute demande une connexion : cet enregistrement n’est pas gardé ici.",
  remove: "Retirer",
  removeOne: (title) => `Retirer ${title} de cet appareil`,
  removeAll: "Tout retirer",
  whatIsKept: "Ce qui est gardé sur cet appareil",
  title: "Gardé sur cet appareil",
  without: "Cette page demande une connexion. Ce qui est gardé ici se lit sans elle.",
  nothing: "Rien n’est gardé sur cet appareil. Ouvrez un numéro, allez à son sommaire et gardez-le de là.",
  needsScript: "Pour garder des numéros, il faut un navigateur qui exécute des scripts.",
  states: {
    open: "{size}. Ouvert jusqu’au {day} sans connexion.",
    "in part": "{size}. Encore incomplet : ouvrez-le avec une connexion pour continuer.",
    ended: "Fermé : vous n’avez plus accès à ce numéro, et ses pages ont été effacées d’ici.",
    unchecked: "Fermé : vérifié pour la dernière fois le {checked}. Rétablissez une fois la connexion, et il se rouvre.",
  },
  all: "{size} en tout. Ce navigateur accorde au magazine environ {quota}.",
};
