import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";
import { declarations } from "./declarations.ts";
import { leaving } from "./leaving.ts";

const days = (number: number) => count(number, { one: "einem Tag", other: `${number} Tagen` });

const daysLong = (number: number) => count(number, { one: "einen Tag", other: `${number} Tage` });

export const rights: Messages["rights"] = {
  proof: {
    title: "Sind Sie es?",
    why: (email) =>
      rich`Was Sie gleich sehen oder ändern, ist einen zweiten Blick wert. Wir schicken einen Code an <strong>${email}</strong>; geben Sie ihn hier ein.`,
    byApp:
      "Was Sie gleich sehen oder ändern, ist einen zweiten Blick wert. Geben Sie den Code Ihrer App oder einen Wiederherstellungscode ein.",
    send: "Code schicken",
    sent: (email) =>
      rich`Eine E-Mail mit einem sechsstelligen Code ist unterwegs an <strong>${email}</strong>. Er gilt zehn Minuten, in diesem Browser.`,
    code: "Code",
    prove: "Ich bin es",
    again: "Noch einen schicken",
    letter: ({ magazine, code, minutes }) => ({
      subject: `${code} ist Ihr Code für „${magazine}“`,
      title: "Sind Sie es?",
      paragraphs: [
        "Jemand, der als Sie angemeldet ist, vermutlich Sie selbst, möchte in Ihrem Konto etwas ändern. Geben Sie diesen Code auf der Seite ein, die danach gefragt hat.",
      ],
      after: [
        `Er gilt einmal, innerhalb von ${minutes} Minuten. Wenn Sie es nicht waren, melden Sie in Ihrem Konto jeden Browser ab: Jemand anderes ist dort angemeldet.`,
      ],
      footer: "Sie erhalten diese E-Mail, weil in Ihrem Konto ein Code angefordert wurde.",
    }),
  },
  email: {
    link: rich<"a">`<a>E-Mail-Adresse ändern</a>`,
    title: "Ihre E-Mail-Adresse",
    now: (email) => rich`E-Mails gehen an <strong>${email}</strong>, und Sie melden sich damit an.`,
    how: (wait) =>
      `Wir schicken einen Code an die neue Adresse und eine Frage an die alte. Wenn beide geantwortet haben, ist sie geändert; ohne Antwort von der alten wird sie nach ${days(wait)} geändert. Ihre Abos, Geschenke, Rechnungen, der Newsletter und die Browser, in denen Sie angemeldet sind, bleiben Ihnen.`,
    newOne: "Neue E-Mail-Adresse",
    ask: "Code schicken",
    lost: "Ich kann E-Mails an die alte Adresse nicht mehr lesen",
    lostSays: ({ wait, write }) =>
      `Dann dauert es länger: Die neue Adresse wird durch ihren Code bestätigt, die alte dreimal benachrichtigt, und wenn dort innerhalb von ${days(wait)} niemand widerspricht, wird sie geändert. Unser Büro (${write}) kann früher helfen, sobald es weiß, dass Sie es sind.`,
    freshFirst: rich<"a">`Vorher möchten wir wissen, dass Sie es sind: <a>Code an die alte Adresse schicken lassen</a>.`,
    onItsWay: ({ from, to, day }) => rich`Seit ${day} ist Ihre Adresse auf dem Weg von <strong>${from}</strong> zu <strong>${to}</strong>.`,
    typeCode: (until) => `Geben Sie den Code aus unserer E-Mail an die neue Adresse ein. Er gilt bis ${until}.`,
    byLink: "Die E-Mail an die neue Adresse hat eine Schaltfläche zum Bestätigen.",
    code: "Code aus der E-Mail an die neue Adresse",
    prove: "Neue Adresse bestätigen",
    newProven: "Die neue Adresse ist bestätigt.",
    oldConfirmed: "Die alte Adresse hat zugestimmt.",
    oldWaits: (day) =>
      `Die alte Adresse hat noch nicht geantwortet. Bestätigen Sie in unserer E-Mail dort, und es ist sofort erledigt; sonst geschieht es am ${day}.`,
    oldNext: "Auch die alte Adresse hat eine E-Mail; dort können Sie vorher oder nachher bestätigen.",
    end: "Alles lassen, wie es ist",
    noLetter: "Keine E-Mail? Sehen Sie im Ordner für unerwünschte Post nach, oder beginnen Sie neu: Geben Sie die Adresse noch einmal ein.",
    beginAnew: "Neu beginnen",
    done: {
      asked: () => "Zwei E-Mails sind unterwegs: ein Code an die neue Adresse und eine Frage an die alte.",
      proven: () => "Die neue Adresse ist bestätigt.",
      changed: (email) => `Geändert: E-Mails gehen künftig an ${email}.`,
      ended: () => "Geändert wurde nichts.",
    },
    answer: {
      title: "Ihre E-Mail-Adresse",
      question: ({ from, to }) =>
        rich`Sollen E-Mails und Konto von <strong>${from}</strong> von jetzt an zu <strong>${to}</strong> gehören?`,
      yes: "Ja, ändern",
      no: "Nein, das war ich nicht",
      noSays: "Dann wird nichts geändert, und jeder Browser, der im Konto angemeldet ist, wird abgemeldet.",
      agreed: "Vielen Dank. Sie wird geändert, sobald auch die neue Adresse bestätigt ist.",
      changed: "Vielen Dank. Sie ist geändert.",
      refused:
        "Geändert wurde nichts, und jeder Browser ist abgemeldet. Wer die Änderung verlangt hat, war in Ihrem Konto angemeldet: Wenn Sie einen Computer oder ein Postfach mit jemandem teilen, melden Sie sich dort ab.",
      toSignIn: "Anmelden",
    },
    byButton: {
      title: "Ist das Ihre Adresse?",
      says: "Mit der Schaltfläche verbinden Sie Ihr Konto bei uns mit dieser Adresse.",
      yes: "Ja, es ist meine",
    },
    provenByLink: "Vielen Dank. Die Adresse ist bestätigt, und Ihr Konto gehört zu ihr, sobald die Änderung erledigt ist.",
    letters: {
      code: ({ magazine, code, good }) => ({
        subject: `${code} bestätigt Ihre neue Adresse bei „${magazine}“`,
        title: "Ihre neue E-Mail-Adresse",
        paragraphs: ["Ein Konto bei uns soll zu dieser Adresse gehören. Geben Sie diesen Code auf der Seite ein, die danach gefragt hat."],
        after: [
          `Er gilt ${daysLong(good)}. Wenn Sie nicht darum gebeten haben, brauchen Sie nichts zu tun: Ohne den Code wird nichts geändert.`,
        ],
        footer: "Sie erhalten diese eine E-Mail, weil diese Adresse in einem Konto angegeben wurde.",
      }),
      link: ({ good }) => ({
        subject: "Ist das Ihre neue Adresse?",
        title: "Ihre neue E-Mail-Adresse",
        paragraphs: [
          "Sie haben unser Büro gebeten, Ihnen künftig an diese Adresse zu schreiben und Ihnen die Anmeldung mit ihr zu ermöglichen. Bestätigen Sie mit der Schaltfläche, dass sie Ihnen gehört.",
        ],
        button: "Ja, das ist meine Adresse",
        after: [`Die Schaltfläche gilt ${daysLong(good)}. Wenn Sie nicht darum gebeten haben, brauchen Sie nichts zu tun.`],
        footer: "Sie erhalten diese eine E-Mail, weil diese Adresse unserem Büro genannt wurde.",
      }),
      hasAccount: ({ magazine }) => ({
        subject: `Ihre Adresse bei „${magazine}“`,
        title: "Zu dieser Adresse gibt es ein Konto",
        paragraphs: [
          "Jemand, der in einem anderen Konto angemeldet ist, wollte es mit dieser Adresse verbinden. Sie hat schon ein eigenes Konto, deshalb geht das nicht; dass sie eines hat, haben wir niemandem gesagt.",
          "Wenn Sie es waren: Melden Sie sich mit dieser Adresse an. Sollen aus beiden Konten eines werden, schreiben Sie unserem Büro.",
        ],
        footer: "Sie erhalten diese E-Mail, weil diese Adresse in einem Konto angegeben wurde. An Ihrem hat sich nichts geändert.",
      }),
      question: ({ to, wait, byOffice }) => ({
        subject: "Soll Ihre E-Mail-Adresse geändert werden?",
        title: "Kommt das von Ihnen?",
        paragraphs: [
          byOffice
            ? `Jemand hat in Ihrem Namen unser Büro gebeten, Ihr Konto mit einer anderen Adresse zu verbinden: ${to}.`
            : `Jemand, der in Ihrem Konto angemeldet ist, möchte es mit einer anderen Adresse verbinden: ${to}.`,
          `Wenn Sie es waren, stimmen Sie mit der Schaltfläche zu. Wenn nicht, lehnen Sie dort ab: Dann wird nichts geändert, und jeder Browser wird abgemeldet. Ohne Antwort wird die Adresse geändert, nach ${days(wait)}, gerechnet ab der Bestätigung der neuen.`,
        ],
        button: "Zustimmen oder ablehnen",
        footer: "Sie erhalten diese E-Mail, weil Ihr Konto zu dieser Adresse gehört.",
      }),
      reminder: ({ to, day }) => ({
        subject: `Am ${day} wird Ihre E-Mail-Adresse geändert`,
        title: "Kommt das von Ihnen?",
        paragraphs: [
          `Ihr Konto soll zu einer anderen Adresse gehören: ${to}. Von dieser hier hat niemand geantwortet. Am ${day} wird sie geändert, wenn Sie nicht ablehnen.`,
        ],
        button: "Zustimmen oder ablehnen",
        footer: "Sie erhalten diese E-Mail, weil Ihr Konto zu dieser Adresse gehört.",
      }),
      changedOld: ({ to, write }) => ({
        subject: "Ihre E-Mail-Adresse ist geändert",
        title: "Ihre Adresse ist geändert",
        paragraphs: [
          `Ihr Konto gehört von jetzt an zu ${to}. Das ist unsere letzte E-Mail an diese Adresse.`,
          `Wenn Sie es nicht waren, schreiben Sie sofort an ${write}.`,
        ],
        footer: "Sie erhalten diese E-Mail, weil Ihr Konto zu dieser Adresse gehörte.",
      }),
      changedNew: ({ from }) => ({
        subject: "Ihre E-Mail-Adresse ist geändert",
        title: "Ihre Adresse ist geändert",
        paragraphs: [
          `Ihr Konto gehörte zu ${from} und gehört von jetzt an zu dieser Adresse: Sie melden sich damit an, und jede E-Mail kommt hierher. Sonst hat sich nichts geändert.`,
        ],
        footer: "Sie erhalten diese E-Mail, weil Ihr Konto zu dieser Adresse gehört.",
      }),
      notChanged: ({ to, as }) => ({
        subject: "Ihre E-Mail-Adresse wurde nicht geändert",
        title: "Geändert wurde nichts",
        paragraphs: [
          as === "taken"
            ? `Ihr Konto sollte zu ${to} gehören. Diese Adresse hat inzwischen ein eigenes Konto, deshalb wurde nichts geändert. Melden Sie sich damit an, oder schreiben Sie unserem Büro.`
            : `Ihr Konto sollte zu ${to} gehören. Unser Büro hat das beendet; schreiben Sie uns, wenn Sie wissen möchten, warum.`,
        ],
        footer: "Sie erhalten diese E-Mail, weil Ihr Konto zu dieser Adresse gehört.",
      }),
    },
  },
  archive: {
    link: rich<"a">`<a>Alles erhalten, was wir über Sie gespeichert haben</a>`,
    title: "Alles, was wir über Sie gespeichert haben",
    says: (keptDays) =>
      `Eine Datei (ZIP) mit einer Seite zum Lesen und demselben als JSON für Programme: Ihr Konto und wo es angemeldet ist, Adressen, Abos mit jedem Exemplar, Bestellungen, Rechnungen und Zahlungen, der Newsletter, jede E-Mail, die wir Ihnen geschrieben haben, und was Sie in der Redaktion getan haben, falls Sie dort arbeiten. Passwörter gibt es nicht, und Kartennummern haben wir nie. Sie liegt ${daysLong(keptDays)} bereit, für Sie allein.`,
    ask: "Die Datei erstellen",
    making: "Die Datei wird erstellt. Eine E-Mail sagt Ihnen, wenn sie da ist; es dauert höchstens einige Minuten.",
    failed: "Die Datei konnte nicht erstellt werden; wir versuchen es noch einmal. Unser Büro sieht es.",
    ready: ({ until }) => ({
      subject: "Alles, was wir über Sie gespeichert haben",
      title: "Ihre Datei ist da",
      paragraphs: [
        `Sie haben um alles gebeten, was wir über Sie gespeichert haben. Die Datei liegt bis zum ${until} in Ihrem Konto bereit.`,
      ],
      button: "Zur Datei",
      footer: "Sie erhalten diese E-Mail, weil die Datei in Ihrem Konto angefordert wurde.",
    }),
    thereIs: ({ made, until, size }) => `Erstellt am ${made}, ${size}; sie liegt bis zum ${until} bereit.`,
    fetch: "Die Datei holen",
    end: "Die Datei jetzt löschen",
    freshFirst: rich<"a">`Bevor Sie sie holen, möchten wir wissen, dass Sie es sind: <a>Lassen Sie sich einen Code an Ihre Adresse schicken</a>.`,
    done: { asked: "Die Datei wird erstellt.", ended: "Die Datei ist gelöscht." },
    fileTitle: (magazine) => `Alles, was „${magazine}“ über Sie gespeichert hat`,
    fileSays:
      "Unten steht, was die Tabellen enthalten, unter den Namen, die es dort hat. Dasselbe steht in data.json. Zeitpunkte sind in UTC, Beträge in der kleinsten Einheit.",
    groups: {
      account: "Ihr Konto",
      addresses: "Postadressen",
      subscriptions: "Abos",
      orders: "Bestellungen, Geschenke und Rechnungen",
      payments: "Zahlungen",
      newsletter: "Der Newsletter",
      letters: "E-Mails",
      reading: "Gelesenes",
      desk: "In der Redaktion",
    },
  },
  leaving,
  declarations,
  consents: {
    link: rich<"a">`<a>Sehen, worin Sie eingewilligt haben</a>`,
    title: "Worin Sie eingewilligt haben",
    says: "Alles, worin Sie eingewilligt haben: wann, wo, in welchem Wortlaut, und wie Sie es widerrufen. Was bis dahin geschah, bleibt rechtmäßig.",
    none: "Sie haben noch in nichts eingewilligt.",
    newsletter: "Der Newsletter",
    agreed: (day) => `Eingewilligt am ${day}`,
    withdrawn: (day) => `Widerrufen am ${day}`,
    how: "Wie",
    words: "Wortlaut",
    noWords: "Der Wortlaut von jenem Tag wurde nicht aufbewahrt.",
    sendNone: "Newsletter abbestellen",
    pushWay: (settings) => rich<"a">`Widerrufen wird sie in dem betreffenden Browser unter <a>${settings}</a>.`,
    pushEnded: "Von selbst beendet: Dieser Browser war nicht mehr zu erreichen.",
    orders: "Bestellungen und Verlängerungen",
    order: (number) => `Bestellung ${number}`,
    renews: rich<"a">`Dadurch verlängert es sich. <a>Abo kündigen</a>`,
    letters: "Leserbriefe",
    letterAbout: (headline) => `Ein Leserbrief zu „${headline}“`,
    letter: "Ein Leserbrief an das Magazin",
    letterTaken: (write) =>
      `Die Redaktion hat ihn für das Magazin angenommen: Schreiben Sie an ${write}, wenn Sie ihn lieber nicht gedruckt sehen.`,
    withdrawLetter: "Widerrufen und den Brief löschen",
    done: {
      newsletter: "Es kommt kein Newsletter mehr.",
      letter: "Der Brief ist gelöscht.",
      over: "Er war schon gelöscht, oder die Redaktion hat ihn angenommen.",
    },
  },
};
