import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Verträge hier kündigen", withdrawal: "Vertrag widerrufen" },
  declared: { contract: "Vertrag", wish: "Ende", reason: "Grund" },
  says: {
    cancellation:
      "Erklären Sie hier, dass ein Abo enden soll. Sie brauchen kein Konto und keinen Grund. Was bezahlt ist, kommt noch, und nichts Weiteres wird abgebucht.",
    withdrawal:
      "Erklären Sie hier innerhalb von vierzehn Tagen, dass Sie einen Vertrag widerrufen. Sie brauchen kein Konto und keinen Grund.",
  },
  name: "Ihr Name",
  email: "E-Mail-Adresse, für die Bestätigung",
  contract: "Welcher Vertrag: Nummer der Bestellung, der Rechnung oder des Abos, oder was Sie abonniert haben, und Ihre Anschrift",
  wish: "Wann er enden soll, wenn nicht zum nächstmöglichen Zeitpunkt",
  reason: "Grund, falls es eine außerordentliche Kündigung ist",
  buttons: { cancellation: "Jetzt kündigen", withdrawal: "Widerruf bestätigen" },
  received: "Eingegangen",
  done: { cancellation: "Ihre Kündigung ist eingegangen.", withdrawal: "Ihr Widerruf ist eingegangen." },
  next: "Eine E-Mail an die angegebene Adresse bestätigt es mit Tag und Uhrzeit. Unser Büro veranlasst nun, was daraus folgt, und schreibt an die Adresse, die zum Vertrag gehört. Durch dieses Formular allein wurde in keinem Konto etwas geändert.",
  letter: ({ kind }) => ({
    title: kind === "cancellation" ? "Ihre Kündigung" : "Ihr Widerruf",
    subject: kind === "cancellation" ? "Ihre Kündigung ist eingegangen" : "Ihr Widerruf ist eingegangen",
    paragraphs: [
      "Hiermit bestätigen wir, was auf unseren Seiten mit dieser Adresse erklärt wurde, und wann es bei uns eingegangen ist.",
      "Unser Büro veranlasst nun, was daraus folgt, und schreibt an die Adresse, die zum Vertrag gehört. Durch das Formular allein wurde in keinem Konto etwas geändert.",
      ...(kind === "cancellation"
        ? [
            "Wenn Ihr Abo unter genau dieser Adresse läuft, brauchen Sie nicht zu warten: Melden Sie sich mit einem Code an, den wir hierher schicken, und kündigen Sie es selbst. Das gilt sofort.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Selbst kündigen" }),
    footer:
      "Sie erhalten diese E-Mail, weil Ihre Adresse bei der Erklärung angegeben wurde. Wenn Sie es nicht waren, geschieht nichts, ohne dass wir Sie vorher fragen.",
  }),
};
