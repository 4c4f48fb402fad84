import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

const rows = (n: number) => count(n, { one: "1 Zeile", other: `${n} Zeilen` });

export const against: Messages["desk"]["against"] = {
  copies: {
    notOnSale: (issue) => `Nr. ${issue} ist noch nicht erschienen; vorher geht kein Exemplar hinaus.`,
    nothingToLabel: (issue) => `Kein Heft von Nr. ${issue} wartet auf ein zustellbares Etikett.`,
    noRun: "Diesen Versand gibt es nicht.",
    mainRun: "Der Hauptversand geht zur Post, wenn seine Ausgabe erscheint.",
    unexplained: "Vermerken Sie, was die Post darauf geschrieben hat, etwa „verzogen“ oder „unbekannt“.",
    whatPostWrote: "Was hat die Post darauf geschrieben?",
    noLabel: "In diesem Versand gibt es kein Etikett mit dieser Nummer.",
    firstInList: "Die Nummer steht in der Liste ganz vorn.",
    printRun: "So kann die Druckauflage nicht sein.",
    wholeCopies: "Geben Sie eine ganze Zahl von Exemplaren an.",
    spoilage: "Höchstens die halbe Auflage.",
    returned: "Es kann nicht mehr zurückkommen, als ausgegeben wurde.",
  },
  calendar: {
    sold: "Es sind schon Ausgaben verkauft: Exemplare werden nach Nummern geschuldet.",
    stands: (reasons) => `${reasons} Der Kalender bleibt, wie er ist.`,
    past: ({ issue, closed, next }) =>
      `Der Redaktionsschluss von Nr. ${issue} wäre am ${closed} gewesen, und das ist vorbei. Lassen Sie sie später erscheinen, etwa am ${next}; oder geben Sie an, dass das Magazin schon erschien, bevor es hierherkam.`,
    orLater: (day) => `${day} oder später.`,
    why: "Vermerken Sie, warum; wer das Magazin liest und fragt, erfährt es.",
    told: ({ readers, issue, day }) =>
      `${count(readers, { one: "Einem Abonnenten wurde", other: `${readers} Abonnenten wurde` })} per E-Mail angekündigt, dass die Verlängerung mit Nr. ${issue} abgebucht wird, nicht vor dem ${day}: Früher kann sie nicht erscheinen.`,
  },
  takeOns: {
    missing: "Diese Übernahme gibt es nicht.",
    noLine: "Diese Zeile gibt es nicht, oder sie hat keine Frage mehr offen.",
    gone: "Diese Datei wurde inzwischen übernommen, zurückgenommen oder verworfen. Geändert wurde nichts.",
    forgotten:
      "Was in dieser Datei stand, wird nicht mehr aufbewahrt, deshalb lässt sie sich nicht zurücknehmen. Beenden oder erstatten Sie die Abos einzeln.",
    nobodyLeft: "Es ist niemand mehr übrig, an den sie ginge.",
    lookedAt: "Die Datei wird noch gelesen.",
    noneReady: "Keine Zeile ist zur Übernahme bereit.",
    wrong: (n) =>
      `${count(n, { one: "1 Zeile kann", other: `${n} Zeilen können` })} nicht übernommen werden: Berichtigen Sie die Datei, und laden Sie sie noch einmal hoch, oder übernehmen Sie nur den Rest.`,
    asked: (n) => `In ${rows(n)} ist noch etwas offen: Entscheiden Sie es, oder übernehmen Sie nur den Rest.`,
    atLine: ({ file, line, why }) => `${file}, Zeile ${line}: ${why}`,
    quote:
      "Hier öffnet ein Anführungszeichen eine Zelle, und es wird nie geschlossen. Schließen Sie es, oder speichern Sie die Tabelle neu als CSV.",
    cells: "Diese Zeile hat über 1.000 Zellen; so viele hat keine Abonnentenliste. Ist es eine?",
    tooLarge: ({ file, megabytes }) =>
      `${file} ist größer als ${megabytes} MB. Teilen Sie die Tabelle in mehrere Dateien auf, jede mit ihren Überschriften.`,
    empty: (file) => `${file} ist leer.`,
    tooLong: ({ file, rows: most }) => `${file} hat mehr als ${most} Zeilen. Teilen Sie die Datei in mehrere auf.`,
    headingsAlone: (file) => `${file} enthält nur Überschriften oder nichts: Es steht niemand darin.`,
    other: {
      zip: (file) =>
        `${file} ist ein ZIP-Archiv oder eine Excel-Mappe (.xlsx). Entpacken Sie es, oder speichern Sie das Blatt als CSV, und laden Sie das hoch.`,
      xls: (file) => `${file} ist eine alte Excel-Mappe (.xls). Speichern Sie das Blatt als CSV, und laden Sie das hoch.`,
      pdf: (file) => `${file} ist ein PDF. Bitten Sie um die Liste als CSV.`,
      page: (file) => `${file} ist eine Webseite oder ein Export von Artikeln. Abonnenten kommen als CSV.`,
      json: (file) => `${file} ist JSON; so werden Artikel exportiert. Abonnenten kommen als CSV.`,
      gzip: (file) => `${file} ist gepackt (gzip). Entpacken Sie die Datei, und laden Sie hoch, was darin ist.`,
    },
  },
  letters: {
    missing: "Diese E-Mail gibt es nicht.",
    publishFirst: "Veröffentlichen Sie zuerst den Artikel; seine E-Mail entsteht aus dem, was öffentlich ist.",
    onItsWay: "Die E-Mail ist schon unterwegs; was darin steht, bleibt.",
    noteUnfit: (problems) => `Die Vorbemerkung lässt sich nicht setzen: ${problems}.`,
    forEverybody: "Die Vorbemerkung ist für alle und steht für sich: Nehmen Sie das Ende der Leseprobe oder die Anzeige heraus.",
    noteLong: ({ most, signs }) => `Die Vorbemerkung fasst ${most} Zeichen; diese hat ${signs}.`,
    notSuppressed: "Diese Adresse ist nicht als unzustellbar vermerkt.",
    takeBackFirst: "Die E-Mail soll von selbst hinausgehen: Nehmen Sie das zuerst zurück.",
    wentOut: "Die E-Mail ist hinausgegangen; wer sie bekam, bleibt festgehalten.",
    wait: "Warten Sie, bis sie verschickt oder angehalten ist.",
    noMail: "Die Datei ist weder eine E-Mail noch ein Postfach voller E-Mails.",
    beingSent: "Sie wird gerade verschickt.",
    sent: "Sie ist verschickt; niemand bekommt eine E-Mail zweimal.",
    issueNotOnSale: "Die Ausgabe dazu ist noch nicht erschienen.",
    notPublished: "Der Artikel dazu ist nicht veröffentlicht.",
    nobody: "Niemand bekäme sie: Niemand hat ein Abo, und niemand hat um den Newsletter gebeten.",
    nobodyAsked: "Niemand bekäme sie: Niemand hat um den Newsletter gebeten.",
    noSubject: "Es fehlt der Betreff.",
    saysNothing: "Es steht noch nichts darin: Schreiben Sie die E-Mail.",
    inNote: (what) => `In der Vorbemerkung: ${what}`,
    pictureToCome: (name) => `In der Vorbemerkung: Das Bild „${name}“ wurde genannt, aber nicht hochgeladen.`,
    already: "Sie ist schon unterwegs.",
    hourPast: "Diese Uhrzeit ist vorbei; verschicken Sie sie stattdessen jetzt.",
    noSale: "Nur die E-Mail zu einer Ausgabe kann auf deren Erscheinen warten; geben Sie eine Uhrzeit an.",
    onSaleAlready: "Die Ausgabe dazu ist schon erschienen; verschicken Sie die E-Mail jetzt.",
    waitsForSale: "Die Uhrzeit kam, bevor die Ausgabe dazu erschienen war: Die E-Mail geht hinaus, sobald sie erscheint.",
    onceMore: "noch einmal an die, von denen niemand weiß, ob sie die E-Mail haben",
    couldNotGo: (reasons) => `Die E-Mail war fällig und konnte nicht hinausgehen. ${reasons}`,
  },
  toEditor: {
    missing: "Diesen Leserbrief gibt es nicht oder nicht mehr: Was abgelehnt ist, wird nach einiger Zeit gelöscht.",
    decided: "Über diesen Leserbrief ist schon entschieden.",
  },
  ads: { missing: "Diese Eigenanzeige gibt es nicht mehr." },
  events: {
    none: "Kein Zahlungsdienst, der hier verwendet wird, schickt Ereignisse.",
    unsigned: "Die Signatur passt nicht zu dem, was geschickt wurde.",
  },
  orders: {
    by: { "e-mail address": "mit derselben E-Mail-Adresse", "name and address": "mit demselben Namen und derselben Anschrift" },
    had: ({ name, offer, by, number }) =>
      `Es gibt schon ein Abo${name ? ` (${name})` : ""}: ${offer}, Abo ${number}, ${by}. Aufgenommen wurde noch nichts; bestätigen Sie, wenn es ein weiteres ist.`,
    second: "Bestätigen Sie, dass es ein weiteres ist, oder lassen Sie es.",
    whyFree: "Warum ist es frei?",
    whatWasSaid: "Was wurde gesagt oder geschrieben?",
    bulkOnly: "Nur bei Sammelbestellungen.",
    whatIsItCalled: "Wie heißt die Einrichtung?",
  },
  offers: {
    noEdition: "Ein Angebot umfasst die digitale Ausgabe, das gedruckte Heft oder beides.",
    single: "Eine einzelne Ausgabe ist genau eine Ausgabe.",
    singleEnds: "Eine einzelne Ausgabe endet von selbst.",
    intro: "Der Preis der ersten Laufzeit ist niedriger als der spätere.",
    freeGift: "Ein Geschenk kostet etwas.",
    freeInvoice: "Was nichts kostet, hat keine Rechnung.",
    ends: "Das Angebot wäre zu Ende, bevor es beginnt.",
  },
  consignments: {
    notBulk: "Nur eine Sammelbestellung hat mehrere Exemplare für einen Empfänger.",
    ended: "Das Abo ist zu Ende.",
    noPrint: "Es gehört kein gedrucktes Heft dazu.",
    first: (issue) => `Die erste Ausgabe, deren Etiketten nicht festgeschrieben sind, ist Nr. ${issue}.`,
    notBefore: "Nicht vor der ersten dieser Ausgaben.",
    quantity: "Eine ganze Zahl ab 1; soll keines kommen, unterbrechen Sie die Lieferung.",
  },
  institutions: {
    quoted: (domain) => `„${domain}“`,
    domains: (quoted) =>
      `Keine E-Mail-Domain, die nur dieser Einrichtung gehört: ${quoted}. Schreiben Sie, was hinter dem @ steht, etwa library.example.org.`,
    seats: "Eine ganze Zahl, oder nichts für keine Grenze.",
    noRange: (typed) => `„${typed}“ ist kein Bereich. Schreiben Sie ihn als 192.0.2.0/24 oder 2001:db8:12::/48.`,
    tooWide: ({ typed, kind, least }) =>
      `„${typed}“ ist zu weit: Ein Bereich in ${kind} hat /${least} oder mehr. Teilen Sie ihn auf, wenn er stimmt.`,
    reserved: (typed) => `„${typed}“ ist ein privater oder reservierter Bereich: Jedes eigene Netz kann ihn verwenden.`,
    begins: ({ typed, bits, meant }) => `„${typed}“ beginnt nicht, wo ein Bereich mit /${bits} beginnt. Meinen Sie ${meant}?`,
  },
  series: {
    letters: {
      notice: "Die Ankündigung",
      early: "Die frühe E-Mail",
      reminder: "Die Erinnerung",
      last: "Die E-Mail zur letzten Ausgabe",
      missed: "Die E-Mail zur versäumten Ausgabe",
      "win-back": "Die E-Mail zum freien Platz",
    },
    twice: (at) => `Bei ${at} stehen zwei E-Mails; ein Schritt ist eine E-Mail.`,
    early: ({ letter, at }) => `${letter} wird vor der letzten Ausgabe oder mit ihr verschickt, nicht bei +${at}.`,
    late: ({ letter, at }) => `${letter} wird nach der letzten Ausgabe verschickt, nicht bei ${at}.`,
    noNotice:
      "Eine Abbuchung wird angekündigt, bevor sie geschieht: Eine automatische Verlängerung braucht vor der letzten Ausgabe eine Ankündigung.",
  },
};
