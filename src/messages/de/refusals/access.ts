import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const articles = (number: number) => count(number, { one: "1 Artikel", other: `${number} Artikel` });

export const access: Messages["refusals"]["access"] = {
  between: ({ least, most }) => `Eine ganze Zahl von ${least} bis ${most}.`,
  unusable: "Eine der Zahlen geht so nicht; sehen Sie daneben.",
  notGiven: "Verschenken kann einen Artikel nur, wer ihn mit einem Abo liest, und was alle lesen dürfen, braucht keinen Link.",
  giftsUsed: (aMonth) =>
    aMonth === 0
      ? "Zurzeit lassen sich keine Artikel per Link verschenken."
      : `Sie haben diesen Monat ${articles(aMonth)} verschenkt; mehr gibt es in einem Monat nicht.`,
  giftUnknown: "Mit diesem Link wurde kein Artikel verschenkt.",
  giftOver: "Dieser Link gilt nicht mehr. Der Artikel selbst ist noch hier; wer ihn verschenkt hat, kann es vielleicht noch einmal tun.",
  meterUsed: (aMonth) =>
    aMonth === 0
      ? "Zurzeit sind keine Artikel ohne Abo zu lesen."
      : `Sie haben diesen Monat ${articles(aMonth)} gelesen; mehr stehen ohne Abo nicht offen.`,
};
