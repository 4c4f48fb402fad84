import type { Messages } from "../../catalogue.ts";

export const letters: Messages["desk"]["letters"] = {
  title: "E-Mails",
  find: "Adresse oder Betreff",
  none: "Es wurde noch keine E-Mail geschrieben.",
  toFrom: ({ to, from }) => `An ${to}, von ${from},`,
  states: { kept: "liegt hier", sent: "verschickt", waiting: "wartet" },
  heads: { written: "Geschrieben", subject: "Betreff", to: "An", state: "Stand" },
};
