import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const articles = (number: number) => count(number, { one: `${number} article`, other: `${number} articles` });

export const access: Messages["refusals"]["access"] = {
  between: ({ least, most }) => `Un nombre entier de ${least} à ${most}.`,
  unusable: "L’un des nombres ne convient pas ; voyez à côté.",
  notGiven:
    "Il faut lire un article grâce à un abonnement pour pouvoir l’offrir, et ce que tout le monde peut lire n’a pas besoin de lien.",
  giftsUsed: (aMonth) =>
    aMonth === 0
      ? "Aucun article ne peut être offert par un lien en ce moment."
      : `Vous avez offert ${articles(aMonth)} ce mois-ci : c’est le maximum par mois.`,
  giftUnknown: "Aucun article n’a été offert par ce lien.",
  giftOver: "Ce lien a pris fin. L’article lui-même est toujours là ; qui l’a offert peut peut-être l’offrir à nouveau.",
  meterUsed: (aMonth) =>
    aMonth === 0
      ? "Aucun article n’est ouvert sans abonnement en ce moment."
      : `Vous avez lu ${articles(aMonth)} ce mois-ci : c’est le maximum sans abonnement.`,
};
