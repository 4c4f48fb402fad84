import { begins } from "../begins.ts";
import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const range = ({ from, to }: { from: number; to: number }) => (from === to ? `Nr. ${from}` : `Nr. ${from} bis ${to}`);
const lastCopy = (last: number) => (last > 0 ? ` Die letzte Ausgabe, die Ihnen gehört, ist Nr. ${last}; die dürfen Sie behalten.` : "");

export const letters: Messages["letters"] = {
  yourAccount: "Ihr Konto",
  seeOffers: "Angebote ansehen",
  subscribe: "Abonnieren",
  stopRenewing: "Abo kündigen, mit einem Klick und ohne Anmeldung",
  askNoMore: "Nicht mehr nach einer Verlängerung fragen, mit einem Klick und ohne Anmeldung",
  beside:
    "Wer das bestellt hat, hat Ihre E-Mail-Adresse angegeben und nicht nachgewiesen, dass es die eigene ist. Deshalb liegt die Bestellung neben Ihrem Konto, und an Ihrem Konto hat sich nichts geändert. Wenn Sie es waren, melden Sie sich an und bestätigen es in Ihrem Konto; dort können Sie auch sagen, dass Sie es nicht waren.",
  becauseSubscription: (title) => `Sie erhalten diese E-Mail, weil Sie ein Abo von „${title}“ haben.`,
  becauseOrder: (title) => `Sie erhalten diese E-Mail, weil Sie bei „${title}“ etwas bestellt haben.`,
  becauseGave: "Sie erhalten diese E-Mail, weil Sie ein Abo verschenkt haben.",
  invoiceStands: "Die Rechnung für diese Laufzeit bleibt bestehen und ist noch zu bezahlen; eine weitere folgt nicht.",
  nothingMore: "Es wird nichts Weiteres abgebucht.",
  sentAgain: (issues) => `Was nicht angekommen ist (${issues}), schicken wir trotzdem noch einmal.`,
  inMoney: (issues) => `Was wir für nicht angekommene Ausgaben zugesagt hatten (${issues}), ist in der Summe enthalten.`,

  held: ({ from, to, last }) => ({
    subject: `Lieferung unterbrochen: ${range({ from, to })}`,
    title: "Lieferung unterbrochen",
    paragraphs: [
      `${from === to ? `Nr. ${from} kommt nicht` : `Nr. ${from} bis ${to} kommen nicht`}, wie Sie es gewünscht haben. Verloren ist nichts: Am Ende kommen ebenso viele Ausgaben dazu, und die letzte Ihrer Laufzeit ist jetzt Nr. ${last}.`,
      "In Ihrem Konto können Sie die Unterbrechung jederzeit aufheben; Ausgaben, deren Versand bis dahin noch nicht vorbereitet ist, kommen wieder.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `Es beginnt mit Nr. ${first}`,
    title: "Eines nach dem anderen",
    paragraphs: [
      `Was Sie haben, läuft bis Nr. ${present}. Was Sie außerdem bestellt haben, beginnt danach: mit Nr. ${first}, und geht bis Nr. ${last}. Nichts kommt doppelt, und nichts geht verloren.`,
      ...(stops ? ["Was Sie haben, verlängert sich nicht mehr, denn dieses schließt daran an."] : []),
    ],
  }),
  lifted: ({ from, last }) => ({
    subject: `Ihre Ausgaben kommen wieder ab Nr. ${from}`,
    title: "Die Unterbrechung ist aufgehoben",
    paragraphs: [`Ihre Ausgaben kommen wieder ab Nr. ${from}. Die letzte Ihrer Laufzeit ist Nr. ${last}.`],
  }),
  claimed: ({ issue, instead }) => ({
    subject: `Zu Ihrer Nr. ${issue}`,
    title: `Nr. ${issue} ist nicht angekommen`,
    paragraphs: [
      instead === undefined
        ? `Das tut uns leid. Nr. ${issue} geht mit dem nächsten Nachversand noch einmal an Sie.`
        : `Das tut uns leid. Statt Nr. ${issue} bekommen Sie am Ende Ihrer Laufzeit eine Ausgabe mehr: Nr. ${instead}.`,
      "Bitte sehen Sie sich die Adresse in Ihrem Konto an; wenn sie nicht stimmt, ändern Sie sie jetzt.",
    ],
  }),
  grace: (issues) => ({
    subject: "Ihre Laufzeit ist zu Ende, Ihre Ausgaben sind es nicht",
    title: "Ihre Laufzeit ist zu Ende, Ihre Ausgaben sind es nicht",
    paragraphs: [
      `Sie haben jede Ausgabe bekommen, die Sie bezahlt haben. Damit Ihnen nichts entgeht, ${count(issues, { one: "kommt trotzdem noch eine Ausgabe", other: `kommen trotzdem noch ${issues} Ausgaben` })}; wenn Sie verlängern, ${count(issues, { one: "zählt sie", other: "zählen sie" })} zur neuen Laufzeit.`,
    ],
    button: "Verlängern",
  }),
  stopped: ({ nothingMore, issues, last }) => ({
    subject: "Ihr Abo ist gekündigt",
    title: "Es verlängert sich nicht",
    paragraphs: [
      `${nothingMore} ${count(issues, { one: `Eine Ausgabe steht Ihnen noch zu: Nr. ${last}. Sie kommt.`, other: `${issues} Ausgaben stehen Ihnen noch zu; die letzte ist Nr. ${last}, und jede davon kommt.` })}`,
      "Wenn Sie es sich anders überlegen: „Kündigung zurücknehmen“ in Ihrem Konto macht es rückgängig.",
    ],
  }),
  renewsAgain: ({ auto, last }) => ({
    subject: "Ihre Kündigung ist zurückgenommen",
    title: "Ihr Abo geht weiter",
    paragraphs: [
      auto
        ? `Nach Nr. ${last}, der letzten Ausgabe Ihrer Laufzeit, verlängert es sich wie vereinbart; wir schreiben Ihnen, bevor etwas abgebucht wird.`
        : `Vor Nr. ${last}, der letzten Ausgabe Ihrer Laufzeit, schreiben wir Ihnen wegen der Verlängerung. Von selbst wird nichts abgebucht.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }) => ({
    subject: `Auf dem Weg zurück zu Ihnen: ${sum}`,
    title: "Ihr Geld ist auf dem Weg zurück",
    paragraphs: [
      `Auf dem Weg zurück zu Ihnen: ${sum}. ${
        byHand
          ? "Sie haben nicht über unsere Website bezahlt, deshalb erstatten wir auch von Hand: per Überweisung oder wie wir es mit Ihnen vereinbaren. Das dauert einige Tage."
          : "Das Geld geht den Weg, auf dem Sie bezahlt haben; bis die Bank es anzeigt, können einige Tage vergehen."
      }`,
      `Das Abo ist beendet und mit ihm der Zugang.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "Danke, dass Sie uns gelesen haben. Die Tür bleibt offen.",
    ],
  }),
  keptDespiteRefund: (sum) => ({
    subject: `Erstattet: ${sum}`,
    title: "Ihr Geld zurück, und Ihre Ausgaben dazu",
    paragraphs: [
      `Wir haben Ihnen ${sum} auf dem Weg erstattet, auf dem Sie bezahlt haben; bis die Bank es anzeigt, können einige Tage vergehen.`,
      "Sonst ändert sich nichts: Jede Ausgabe, die Ihnen zusteht, kommt noch.",
    ],
  }),
  whyEnded: {
    declined: "Die Abbuchung für Ihre Verlängerung wurde abgelehnt; es wurde also nichts eingezogen, und das Abo ist beendet.",
    trial: "Ihre kostenlosen Ausgaben sind alle gekommen, und damit endet das Probeabo von selbst. Abgebucht wurde nichts.",
    served: "Sie haben jede Ausgabe bekommen, die Sie bezahlt haben, und das Abo ist beendet.",
  },
  ended: (why) => ({
    subject: "Ihr Abo ist beendet",
    title: "Das war die letzte Ausgabe",
    paragraphs: [why, "Die Ausgaben Ihrer Laufzeit bleiben Ihnen offen."],
    again: "Abo wieder aufnehmen",
  }),
  whoeverHasGift: "die beschenkte Person",
  giftGiven: (name) => ({
    subject: `Die letzte Ausgabe Ihres Geschenks ist gekommen (${name})`,
    title: "Ihr Geschenk ist vollständig angekommen",
    paragraphs: [
      `${begins(name)} hat jede Ausgabe Ihres Geschenks bekommen. Das Geschenk endet hier von selbst, und nichts wird abgebucht.`,
    ],
    button: "Noch einmal schenken",
  }),
  giftHad: (title) => ({
    subject: "Das war die letzte Ausgabe Ihres Geschenks",
    title: "Das war die letzte Ausgabe",
    paragraphs: [
      `Das Abo von „${title}“, das man Ihnen geschenkt hat, ist zu Ende. Seine Ausgaben bleiben Ihnen offen, und nichts wird abgebucht. Wenn Sie weiterlesen möchten: Hier sind die Angebote.`,
    ],
  }),
  giftEnded: ({ title, last }) => ({
    subject: `Ihr Abo von „${title}“ ist beendet`,
    title: "Das Abo ist beendet",
    paragraphs: [`Das Abo von „${title}“, das man Ihnen geschenkt hat, wurde von der schenkenden Person beendet.${lastCopy(last)}`],
  }),
};
