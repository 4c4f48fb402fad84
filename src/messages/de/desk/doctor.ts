import type { Messages } from "../../catalogue.ts";

export const doctor: Messages["desk"]["doctor"] = {
  title: "Diagnose",
  intro:
    "Alles, was stehen muss, bevor das Magazin online geht und solange es online ist, in diesem Augenblick geprüft, mit Abhilfe, wo etwas fehlt. „masthead doctor“ sagt auf dem Server dasselbe und schickt eine Probe-E-Mail an Sie selbst.",
  what: "Was",
  state: "Stand",
  found: "Befund und Abhilfe",
  states: { well: "in Ordnung", warning: "Warnung", wrong: "Fehler" },
};
