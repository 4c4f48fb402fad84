import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const articles = (number: number) => count(number, { one: "1 artikel", other: `${number} artikelen` });

export const access: Messages["refusals"]["access"] = {
  between: ({ least, most }) => `Een heel getal van ${least} tot en met ${most}.`,
  unusable: "Een van de getallen kan niet; kijk ernaast.",
  notGiven: "Alleen wie een artikel met een abonnement leest, kan het weggeven, en wat iedereen mag lezen heeft geen link nodig.",
  giftsUsed: (aMonth) =>
    aMonth === 0
      ? "Op dit moment kunnen er geen artikelen met een link worden weggegeven."
      : `U hebt deze maand ${articles(aMonth)} weggegeven, en meer heeft een maand er niet.`,
  giftUnknown: "Met deze link is geen artikel weggegeven.",
  giftOver: "Deze link is afgelopen. Het artikel zelf is er nog; wie het gaf, kan het misschien nog eens geven.",
  meterUsed: (aMonth) =>
    aMonth === 0
      ? "Op dit moment staan er geen artikelen open zonder abonnement."
      : `U hebt deze maand ${articles(aMonth)} gelezen, en meer staan er zonder abonnement niet open.`,
};
