import type { Messages } from "../../catalogue.ts";

export const html: Messages["desk"]["editor"]["html"] = {
  paywallWords: "Wörter am Ende des freien Anfangs wurden weggelassen",
  fallback: "Wörter für Browser, die das Gezeigte nicht zeigen können, wurden weggelassen",
  shown: "was die Seite von „{address}“ zeigt, wurde weggelassen",
  uncalled: "Anmerkungen, auf die im Text nichts verweist: {count}; sie stehen am Ende",
  headOfNotes: "die Überschrift der Anmerkungen wurde weggelassen",
  levels: "aus {count} Ebenen von Zwischentiteln wurden zwei",
  inNote: "ein Bild oder eine Linie in einer Fußnote wurde weggelassen",
  noscript: "was für Browser ohne Skripte dasteht, wurde weggelassen",
  deleted: "als gelöscht durchgestrichene Wörter wurden weggelassen",
  menu: "ein Menü wurde weggelassen",
  control: "ein Bedienfeld der Seite wurde weggelassen",
  hidden: "verborgene Wörter wurden weggelassen",
  lists: "Listen, die tiefer als {most} Ebenen ineinander stehen, wurden zu Absätzen der Liste darüber",
  deep: "was tiefer als {most} Ebenen ineinander steht, wurde als bloßer Text übernommen",
  struck: "durchgestrichene Wörter wurden ohne den Strich übernommen",
  badLink: "ein Link zu „{address}“ wurde weggelassen, seine Wörter blieben stehen: Das ist keine Adresse im Web",
  table: "eine Tabelle mit {cells} Feldern wurde zu Absätzen; eine Tabelle darf {most} haben",
};
