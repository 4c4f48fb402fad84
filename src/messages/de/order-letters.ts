import { begins } from "../begins.ts";
import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

type Begun = { start: number; last: number } | undefined;
const from = (begun: Begun, says: string) => (begun ? ` ${says} Nr. ${begun.start} bis Nr. ${begun.last}.` : "");

export const orderLetters: Messages["orderLetters"] = {
  payInvoice: "Rechnung bezahlen",
  readOn: "Weiterlesen, wo Sie aufgehört haben",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `${offer} haben Sie schon, bis Nr. ${last}. Verloren ist nichts: Sagen Sie, ob dieses Abo danach beginnt, verschenkt oder zurückgegeben wird oder ob Sie beide behalten.`,
  decide: "Entscheiden, was daraus wird",
  facts: {
    issues: "Ausgaben",
    copiesOfEach: "Exemplare je Ausgabe",
    withIt: "Dazu kommt",
    invoice: "Rechnung",
    invoiceAndReceipt: "Rechnung und Quittung",
    together: "Zusammen",
    ofWhichTax: "darin MwSt.",
    credit: "Anrechnung Ihrer noch nicht gelieferten Ausgaben",
    paidNow: "Jetzt bezahlt",
    payBy: "Zahlbar bis",
    transferTo: "Per Überweisung an",
    order: "Bestellung",
    toBePaid: "Zu bezahlen",
    dueOn: "Fällig am",
    receipt: "Quittung",
    paid: "Bezahlt",
    takenBy: "Anzunehmen bis",
  },
  no: (number) => `Nr. ${number}`,
  noTo: ({ start, last }) => `Nr. ${start} bis ${last}`,
  noOn: ({ number, day }) => `Nr. ${number}, ${day}`,
  subjects: {
    invoice: ({ order, title }) => `Rechnung zu Bestellung ${order}: ${title}`,
    issue: (title) => `Ihre Ausgabe: ${title}`,
    subscription: (title) => `Ihr Abo: ${title}`,
  },
  guarantee: (days) =>
    `Wenn es nichts für Sie ist, wählen Sie innerhalb von ${days} Tagen in Ihrem Konto „Geld zurück“, und Sie bekommen alles zurück.`,
  backIssue: ({ issue, digital, print }) => ({
    title: "Ihre Ausgabe",
    paragraphs: [
      `${digital ? `Nr. ${issue} steht Ihnen von jetzt an offen und bleibt Ihnen: Melden Sie sich mit dieser Adresse an.` : ""}${print ? " Das gedruckte Heft geht in den nächsten Tagen zur Post." : ""}`.trim(),
    ],
  }),
  trial: (title) => ({
    title: "Ihre kostenlosen Ausgaben",
    paragraphs: [
      `Die nächsten Ausgaben von „${title}“ gehen auf uns. Abgebucht wird nichts, und das Probeabo endet von selbst; wenn es Ihnen gefällt, abonnieren Sie.`,
    ],
  }),
  changed: ({ issue, title, print }) => ({
    title: "Der Wechsel ist vollzogen",
    paragraphs: [
      `Ab Nr. ${issue} lesen Sie „${title}“ ${print ? "gedruckt und digital" : "digital"}. Der Wert Ihrer noch nicht gelieferten Ausgaben wurde angerechnet.`,
    ],
  }),
  giftGoesOn: ({ start, last }) => ({
    title: "Vielen Dank",
    paragraphs: [
      `Ihr Geschenk geht weiter, von Nr. ${start} bis Nr. ${last}. Es endet wieder von selbst; bevor es das tut, fragen wir Sie.`,
    ],
  }),
  bulk: ({ copies, start }) => ({
    title: "Ihre Exemplare",
    paragraphs: [
      `Ab Nr. ${start} ${count(copies, { one: "kommt von jeder Ausgabe 1 Exemplar", other: `kommen von jeder Ausgabe ${copies} Exemplare` })} zu Ihnen.`,
    ],
  }),
  readsEverything: "Alles, was wir veröffentlicht haben, steht Ihnen von jetzt an offen: Melden Sie sich mit dieser Adresse an.",
  readsTerm: "Die Ausgaben Ihrer Laufzeit stehen Ihnen offen, sobald sie erscheinen: Melden Sie sich mit dieser Adresse an.",
  firstToCome: (issue) => `Als Erste kommt Nr. ${issue}.`,
  begun: (order) => ({
    title: "Vielen Dank",
    paragraphs: [
      `Ihr Abo von „${order.title}“ ${order.renewal ? "geht weiter" : "hat begonnen"}. ${
        order.reads
      }${order.invoice ? " Anbei die Rechnung; bezahlen Sie sie in Ruhe, die Ausgaben kommen auf jeden Fall." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "Eine kleine Erinnerung",
      text: "Ihre ersten Ausgaben sind unterwegs, und die Rechnung ist noch offen. Vielleicht liegt sie unter etwas anderem.",
    },
    2: {
      title: "Ihre Rechnung ist fällig",
      text: "Die Rechnung für Ihr Abo ist heute fällig. Wenn Sie in den letzten Tagen bezahlt haben, vergessen Sie diese E-Mail bitte.",
    },
    3: {
      title: "Bevor keine Ausgaben mehr kommen",
      text: "Die Rechnung ist noch offen. Bleibt es dabei, kommen nach dem, was Sie bisher bekommen haben, bald keine Ausgaben mehr.",
    },
  },
  reminderSubject: ({ title, order }) => `${title}: Bestellung ${order}`,
  copiesStopped: (served) => ({
    subject: "Wir liefern vorerst nicht weiter",
    title: "Wir liefern vorerst nicht weiter",
    paragraphs: [
      `${count(served, { one: "Eine Ausgabe ist zu Ihnen gekommen", other: `${served} Ausgaben sind zu Ihnen gekommen` })}, und die Rechnung ist noch offen; deshalb haben wir die Lieferung angehalten. Ein Inkassobüro schicken wir Ihnen nicht.`,
      "Wenn Sie jetzt bezahlen, kommen die übrigen Ausgaben Ihrer Laufzeit doch noch, von der nächsten an.",
    ],
  }),
  invoicePaid: ({ order, start }) => ({
    subject: `Bezahlt: Bestellung ${order}`,
    title: "Bezahlt, vielen Dank",
    paragraphs: [
      `Die Rechnung zu Bestellung ${order} ist bezahlt.${start === undefined ? "" : ` Ihre Ausgaben kommen wieder ab Nr. ${start}.`}`,
    ],
  }),

  giftReceipt: (gift) => ({
    subject: `Ihr Geschenk für ${gift.name}`,
    title: `Ein Geschenk für ${gift.name}`,
    paragraphs: [
      `Danke, dass Sie „${gift.title}“ verschenken. ${
        gift.writtenOn === undefined
          ? "Wir schreiben niemandem: Erstellen Sie die Karte in Ihrem Konto, und überreichen Sie sie selbst."
          : `Am ${gift.writtenOn} schreiben wir an ${gift.name}, mit Ihren Worten auf der Karte.`
      }${from(gift.begun, "Die gedruckten Ausgaben kommen von") || ` Die Ausgaben beginnen, sobald ${gift.name} das Geschenk annimmt, damit keine verloren geht.`}`,
    ],
    after: [
      "Das Geschenk endet von selbst. Bevor es das tut, fragen wir Sie, und sonst niemanden, ob Sie es noch einmal schenken möchten.",
      ...(gift.guaranteeDays > 0
        ? [`${gift.guaranteeDays} Tage lang gibt Ihnen „Geld zurück“ in Ihrem Konto den ganzen Betrag zurück.`]
        : []),
    ],
  }),
  somebody: "jemand",
  theGiver: "jemand",
  gift: (gift) => ({
    title: `${begins(gift.donor)} schenkt Ihnen „${gift.title}“`,
    paragraphs: [
      `Guten Tag ${gift.name},`,
      ...(gift.card ? [`„${gift.card}“`] : []),
      `${begins(gift.donor)} schenkt Ihnen ${count(gift.issues, { one: "eine Ausgabe", other: `${gift.issues} Ausgaben` })} von „${gift.title}“.${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "Geschenk annehmen",
    after: [`Ihnen wird nichts berechnet, weder jetzt noch später. Das Geschenk wartet bis zum ${gift.until} auf Sie.`],
    footer: `Sie erhalten diese E-Mail, weil ${gift.donor} uns Ihre Adresse gegeben hat, nur für dieses Geschenk.`,
  }),
  giftBegun: ({ title, donor, begun }) => ({
    subject: `Ihr Abo: ${title}`,
    title: "Es gehört Ihnen",
    paragraphs: [
      `Das Abo von „${title}“, das Ihnen ${donor} geschenkt hat, hat begonnen.${from(begun, "Ihre Ausgaben:")} Zum Lesen melden Sie sich mit dieser Adresse an.`,
    ],
  }),
  giftTaken: ({ name, begun }) => ({
    subject: `${name} hat Ihr Geschenk angenommen`,
    title: "Ihr Geschenk ist angekommen",
    paragraphs: [`${name} hat Ihr Geschenk angenommen.${from(begun, "Es läuft von")}`],
  }),
  giftWaits: (name) => ({
    subject: `Ihr Geschenk für ${name} wartet noch`,
    title: "Ihr Geschenk wartet noch",
    paragraphs: [
      `Niemand hat Ihr Geschenk für ${name} angenommen, und die Zeit dafür ist abgelaufen. Verloren ist nichts: In Ihrem Konto können Sie es wieder öffnen und den Link weitergeben, oder Sie lassen sich Ihr Geld zurückgeben.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }) => ({
    subject: `Bestellung ${order}: Die Zahlung ist nicht angekommen`,
    title: "Die Zahlung ist nicht angekommen",
    paragraphs: [
      `Sie haben ${offer} für ${price} bestellt, und die Zahlung war einige Tage unterwegs. Ihre Bank hat sie zurückgeschickt${why ? ` (${why})` : ""}. Es wurde nichts eingezogen, und nichts hat begonnen.`,
      "Die Schaltfläche führt zu derselben Bestellung, damit Sie sie auf einem anderen Weg bezahlen können.",
    ],
    button: "Noch einmal bestellen",
  }),
  bankAsks: ({ price, again }) => ({
    subject: "Ihre Verlängerung: Ihre Bank möchte Ihre Bestätigung",
    title: "Ihre Bank möchte Ihre Bestätigung",
    paragraphs: [
      `Wir wollten Ihr Abo für ${price} verlängern. Ihre Bank hat nichts dagegen; sie möchte nur von Ihnen hören, dass wirklich Sie bezahlen, und Sie waren nicht da, um es zu sagen. Es wurde nichts eingezogen, und noch hört nichts auf.`,
      `Bezahlen Sie auf der Seite, zu der die Schaltfläche führt: Dort fragt Ihre Bank Sie, und mit Ihrer Bestätigung ist es erledigt. Am ${again} versuchen wir es noch einmal, aber ohne Sie fragt die Bank dann vermutlich wieder.`,
    ],
    button: "Bestätigen und bezahlen",
  }),
  cardExpired: ({ price, again }) => ({
    subject: "Ihre Verlängerung: Ihre Karte ist abgelaufen",
    title: "Ihre Karte ist abgelaufen",
    paragraphs: [
      `Wir wollten Ihr Abo für ${price} verlängern, und die Karte, mit der Sie bezahlt haben, ist abgelaufen. Es wurde nichts eingezogen, und noch hört nichts auf.`,
      `Am ${again} versuchen wir es noch einmal. Wenn Sie vorher mit einer anderen Karte bezahlen, ist es damit erledigt; die Schaltfläche führt dorthin.`,
    ],
    button: "Mit anderer Karte bezahlen",
  }),
  declined: ({ price, again, why, todo }) => ({
    subject: "Ihre Verlängerung: Die Abbuchung hat nicht geklappt",
    title: "Die Abbuchung hat nicht geklappt",
    paragraphs: [
      `Wir wollten Ihr Abo für ${price} verlängern, und die Zahlung hat nicht geklappt: ${why}. Es wurde nichts eingezogen, und noch hört nichts auf.`,
      `Am ${again} versuchen wir es noch einmal. ${todo} Die Schaltfläche führt dorthin, wo Sie bezahlen.`,
    ],
    button: "Mit anderer Karte bezahlen",
  }),
};
