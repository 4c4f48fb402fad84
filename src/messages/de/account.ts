import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` });

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "Der Wert Ihrer noch nicht gelieferten Ausgaben kommt zurück";
  return `Die Geld-zurück-Garantie gilt für Sie${until === undefined ? "" : ` (bis ${until}, einmal in ${months} Monaten)`}`;
}

export const account: Messages["account"] = {
  openInvoice: ({ order, sum, due, stopped }) =>
    rich<"a">`Die Rechnung zu Bestellung ${order} ist offen: <strong>${sum}</strong>${due !== undefined && `, fällig am ${due}`}.${stopped && " Wir liefern zurzeit nicht; wenn Sie jetzt bezahlen, kommen die übrigen Ausgaben doch noch."} <a>Jetzt bezahlen</a>`,
  newestOfYours: "Die neueste Ihrer Ausgaben",
  newestIssue: "Die neueste Ausgabe",
  notYetYours: "Die Anfänge der Artikel und alles, was darin frei ist, können Sie lesen; den Rest gibt es mit einem Abo.",
  hearIt: "Anhören",
  recordings: ({ pieces, length }) => count(pieces, { one: `1 Aufnahme, ${length}`, other: `${pieces} Aufnahmen, ${length}` }),
  orderedWithYours: "Mit Ihrer E-Mail-Adresse bestellt",
  somebodyGaveIt:
    "Jemand hat Ihre Adresse angegeben, ohne angemeldet zu sein. Solange Sie nicht bestätigen, dass Sie es waren, können Sie nichts davon nutzen und müssen nichts davon bezahlen.",
  waitingOrder: ({ order, day, offer, price, byInvoice }) =>
    `Bestellung ${order} vom ${day}: ${offer}, ${price}${byInvoice ? ", auf Rechnung" : ""}.`,
  second: {
    title: "Das haben Sie schon",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `Bestellung ${order} vom ${day}, ${offer}, wurde mit Ihrer Adresse bezahlt, und ${present} haben Sie bis Nr. ${last}. Verloren ist nichts: Sagen Sie, was daraus werden soll.`,
    decide: "Entscheiden, was daraus wird",
    after: "Beginnen, wenn das jetzige endet",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops
        ? `Es beginnt mit Nr. ${next}, und was Sie jetzt haben, verlängert sich nicht: Dieses schließt daran an.`
        : `Es beginnt mit Nr. ${next}.`,
    give: "Jemandem schenken",
    giveSays:
      "Sie schreiben die Karte; wer es bekommt, nimmt es an, wann es passt, und dann kommt die erste Ausgabe. Vorher wird nichts davon verbraucht.",
    back: (sum: string) => `${sum} zurückbekommen`,
    backSays: "Es endet sofort, und das Geld kommt auf dem Weg zurück, auf dem Sie bezahlt haben. Was Sie hatten, bleibt, wie es ist.",
    both: "Beide behalten",
    bothSays: "Beide laufen nebeneinander: Alles kommt doppelt.",
    makeGift: "Zum Geschenk machen",
  },
  itWasMe: "Das war ich: in mein Konto übernehmen",
  itWasNotMe: "Das war ich nicht",
  throughInstitution: "Über Ihre Einrichtung",
  readsAsOneOf: (institution) => `Sie lesen über ${institution}: Jede Ausgabe steht Ihnen offen.`,
  seatIsFree: (institution) => `Ihre Adresse gehört zu ${institution}; dort ist ein Platz für Sie frei.`,
  seatsAreTaken: (institution) => `Ihre Adresse gehört zu ${institution}; dort sind alle Plätze vergeben. Fragen Sie Ihre Bibliothek.`,
  takeSeat: "Platz annehmen",
  seatsOf: (institution) => `Plätze: ${institution}`,
  seatsGiven: (given) => `${figure(given)} vergeben, ohne Obergrenze.`,
  seatsOfGiven: ({ given, seats, free }) => `${figure(given)} von ${figure(seats)} vergeben, ${figure(free)} frei.`,
  whoHasSeat: "Wer einen Platz hat, meldet sich mit der Adresse an, die Sie eintragen, und liest alles. Wir schreiben niemandem deswegen.",
  since: (day) => `seit ${day}`,
  takeSeatAway: (email) => `Platz von ${email} zurücknehmen`,
  takeAway: "Zurücknehmen",
  emailOfReader: "E-Mail-Adresse einer Leserin oder eines Lesers",
  giveSeat: "Platz vergeben",
  giftsGiven: "Was Sie verschenkt haben",
  giftFor: ({ name, day }) => rich`<strong>Für ${name}</strong>, ${day}:`,
  giftStates: {
    "not paid yet": "noch nicht bezahlt.",
    "waits for its day": "wird am gewählten Tag verschickt.",
    "waits to be taken": "wartet darauf, angenommen zu werden.",
    "not taken in time": "wurde nicht rechtzeitig angenommen; verloren ist nichts.",
    running: "ist angekommen und wird gelesen.",
    "given back": "wurde zurückgenommen.",
    ended: "ist mit der letzten Ausgabe zu Ende gegangen.",
  },
  takenUntil: (day) => `Es kann bis zum ${day} angenommen werden.`,
  openGiftAgain: "Wieder öffnen und Karte erstellen",
  makeCard: "Karte mit dem Link erstellen",
  giveAgain: "Noch einmal schenken",
  takeBack: "Zurücknehmen",
  takingBack: ({ price, name }) =>
    rich`Sie erhalten <strong>${price}</strong> auf dem Weg zurück, auf dem Sie bezahlt haben. Das Geschenk endet sofort, und ${name} erfährt davon; was schon gekommen ist, darf behalten werden. Das lässt sich nicht rückgängig machen.`,
  takeBackFor: (price) => `Zurücknehmen und ${price} erhalten`,
  cameWithIt: "Ihre Prämien",
  premiumSent: ({ name, order, day }) => `${name}, zu Bestellung ${order}: verschickt am ${day}.`,
  premiumWaits: ({ name, order }) => `${name}, zu Bestellung ${order}: auf dem Weg zur Post.`,
  changeTo: (offer) => `Wechseln zu ${offer}`,
  changing: ({ from, issues, last, credit, toPay }) =>
    rich`Ab Nr. ${from}, ${issuesCounted(issues)}, bis Nr. ${last}. Für Ihre noch nicht gelieferten Ausgaben rechnen wir ${credit} an; Sie bezahlen <strong>${toPay ?? "nichts"}</strong>.`,
  seeInFull: "Alle Einzelheiten",
  singleIssues: "Einzelne Ausgaben",
  no: (issue) => `Nr. ${issue}`,
  printedCopyComes: ", das gedruckte Heft ist auf dem Weg zur Post",
  givenBack: ", erstattet",
  wherePrintGoes: "Wohin das gedruckte Heft kommt",
  changeAddress: "Adresse ändern",
  addressCounts: (issue) =>
    `Sie gilt ab Nr. ${issue}, der ersten Ausgabe, deren Adressetiketten noch nicht gedruckt sind; Ausgaben davor gehen noch an die alte.`,
  keepAddress: "Adresse speichern",
  offerNo: ({ offer, number }) => `${offer}, Nr. ${number}`,
  fromNo: (issue) => `ab Nr. ${issue}`,
  forWhich: "Für welches Abo",
  allOfThem: "Für alle",
  howYouPay: "Wie Sie bezahlen",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Die nächste Verlängerung wird abgebucht von: <strong>${method}</strong>${until !== undefined && `, gültig bis ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "Karte",
    account: "Konto",
    playCard: "Testkarte",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${kind} mit den letzten Ziffern ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Hinterlegt ist: <strong>${method}</strong>${until !== undefined && `, gültig bis ${until}`}. Bei Ihnen verlängert sich nichts automatisch, also wird davon auch nichts automatisch abgebucht.`,
  cardOverBefore: (day: string) =>
    `Sie läuft ab, bevor sich Ihr Abo am ${day} verlängert. Ändern Sie sie rechtzeitig, dann wird nichts unterbrochen.`,
  cardAtProvider:
    "Ihre Karte liegt bei unserem Zahlungsdienst, nicht bei uns. Dort können Sie sie ändern; die nächste Verlängerung wird von der Karte abgebucht, die Sie wählen.",
  changeCard: "Karte ändern",
  feedsAndApps: "Meine Feeds und Apps",
  feedsSaid: rich<"a">`Was Ihnen offensteht, als Podcast, als RSS mit vollem Text oder als Katalog in Ihrer Lese-App: <a>Adressen anlegen</a>.`,
  newsletter: "Der Newsletter",
  letterAsSubscriber: "Mit jeder Ausgabe kommt eine E-Mail zu Ihnen, weil Sie abonniert haben.",
  letterAsAsked: "Mit jeder Ausgabe kommt eine E-Mail zu Ihnen, wie Sie es gewünscht haben.",
  noLetter: "Sie erhalten keinen Newsletter.",
  sendNone: "Newsletter abbestellen",
  sendLetter: "Newsletter bestellen",
  language: "Sprache",
  languageSays: "In dieser Sprache sehen Sie Ihr Konto und bekommen Sie den Newsletter, mit den Artikeln, die in ihr erscheinen.",
  yourLanguage: "Ihre Sprache",
  keepLanguage: "Sprache übernehmen",
  you: "Sie",
  signedInAs: (email) => rich`Angemeldet als <strong>${email}</strong>.`,
  yourName: "Ihr Name",
  keepName: "Namen speichern",
  signOut: "Abmelden",
  devices: "Wo Sie angemeldet sind",
  device: ({ browser, system }) => {
    const where = { iPhone: "einem iPhone", iPad: "einem iPad", Mac: "einem Mac", Chromebook: "einem Chromebook" }[system] ?? system;
    return browser && where ? `${browser} auf ${where}` : browser || system || "Ein Browser, der seinen Namen nicht nennt";
  },
  thisDevice: (since) => `Dieser Browser, angemeldet seit ${since}.`,
  lastUsed: ({ used, since }) => `Zuletzt benutzt: ${used}; angemeldet seit ${since}.`,
  signOutThere: "Dort abmelden",
  signOutOf: ({ name, used }) => `Dort abmelden: ${name}, zuletzt benutzt: ${used}`,
  signOutOthers: (browsers) => count(browsers, { one: "1 anderen Browser abmelden", other: `${browsers} andere Browser abmelden` }),
  yourAccount: "Ihr Konto",
  dear: (name) => `Guten Tag ${name},`,
  dearReader: "Liebe Leserin, lieber Leser,",
  noSubscription:
    "Sie sind angemeldet und haben kein Abo. Freie Artikel und solche für angemeldete Leserinnen und Leser stehen Ihnen offen.",
  seeOffers: "Angebote ansehen",
  payRenewal: "Verlängerung bezahlen",
  subscribeAgain: "Wieder abonnieren",
  takeUpAgain: "Abo wieder aufnehmen",
  renewNow: "Jetzt verlängern",
  refundGiven: ({ sum, day }) =>
    rich`Am ${day} haben wir <strong>${sum}</strong> erstattet; bis die Bank es anzeigt, können einige Tage vergehen.`,
  refundFailed: ({ sum, day }) =>
    rich`Seit dem ${day} schulden wir Ihnen <strong>${sum}</strong>. Ihre Bank hat die Erstattung nicht angenommen; wir schreiben Ihnen wegen eines anderen Weges.`,
  refundOnItsWay: ({ sum, day }) => rich`Seit dem ${day} auf dem Weg zurück zu Ihnen: <strong>${sum}</strong>.`,
  stopRenewing: "Abo kündigen",
  stillCome: ({ issues, last }) =>
    `${count(issues, { one: "Eine Ausgabe kommt noch", other: `Alle ${issues} Ausgaben Ihrer Laufzeit kommen noch` })}, die letzte ist Nr. ${last}, und bis dahin bleibt Ihnen alles offen.`,
  refundMeSum: (sum) => `${sum} zurückerhalten`,
  refundMe: "Geld zurück",
  refunding: (refund) =>
    rich`${whatComesBack(refund)}: <strong>${refund.sum}</strong> ${refund.byHand ? "erstattet Ihnen unser Büro innerhalb weniger Tage" : "erstatten wir jetzt auf dem Weg, auf dem Sie bezahlt haben"}. Ihr Abo und Ihr Zugang enden sofort; ${count(refund.issues, { one: "1 noch nicht gelieferte Ausgabe kommt", other: `${refund.issues} noch nicht gelieferte Ausgaben kommen` })} nicht mehr.`,
  keepUpTo: (issue) => `Was Sie bis Nr. ${issue} bekommen haben, behalten Sie.`,
  cannotBeUndone: "Das lässt sich nicht rückgängig machen.",
};
