import type { Messages } from "../../catalogue.ts";

export const reasons: Messages["desk"]["reasons"] = {
  days: {
    noIssue: "Diese Ausgabe gibt es nicht.",
    stands: (number) => `Nr. ${number} ist erschienen; ihre Termine stehen fest.`,
    same: (number) => `Nr. ${number} hat diese Termine schon.`,
    closed: (number) =>
      `Nr. ${number} ist abgeschlossen: Was bestellt wurde, steht auf ihren Etiketten. Nur der Erstverkaufstag lässt sich verschieben.`,
    closePast: ({ number, day }) => `Der ${day} ist vorbei: Nr. ${number} wäre sofort abgeschlossen.`,
    salePast: ({ number, day }) => `Der ${day} ist vorbei: Nr. ${number} erscheint frühestens heute.`,
    saleFirst: ({ number, sale, close }) => `Nr. ${number} erschiene am ${sale}, vor ihrem Redaktionsschluss am ${close}.`,
    tooFar: (number) => `Das liegt mehr als ein Jahr von dem Tag entfernt, an dem Nr. ${number} jetzt steht.`,
    appear: ({ earlier, on, later, then }) => `Nr. ${earlier} erschiene am ${on} und Nr. ${later} am ${then}.`,
    close: ({ earlier, on, later, then }) => `Redaktionsschluss von Nr. ${earlier} wäre der ${on}, der von Nr. ${later} der ${then}.`,
    giveEarlier: "Nennen Sie einen früheren Tag, oder verschieben Sie auch die folgenden.",
    saleAsked: ({ number, hour }) => `Nr. ${number} soll zu einer bestimmten Uhrzeit erscheinen: ${hour}. Nehmen Sie das zuerst zurück.`,
    embargo: ({ headline, until }) => `„${headline}“ hat eine Sperrfrist bis ${until}.`,
    notLate: (number) => `Nr. ${number} ist erschienen; sie kann sich nicht mehr verspäten.`,
    giveLater: ({ number, day }) => `Nr. ${number} sollte am ${day} erscheinen; nennen Sie einen späteren Tag.`,
    nextAppears: ({ number, day }) =>
      `Nr. ${number} erscheint am ${day}. Nennen Sie einen früheren Tag, oder verschieben Sie auch die folgenden.`,
    notSkipped: (number) => `Nr. ${number} ist schon erschienen.`,
    why: "Schreiben Sie auf, warum; wer fragt, bekommt es zu hören.",
    onSale: (number) => `Nr. ${number} ist erschienen.`,
  },
  cover: {
    noPicture: "Eine Titelseite braucht ein Bild: Wählen Sie eines ohne Schrift.",
    tooManyLines: (most) => `Eine Titelseite fasst höchstens ${most} Zeilen.`,
    faint: ({ contrast, least }) =>
      `Schrift in dieser Farbe hebt sich nur ${contrast} zu 1 vom Papier ab; ${least} zu 1 ist das Mindeste, um gut lesbar zu sein.`,
    crowded: "Die Zeilen passen nicht: Nehmen Sie weniger oder kürzere.",
  },
  oldIssue: {
    notYet: (number) => `Nr. ${number} ist noch nicht erschienen.`,
    ownBegin: (first) => `Die eigenen Ausgaben des Magazins beginnen mit Nr. ${first}; eine ältere hat eine kleinere Nummer.`,
    noDay: "Nennen Sie den Tag, der auf der Titelseite steht.",
    toCome: (day) => `Der ${day} liegt noch vor uns.`,
  },
};
