import type { Messages } from "../../catalogue.ts";

export const books: Messages["desk"]["books"] = {
  conforms: "Entspricht EPUB Accessibility 1.1, WCAG 2.1 AA: Ace hat nichts gefunden.",
  claimsNone: (why) => `Beansprucht keinen Standard der Barrierefreiheit. ${why}`,
  noAce: "Hier ist kein Ace eingerichtet, das es prüft (ACE_COMMAND).",
  fault: (why) => `Ace konnte nicht gefragt werden. Gemeldet wurde, auf Englisch: ${why}`,
  found: ({ place, says, rule }) => `${place ? `${place}: ` : ""}Ace meldet auf Englisch: ${says}${rule ? ` (Regel ${rule})` : ""}`,
  unsaid: "Ace sagt, dass das Buch nicht besteht, und sagt nicht, warum.",
  noCover: "Die Titelseite hat keine Beschreibung.",
  noLead: (headline) => `„${headline}“, Aufmacherbild: hat keine Beschreibung.`,
  noLanguage: ({ headline, language }) => `„${headline}“: „${language}“ ist keine Sprache.`,
  amiss: ({ headline, what }) => `„${headline}“, ${what}.`,
  noHead: (place) => `${place}: Die Tabelle hat weder eine Kopfzeile noch eine Kopfspalte.`,
  vague: ({ place, words }) => `${place}: Der Link „${words}“ sagt nicht, wohin er führt.`,
};
