import type { Messages } from "../../catalogue.ts";

export const correspondence: Messages["refusals"]["correspondence"] = {
  unwanted: "Le magazine ne reçoit pas de lettres par ce formulaire en ce moment.",
  tooOften: "Trop d’envois. Réessayez demain.",
  invalid: "Il manque encore quelque chose à votre lettre ; voyez ci-dessous.",
  noName: "Donnez le nom sous lequel elle peut être publiée, en 100 caractères au plus.",
  noPlace: "Dites où vous habitez, en 100 caractères au plus.",
  noText: "Écrivez votre lettre.",
  tooLong: "Une lettre est limitée à 6 000 caractères ; raccourcissez-la.",
  noConsent: "Nous ne pouvons nous servir que d’une lettre qui peut être publiée.",
  linkOver: "Ce lien n’est plus valable. Envoyez votre lettre de nouveau depuis la même page.",
};
