import { figure } from "../grammar.ts";
import type { Messages } from "../../catalogue.ts";

export const sales: Messages["desk"]["sales"] = {
  premiums: "Prämien und Bestand",
  premiumsSay:
    "Eine Prämie gehört zu einer Bestellung, solange der Vorrat reicht. Wer bestellt, hat von da an eine sicher; eine abgelehnte Bestellung gibt sie zurück.",
  premiumList: "Prämien",
  left: (left) => `noch ${figure(left)}`,
  change: "Mehr oder weniger",
  changeExample: "40 oder -3",
  why: "Warum",
  changeStock: (name) => `Bestand ändern: ${name}`,
  newPremium: "Neue Prämie",
  name: "Name, wie er zu lesen ist",
  nameExample: "Eine Leinentasche",
  description: "In einem Satz",
  stock: "Auf Lager",
  add: "Hinzufügen",
  tax: "MwSt.",
  seller: "Verkauft wird aus",
  vatId: "Unsere USt-IdNr.",
  vatIdHint: "Sie steht auf jeder Rechnung, die im Satz des Magazins entsteht.",
  sellerSays:
    "Für das Land, aus dem verkauft wird, steht auf Etiketten kein Land, und unter „Auflage“ stehen die Formulare der dortigen Post.",
  reverse:
    "Steuerschuldnerschaft des Leistungsempfängers: Ein Unternehmen in einem anderen EU-Land mit USt-IdNr. zahlt netto und führt die Steuer selbst ab",
  rates: "Sätze nach Land",
  ratesHint:
    "Je eine Zeile: Land, print, digital oder both, Prozent. Wie in „DE both 7“. Für jedes andere Land gilt der Satz des Angebots.",
  save: "Speichern",
  taxSays:
    "Bestellungen behalten die MwSt., mit der sie aufgegeben wurden. Masthead prüft, wie eine USt-IdNr. geschrieben ist, nicht, wem sie gehört.",
  taxSaved: "Die MwSt.-Einstellungen sind gespeichert. Sie gelten für Bestellungen von jetzt an.",
};
