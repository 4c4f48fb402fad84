import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

type Term = { price: string; termIssues: number; left: number; last: number; current: number };

const issuesCounted = (issues: number) => count(issues, { one: "1 Ausgabe", other: `${issues} Ausgaben` });
const stillCome = (issues: number) => count(issues, { one: "Eine Ausgabe kommt noch", other: `${issues} Ausgaben kommen noch` });
const costOf = ({ price, termIssues }: Term) => `${price} für ${issuesCounted(termIssues)}`;
const appearedSince = (issues: number) => count(issues, { one: "ist eine weitere erschienen", other: `sind ${issues} weitere erschienen` });

const nothing = "Von selbst wird nichts abgebucht.";

const again = ({ price, termIssues }: Term) =>
  `${count(termIssues, { one: "1 weitere Ausgabe kostet", other: `${termIssues} weitere Ausgaben kosten` })} ${price}; das Geschenk geht dann ohne Lücke weiter.`;
const calm = "Wenn Sie nichts tun, endet das Geschenk von selbst; nichts wird abgebucht, und außer Ihnen fragen wir niemanden.";

const how =
  "Verlängern Sie mit der Schaltfläche per Karte, oder antworten Sie auf diese E-Mail mit Ihrer Bestellnummer, und wir verlängern auf Rechnung. Adressbereiche, Domains und Plätze bleiben, wie sie sind.";

