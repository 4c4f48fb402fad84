import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const done: Messages["done"] = {
  renews: () => "La résiliation est annulée ; tout continue comme avant. Rien n’a été prélevé.",
  held: (n, last) =>
    `Suspendu à partir du n° ${n}. Autant de numéros ont été ajoutés à la fin ; le dernier de votre abonnement est maintenant le n° ${last}.`,
  lifted: (n, last) =>
    `La suspension est levée : vos numéros reprennent avec le n° ${n}. Le dernier de votre abonnement est le n° ${last}.`,
  replaced: (n) => `Nous sommes désolés. Le n° ${n} repart vers vous avec le prochain envoi complémentaire.`,
  more: (n, last) => `Nous sommes désolés. À la place du n° ${n}, le n° ${last} a été ajouté à la fin de votre abonnement.`,
  stopped: () => "Résilié : votre abonnement ne sera pas renouvelé. Tous ses numéros arrivent encore.",
  refunded: (n) => `Votre remboursement de ${n} se fait de la façon dont vous aviez payé. L’abonnement est terminé.`,
  gift: () => "Le cadeau est à vous. Pensez à remercier qui vous l’a offert.",
  seat: () => "La place est à vous : tous les numéros vous sont ouverts.",
  "seat-given": () => "La place est attribuée. Nous n’avons écrit à personne ; qui l’a reçue se connecte avec cette adresse.",
  "seat-freed": () => "La place est de nouveau libre.",
  edition: () => "Le changement est fait ; votre compte indique plus bas à partir de quel numéro.",
  address: (n) => `La nouvelle adresse vaut à partir du n° ${n}.`,
  name: () => "Le nom est enregistré.",
  language: () => "La langue est enregistrée.",
  "taken-over": () => "La commande est dans votre compte.",
  "begins-later": (n: string, last: string) => `Il commence avec le n° ${n}, à la fin de l’abonnement actuel, et va jusqu’au n° ${last}.`,
  given: (n: string) => `C’est maintenant un cadeau pour ${n}. L’e-mail en dit plus.`,
  both: () => "Les deux courent en parallèle.",
  denied: () => "Nous ne vous écrirons plus au sujet de cette commande. Qui l’a passée a ce qui a été payé, et vous ne devez rien.",
  "newsletter-in": () => "La newsletter arrive avec le prochain numéro.",
  "newsletter-out": () => "Vous ne recevrez plus la newsletter.",
  session: () => "La session y est fermée.",
  sessions: (n) =>
    count(Number(n), { one: `${n} autre navigateur a été déconnecté.`, other: `${n} autres navigateurs ont été déconnectés.` }),
};
