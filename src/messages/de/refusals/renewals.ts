import type { Messages } from "../../catalogue.ts";

export const renewals: Messages["refusals"]["renewals"] = {
  paidBack: "Dieses Abo wurde beendet und erstattet. Abonnieren Sie neu.",
  notBought: "Dieses wurde nicht gekauft, es gibt also nichts zu verlängern. Wählen Sie ein Angebot.",
  already: "Es ist schon verlängert: Mehr als eine ganze Laufzeit kommt noch.",
  nothing: "Es gibt nichts zu verlängern.",
  anotherTerm: "Bestätigen Sie, dass es eine weitere Laufzeit ist, oder lassen Sie es.",
  begun: (order) =>
    `Bestellung ${order} dafür ist schon notiert und noch nicht bezahlt. Machen Sie mit ihr weiter, oder bestätigen Sie, dass Sie noch eine Laufzeit möchten.`,
  termAhead: (order) =>
    `Bestellung ${order} hat eine ganze Laufzeit bezahlt, von der noch nichts gekommen ist. Jetzt wurde nichts bestellt; wenn Sie noch eine möchten, bestätigen Sie das bitte.`,
  notRunning: "Das Abo läuft nicht.",
  onHold: "Ausgaben davon werden zurückgehalten; heben Sie zuerst die Unterbrechung auf.",
  termRuns: (last) => `Es ist schon verlängert. Wechseln können Sie, wenn die laufende Laufzeit vorbei ist, mit Nr. ${last}.`,
  notOwn: "Wechseln können Sie nur ein eigenes Abo.",
  unpaid: "Es ist noch nicht bezahlt.",
  switchBegun: (order) =>
    `Bestellung ${order} dafür ist schon notiert und noch nicht bezahlt. Machen Sie mit ihr weiter, oder bestätigen Sie, dass auch diese bezahlt werden soll.`,
  both: "Bestätigen Sie, dass Sie beide möchten, oder lassen Sie es.",
  nothingLeft: "Von der Laufzeit ist nichts übrig, was sich wechseln ließe.",
  sumChanged: (sum) =>
    `Inzwischen wurde eine Ausgabe abgeschlossen, und die Summe hat sich geändert: Sie ist jetzt ${sum}. Bitte sehen Sie noch einmal nach.`,
  chargedThere: ({ gateway, standing, until }) =>
    `${gateway} bucht dafür weiterhin von selbst ab (${standing}${until ? `, bezahlt bis ${until}` : ""}). Wird es auch hier bezahlt, wird es doppelt bezahlt. Übernehmen oder beenden Sie es dort zuerst, oder bestätigen Sie, dass Sie es wissen.`,
  agree: "Bitte stimmen Sie mit dem Häkchen zu.",
  tick: "Zum Fortfahren bitte ankreuzen.",
};