export const renewalLetters: Messages["renewalLetters"] = {
  yourFriend: "die beschenkte Person",
  notice: (charge) => ({
    subject: `${charge.price} am ${charge.day}: Ihr Abo verlängert sich bald`,
    title: "Ihr Abo verlängert sich bald",
    paragraphs: [
      `${stillCome(charge.left)} aus Ihrer Laufzeit. Am ${charge.day} buchen wir ${charge.price} für ${count(charge.issues, { one: "1 weitere Ausgabe", other: `${charge.issues} weitere Ausgaben` })} ab, wie Sie es vereinbart haben.`,
      "Wenn Sie das nicht möchten, kündigen Sie mit einem Klick über den Link am Ende dieser E-Mail oder in Ihrem Konto mit „Abo kündigen“. Jede Ausgabe, die Sie bezahlt haben, kommt noch.",
      ...(charge.over
        ? [
            `Ihre Zahlungsart (${charge.over.method}) gilt nur bis zum ${charge.over.day}, also nicht mehr an diesem Tag. Ändern Sie sie rechtzeitig in Ihrem Konto, dann wird nichts unterbrochen.`,
          ]
        : []),
    ],
  }),
  amount: "Betrag",
  chargedOn: "Abbuchung am",
  for: "Für",
  issuesAfter: ({ issues, last }) => `${issuesCounted(issues)} nach Nr. ${last}`,

  renew: "Verlängern",
  reader: {
    early: (term) => ({
      subject: `Ihr Abo: ${stillCome(term.left)}`,
      title: "Noch ist Zeit, und Sie können sie nutzen",
      paragraphs: [
        `${stillCome(term.left)} aus Ihrer Laufzeit; die letzte ist Nr. ${term.last}. Wenn Sie jetzt verlängern, beginnt die neue Laufzeit, wo diese endet, und keinen Tag früher: ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term) => ({
      subject: `Ihr Abo endet mit Nr. ${term.last}`,
      title: stillCome(term.left),
      paragraphs: [`Ihr Abo endet mit Nr. ${term.last}. Damit keine Lücke entsteht, verlängern Sie: ${costOf(term)}.`, nothing],
    }),
    last: (term) => ({
      subject: `Nr. ${term.last} ist Ihre letzte Ausgabe`,
      title: "Noch eine, dann war es das",
      paragraphs: [
        `Nr. ${term.last} ist die letzte Ausgabe Ihrer Laufzeit. Wenn Sie verlängern, bevor sie erscheint, entgeht Ihnen keine: ${costOf(term)}.`,
        nothing,
      ],
    }),
    missed: (term) => ({
      subject: `Nr. ${term.current} ist ohne Sie erschienen`,
      title: `Nr. ${term.current} ist ohne Sie erschienen`,
      paragraphs: [
        `Ihr Abo hat mit Nr. ${term.last} geendet. Sie können es dort wieder aufnehmen, wo wir jetzt sind: ${costOf(term)}. Die Ausgaben Ihrer alten Laufzeit bleiben Ihnen so oder so offen.`,
      ],
    }),
    "win-back": (term) => ({
      subject: "Ihr Stuhl steht noch hier",
      title: "Ihr Stuhl steht noch hier",
      paragraphs: [
        `Seit Ihrer letzten Ausgabe ${appearedSince(-term.left)}. Wenn Sie wieder hereinschauen möchten: ${costOf(term)}. Wenn nicht, fragen wir hiermit zum letzten Mal.`,
      ],
    }),
  },

  giveAgain: "Noch einmal schenken",
  donor: {
    early: (gift) => ({
      subject: `Ihr Geschenk für ${gift.name}: ${stillCome(gift.left)}`,
      title: "Noch ist Zeit, und Sie können sie nutzen",
      paragraphs: [`${stillCome(gift.left)} von Ihrem Geschenk für ${gift.name}; die letzte ist Nr. ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift) => ({
      subject: `Ihr Geschenk für ${gift.name} endet mit Nr. ${gift.last}`,
      title: `${stillCome(gift.left)} für ${gift.name}`,
      paragraphs: [`Ihr Geschenk für ${gift.name} endet mit Nr. ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift) => ({
      subject: `Nr. ${gift.last} ist die letzte Ausgabe Ihres Geschenks für ${gift.name}`,
      title: "Noch eine, dann ist Ihr Geschenk vollständig",
      paragraphs: [
        `Nr. ${gift.last} ist die letzte, die ${gift.name} von Ihnen bekommt. Wenn Sie wieder schenken, bevor sie erscheint, fehlt keine. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift) => ({
      subject: `Nr. ${gift.current} ist ohne ${gift.name} erschienen`,
      title: `Nr. ${gift.current} ist ohne ${gift.name} erschienen`,
      paragraphs: [
        `Ihr Geschenk für ${gift.name} hat mit Nr. ${gift.last} geendet. Es kann dort weitergehen, wo wir jetzt sind: ${costOf(gift)}.`,
      ],
    }),
    "win-back": (gift) => ({
      subject: `Soll ${gift.name} weiterlesen?`,
      title: `Soll ${gift.name} weiterlesen?`,
      paragraphs: [
        `Seit der letzten Ausgabe Ihres Geschenks für ${gift.name} ${appearedSince(-gift.left)}. Wenn es weitergehen soll: ${costOf(gift)}. Wenn nicht, fragen wir hiermit zum letzten Mal.`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }) => ({
    subject: "Dürfen wir Ihnen die nächsten schicken?",
    title: "Dürfen wir Ihnen die nächsten schicken?",
    paragraphs: [
      `Seit der letzten Ausgabe, die wir Ihnen geschickt haben, ${appearedSince(since)}. Wenn Sie weiterlesen möchten: Hier sind die Angebote.${isLast ? " Wenn nicht, fragen wir hiermit zum letzten Mal." : ""}`,
    ],
  }),
  freeEnds: ({ last, left }) => ({
    subject: `Ihre kostenlosen Ausgaben enden mit Nr. ${last}`,
    title: left === 0 ? "Das war die letzte davon" : "Noch eine, dann war es das",
    paragraphs: [
      `Nr. ${last} ist die letzte Ihrer kostenlosen Ausgaben. Das Probeabo endet von selbst, und nichts wird abgebucht. Wenn es Ihnen gefällt, abonnieren Sie.`,
    ],
  }),

  renewForReaders: "Für Ihre Leserinnen und Leser verlängern",
  institution: {
    early: (house) => ({
      subject: `${house.name}: ${stillCome(house.left)}, rechtzeitig für Ihr Budget`,
      title: "Rechtzeitig für Ihr Budget",
      paragraphs: [
        `Das Abo von ${house.name}: ${stillCome(house.left)}; die letzte ist Nr. ${house.last}. Die nächste Laufzeit kostet ${costOf(house)} und beginnt, wo diese endet. Wenn Sie ein Angebot oder ein ausgefülltes Bestellformular brauchen, antworten Sie auf diese E-Mail.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house) => ({
      subject: `${house.name}: Das Abo endet mit Nr. ${house.last}`,
      title: `${stillCome(house.left)} für Ihre Leserinnen und Leser`,
      paragraphs: [
        `Das Abo von ${house.name} endet mit Nr. ${house.last}. Danach schließen sich die Ausgaben für alle, die aus Ihrem Haus, über Ihre Domain oder mit einem Platz lesen. Damit keine Lücke entsteht: ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house) => ({
      subject: `${house.name}: Nr. ${house.last} ist die letzte Ausgabe`,
      title: "Noch eine für Ihre Leserinnen und Leser",
      paragraphs: [
        `Nr. ${house.last} ist die letzte Ausgabe der Laufzeit von ${house.name}. Wenn Sie verlängern, bevor sie erscheint, entgeht Ihren Leserinnen und Lesern nichts: ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house) => ({
      subject: `${house.name}: Nr. ${house.current} ist ohne Ihre Leserinnen und Leser erschienen`,
      title: `Nr. ${house.current} ist ohne Ihre Leserinnen und Leser erschienen`,
      paragraphs: [
        `Das Abo von ${house.name} hat mit Nr. ${house.last} geendet, und die Zugänge sind geschlossen. Mit der Verlängerung öffnen sie sich wieder: ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house) => ({
      subject: `${house.name}: Sollen wir die Ausgaben wieder öffnen?`,
      title: "Sollen wir die Ausgaben wieder öffnen?",
      paragraphs: [
        `Seit der letzten Ausgabe, die von ${house.name} aus zu öffnen war, ${appearedSince(-house.left)}. Eine neue Laufzeit kostet ${costOf(house)}. Falls sie nicht mehr gewünscht ist, fragen wir hiermit zum letzten Mal.`,
        how,
      ],
    }),
  },
};
