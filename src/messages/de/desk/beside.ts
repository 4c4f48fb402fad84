import type { Messages } from "../../catalogue.ts";
import { count, figure } from "../grammar.ts";

export const beside: Messages["desk"]["beside"] = {
  missing: "Was noch fehlt",
  needed: "Vor der Veröffentlichung",
  wished: "Außerdem",
  nothing: "Es fehlt nichts.",
  panes: "Neben dem Text",
  pane: { page: "Die Seite", print: "Die Druckansicht", letter: "Die E-Mail", speech: "Vorgelesen" },
  panesSay: "Wie zuletzt gespeichert, ohne Vorschläge und Kommentare.",
  close: "Schließen",
  pageOf: ({ headline }) => `Die Seite zu „${headline}“`,
  speechOf: ({ headline }) => `„${headline}“, vorgelesen`,
  play: "Abspielen",
  stop: "Anhalten",
  noSound: "Kein Ton",
  playOf: ({ words }) => `Abspielen: ${words}`,
  silent: "wird nicht vorgelesen",
  unprinted: ({ why }) => `Lässt sich nicht setzen: ${why}`,
  held: ({ why }) => `Aus rechtlichen Gründen gesperrt: ${why}`,
  gaps: {
    headline: "Eine Überschrift",
    byline: "Jemand in der Autorenzeile",
    standfirst: "Ein Vorspann",
    leadAlt: "Was das Aufmacherbild zeigt (Alternativtext)",
    leadCredit: "Von wem das Aufmacherbild ist (Bildnachweis)",
    alt: "Was ein Bild zeigt (Alternativtext)",
    credit: "Von wem ein Bild ist (Bildnachweis)",
    picture: ({ name }) => (name ? `Das Bild „${name}“ kommt noch` : "Ein Bild kommt noch"),
    note: "Der Text einer Fußnote",
    nowhere: ({ href }) => `Ein Link, der nirgendwohin führt: ${href || "Er hat keine Adresse"}`,
    tk: ({ words }) => `Text, der noch kommt: „${words}“`,
    short: ({ words, wanted }) => `Zu kurz: ${figure(words)} statt ${figure(wanted)} Wörter`,
    long: ({ words, wanted }) => `Zu lang: ${words} statt ${wanted} Wörter`,
    suggestions: ({ open }) =>
      count(open, {
        one: "Ein Vorschlag ist weder angenommen noch abgelehnt",
        other: `${open} Vorschläge sind weder angenommen noch abgelehnt`,
      }),
  },
};
