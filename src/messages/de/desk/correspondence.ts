import type { Messages } from "../../catalogue.ts";
import { count, figure } from "../grammar.ts";

export const correspondence: Messages["desk"]["correspondence"] = {
  title: "Leserbriefe",
  says: "Was über das Formular kam, das unter jedem Artikel und auf einer eigenen Seite steht, sobald die Adresse bestätigt war. Niemand außer Ihnen sieht es.",
  lists: "Welche Leserbriefe",
  states: { waiting: "Offen", taken: "Angenommen", declined: "Abgelehnt" },
  of: ({ state, letters }) => `${state} (${figure(letters)})`,
  when: "Eingegangen",
  from: "Von",
  about: "Zu",
  letter: "Leserbrief",
  magazine: "zum Magazin",
  none: "Hier steht kein Leserbrief.",
  oneOf: (name) => `Leserbrief von ${name}`,
  decided: { taken: "Angenommen von", declined: "Abgelehnt von" },
  sender: "Absender",
  place: "Ort",
  email: "E-Mail, wird nicht gezeigt",
  draft: "Der Entwurf daraus",
  take: "Annehmen",
  takeSays:
    "Daraus wird ein Entwurf im Ressort der Leserbriefe, frei für alle, unter dem Namen des Absenders. Veröffentlicht wird nichts, und es geht keine E-Mail hinaus.",
  into: "Als",
  asNew: "eigener Entwurf",
  addedTo: (headline) => `Zusatz zu „${headline}“`,
  decline: "Ablehnen",
  declineSays: (days) =>
    `Der Absender bekommt eine freundliche E-Mail, dass der Brief nicht gedruckt wird. Brief und Adresse werden ${count(days, { one: "1 Tag", other: `${days} Tage` })} später gelöscht.`,
  note: "Ein eigenes Wort für die E-Mail, wenn Sie möchten",
  taken: "Angenommen. Hier ist der Entwurf.",
  declined: "Abgelehnt; die E-Mail ist unterwegs.",
  wanted: "Das Formular ist unter jedem Artikel zu finden und unter /letters-to-the-editor.",
  unwanted: "Das Formular ist abgeschaltet: Auf der Website ist keines zu sehen.",
  switchOff: "Keine Leserbriefe annehmen",
  switchOn: "Wieder Leserbriefe annehmen",
  switched: "Gespeichert. Die Website zeigt es sofort.",
};
