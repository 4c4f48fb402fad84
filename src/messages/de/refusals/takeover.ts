import type { Messages } from "../../catalogue.ts";

export const takeover: Messages["refusals"]["takeover"] = {
  noGateway:
    "Kein Zahlungsdienst, der von selbst abbucht, ist eingeschaltet. Setzen Sie STRIPE_SECRET_KEY, wie docs/OPERATIONS.md es beschreibt.",
  missing: "Beim Zahlungsdienst wurde nichts dieses Namens gelesen. Erstellen Sie den Plan neu.",
  notProposed: "Der Kunde hat inzwischen eine andere Adresse, oder es wurde schon jemand genannt. Erstellen Sie den Plan neu.",
  notTheirs: "Es gehört nicht zu dem, was für diese Person hier läuft, oder es wurde inzwischen übernommen. Erstellen Sie den Plan neu.",
  anothers: "Dieser Kunde gehört hier schon zu jemand anderem.",
  taken: "Es ist ganz oder halb übernommen. Machen Sie das zuerst rückgängig.",
};
