import type { Messages } from "../../catalogue.ts";

export const gifts: Messages["refusals"]["gifts"] = {
  whom: "Pour qui est-ce ?",
  noEmail: "Ce n’est pas une adresse e-mail. Laissez vide si vous remettez la carte vous-même.",
  cardTooLong: "La carte est limitée à 600 caractères.",
  dayPast: "Choisissez aujourd’hui ou un jour à venir.",
  noGift: "Il n’y a pas de cadeau derrière ce lien. Peut-être lui manque-t-il une lettre.",
  nobodyWaits: "Ce cadeau n’attend plus personne.",
  unpaid: "Ce cadeau n’est pas encore payé.",
  takenBack: "Ce cadeau a été repris par la personne qui l’offrait.",
  takenByOther: "Quelqu’un a déjà accepté ce cadeau.",
  yours: "Ce cadeau est déjà à vous ; vous le trouvez dans votre compte.",
  over: "Le délai pour accepter ce cadeau est passé. Qui l’a offert peut le rouvrir dans son compte.",
};
