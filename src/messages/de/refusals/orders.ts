import type { Messages } from "../../catalogue.ts";

export const orders: Messages["refusals"]["orders"] = {
  somethingMissing: "Etwas fehlt noch, bevor wir die Bestellung annehmen können.",
  whom: "An wen schreiben wir?",
  atDesk: "Dieses Angebot macht die Redaktion selbst. Schreiben Sie dem Magazin.",
  chooseIssue: "Dieses Angebot gilt für eine einzelne Ausgabe; wählen Sie zuerst die Ausgabe.",
  forGifts: "Dieses Angebot ist für Geschenke.",
  notForGifts: "Dieses Angebot lässt sich nicht verschenken.",
  forFirstTime: "Dieses Angebot ist für alle, die zum ersten Mal abonnieren. Wählen Sie ein anderes auf der Seite „Abonnieren“.",
  forReturning: "Dieses Angebot ist für alle, die schon einmal abonniert hatten. Wählen Sie ein anderes auf der Seite „Abonnieren“.",
  trialHad: "Sie hatten unsere kostenlosen Ausgaben schon. Über Ihr Abo würden wir uns freuen.",
  agree: "Bitte stimmen Sie der Bestellung mit dem Häkchen zu.",
  tick: "Zum Bestellen bitte ankreuzen.",
  priceChanged: ({ price, was }) =>
    `So, wie es hier steht, kostet es ${price} und nicht ${was}, wie diese Seite vorher sagte. Abgebucht wurde nichts; setzen Sie das Häkchen noch einmal, wenn Sie einverstanden sind.`,
  paidNow: "Dieses Angebot wird bei der Bestellung bezahlt.",
  payNow: "Bitte jetzt bezahlen.",
  openInvoice: (order) =>
    `Die Rechnung zu Bestellung ${order} ist noch offen; bitte bezahlen Sie zuerst diese, oder bezahlen Sie diesmal sofort.`,
  proveFirst: "Geben Sie den Code ein, den wir an Ihre E-Mail-Adresse geschickt haben; bestellt ist noch nichts.",
  typeCode: "Die sechs Ziffern aus der E-Mail.",
  hasBegun: "Davon ist schon etwas gekommen; verschenken lässt es sich nicht mehr.",
  invoiceOpen: "Eine Rechnung ist offen.",
  invoicePaid: "Diese Rechnung ist schon bezahlt. Vielen Dank.",
  noInvoice: "Zu dieser Bestellung gibt es keine offene Rechnung.",
  noOrder: "Eine solche Bestellung gibt es nicht.",
  noOrderHere: "Keine Bestellung wartet auf diesen Schritt.",
  noOrderOfYours: "Keine Bestellung mit dieser Nummer wartet auf Sie.",
  pageStillOpen:
    "Die Seite der Zahlung, die Sie verlassen haben, ließ sich gerade nicht schließen, und daneben wird keine zweite geöffnet, damit Sie nicht doppelt bezahlen. Abgebucht wurde nichts. Bitte senden Sie dies in einer Minute noch einmal.",
  noIssuePlanned: "Es ist keine Ausgabe geplant, die wir versprechen könnten. Schreiben Sie dem Magazin.",
  startPassed: ({ wanted, next }) => `Mit Nr. ${wanted} lässt sich nicht mehr beginnen. Die nächste mögliche ist Nr. ${next}.`,
  chooseAgain: "Wählen Sie noch einmal.",
  notAppeared: "Diese Ausgabe ist nicht erschienen.",
  giveNumber: "Geben Sie die Nummer einer Ausgabe an, die erschienen ist.",
  outOfPrint: (issue) => `Von Nr. ${issue} ist kein gedrucktes Heft mehr da. Digital können Sie sie noch haben.`,
  second: "Bestätigen Sie, dass es ein zweites ist, oder wählen Sie etwas anderes.",
  justBought: ({ what, order, name }) =>
    `Sie haben gerade ${what} ${name === undefined ? "gekauft" : `an ${name} verschenkt`}: Bestellung ${order}. Ein zweites Mal wurde nichts bestellt; wenn Sie ein zweites möchten, bestätigen Sie das bitte.`,
  begun: (order) =>
    `Bestellung ${order} über dasselbe ist schon notiert und noch nicht bezahlt. Machen Sie mit ihr weiter, oder bestätigen Sie, dass Sie ein zweites möchten.`,
  waitsForBank: (order) =>
    `Bestellung ${order} über dasselbe ist schon notiert, und ihre Zahlung ist unterwegs. Sie brauchen nichts weiter zu tun, außer Sie möchten ein zweites: Dann bestätigen Sie das bitte.`,
  given: ({ name, offer }) =>
    `${name} hat ${offer} schon geschenkt bekommen. Jetzt wurde nichts bestellt; wenn Sie ein zweites schenken möchten, bestätigen Sie das bitte.`,
  issue: (number) => `Nr. ${number}`,
  had: (what) => `Sie haben ${what} schon. Jetzt wurde nichts bestellt; wenn Sie ein zweites möchten, bestätigen Sie das bitte.`,
  hadWithin: ({ what, present }) =>
    `Sie haben ${present}, und darin ist alles, was ${what} umfasst. Jetzt wurde nichts bestellt; wenn Sie beides möchten, bestätigen Sie das bitte.`,
  orderedByEmail: (what) =>
    `${what} wurde mit dieser E-Mail-Adresse in diesem Browser schon bestellt. Jetzt wurde nichts bestellt; wenn Sie ein zweites möchten, bestätigen Sie das bitte.`,
};
