import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

type Term = { price: string; termIssues: number; left: number; last: number; current: number };

const issuesCounted = (issues: number) => count(issues, { one: "1 nummer", other: `${issues} nummers` });
const stillCome = (issues: number) => count(issues, { one: "Er komt nog 1 nummer", other: `Er komen nog ${issues} nummers` });
const costOf = ({ price, termIssues }: Term) => `${price} voor ${issuesCounted(termIssues)}`;
const appearedSince = (issues: number) =>
  count(issues, { one: "is er 1 nummer verschenen", other: `zijn er ${issues} nummers verschenen` });

const nothing = "Er wordt niets automatisch afgeschreven.";
const lastTime = "Zo niet, dan is dit de laatste keer dat we het vragen.";

const again = ({ price, termIssues }: Term) =>
  `Nog eens ${count(termIssues, { one: "1 nummer kost", other: `${termIssues} nummers kosten` })} ${price}, te beginnen waar deze eindigen.`;
const calm = "Als u niets doet, stopt het cadeau vanzelf; er wordt niets afgeschreven, en niemand anders dan u wordt iets gevraagd.";

const how =
  "Verleng per kaart met de knop, of beantwoord deze e-mail met uw bestelnummer, en we verlengen op factuur. Adresreeksen, domeinen en plaatsen blijven zoals ze zijn.";

export const renewalLetters: Messages["renewalLetters"] = {
  yourFriend: "de ontvanger",
  notice: (charge) => ({
    subject: `${charge.price} op ${charge.day}: uw abonnement wordt binnenkort verlengd`,
    title: "Uw abonnement wordt binnenkort verlengd",
    paragraphs: [
      `${stillCome(charge.left)} van uw looptijd. Op ${charge.day} schrijven we ${charge.price} af voor nog eens ${issuesCounted(charge.issues)}, zoals u hebt afgesproken.`,
      "Wilt u dat liever niet, dan zegt u met de link onderaan deze e-mail met één klik op, of in uw account met ‘Abonnement opzeggen’. Elk nummer waarvoor u hebt betaald, komt nog.",
      ...(charge.over
        ? [
            `Uw betaalwijze (${charge.over.method}) is maar geldig tot en met ${charge.over.day}, dus niet meer op die dag. Wijzig die op tijd in uw account, dan wordt er niets onderbroken.`,
          ]
        : []),
    ],
  }),
  amount: "Bedrag",
  chargedOn: "Afschrijving op",
  for: "Voor",
  issuesAfter: ({ issues, last }) => `${issuesCounted(issues)} na nr. ${last}`,

  renew: "Verlengen",
  reader: {
    early: (term) => ({
      subject: `Uw abonnement: ${count(term.left, { one: "nog 1 nummer", other: `nog ${term.left} nummers` })}`,
      title: "Er is nog tijd, en die mag u nemen",
      paragraphs: [
        `${stillCome(term.left)} van uw looptijd; het laatste is nr. ${term.last}. Als u nu verlengt, begint de nieuwe looptijd waar deze eindigt, en geen dag eerder: ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term) => ({
      subject: `Uw abonnement eindigt met nr. ${term.last}`,
      title: stillCome(term.left),
      paragraphs: [`Uw abonnement eindigt met nr. ${term.last}. Verleng om zonder onderbreking verder te lezen: ${costOf(term)}.`, nothing],
    }),
    last: (term) => ({
      subject: `Nr. ${term.last} is uw laatste nummer`,
      title: "Nog één, en dat was het",
      paragraphs: [
        `Nr. ${term.last} is het laatste nummer van uw looptijd. Als u verlengt voordat het verschijnt, mist u er geen: ${costOf(term)}.`,
        nothing,
      ],
    }),
    missed: (term) => ({
      subject: `Nr. ${term.current} verscheen zonder u`,
      title: `Nr. ${term.current} verscheen zonder u`,
      paragraphs: [
        `Uw abonnement eindigde met nr. ${term.last}. U kunt het hervatten waar we nu zijn: ${costOf(term)}. De nummers van uw oude looptijd blijven hoe dan ook voor u open.`,
      ],
    }),
    "win-back": (term) => ({
      subject: "Uw stoel staat er nog",
      title: "Uw stoel staat er nog",
      paragraphs: [`Sinds uw laatste nummer ${appearedSince(-term.left)}. Wilt u weer eens binnenkijken: ${costOf(term)}. ${lastTime}`],
    }),
  },

  giveAgain: "Nog eens geven",
  donor: {
    early: (gift) => ({
      subject: `Uw cadeau voor ${gift.name}: ${count(gift.left, { one: "nog 1 nummer", other: `nog ${gift.left} nummers` })}`,
      title: "Er is nog tijd, en die mag u nemen",
      paragraphs: [`${stillCome(gift.left)} van uw cadeau voor ${gift.name}; het laatste is nr. ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift) => ({
      subject: `Uw cadeau voor ${gift.name} eindigt met nr. ${gift.last}`,
      title: `${stillCome(gift.left)} voor ${gift.name}`,
      paragraphs: [`Uw cadeau voor ${gift.name} eindigt met nr. ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift) => ({
      subject: `Nr. ${gift.last} is het laatste nummer van uw cadeau voor ${gift.name}`,
      title: "Nog één, en uw cadeau is compleet",
      paragraphs: [
        `Nr. ${gift.last} is het laatste dat ${gift.name} van u krijgt. Geeft u het opnieuw voordat het verschijnt, dan ontbreekt er geen. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift) => ({
      subject: `Nr. ${gift.current} verscheen zonder ${gift.name}`,
      title: `Nr. ${gift.current} verscheen zonder ${gift.name}`,
      paragraphs: [`Uw cadeau voor ${gift.name} eindigde met nr. ${gift.last}. Het kan verdergaan waar we nu zijn: ${costOf(gift)}.`],
    }),
    "win-back": (gift) => ({
      subject: `Mag ${gift.name} verder lezen?`,
      title: `Mag ${gift.name} verder lezen?`,
      paragraphs: [
        `Sinds het laatste van uw cadeau voor ${gift.name} ${appearedSince(-gift.left)}. Mag het doorgaan: ${costOf(gift)}. ${lastTime}`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }) => ({
    subject: "Zullen we u de volgende sturen?",
    title: "Zullen we u de volgende sturen?",
    paragraphs: [
      `Sinds het laatste nummer dat we u stuurden ${appearedSince(since)}. Wilt u verder lezen, dan is hier het aanbod.${isLast ? ` ${lastTime}` : ""}`,
    ],
  }),
  freeEnds: ({ last, left }) => ({
    subject: `Uw gratis nummers eindigen met nr. ${last}`,
    title: left === 0 ? "Dat was het laatste" : "Nog één, en dat was het",
    paragraphs: [
      `Nr. ${last} is het laatste van uw gratis nummers. Het proefabonnement stopt vanzelf, en er wordt niets afgeschreven. Bevalt het u, neem dan een abonnement.`,
    ],
  }),

  renewForReaders: "Verlengen voor uw lezers",
  institution: {
    early: (house) => ({
      subject: `${house.name}: ${count(house.left, { one: "nog 1 nummer", other: `nog ${house.left} nummers` })}, op tijd voor uw begroting`,
      title: "Op tijd voor uw begroting",
      paragraphs: [
        `Het abonnement van ${house.name} telt nog ${issuesCounted(house.left)}; het laatste is nr. ${house.last}. De volgende looptijd kost ${costOf(house)}, en begint waar deze eindigt. Hebt u een offerte of een ingevuld bestelformulier nodig, beantwoord dan deze e-mail.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house) => ({
      subject: `${house.name}: het abonnement eindigt met nr. ${house.last}`,
      title: `${stillCome(house.left)} voor uw lezers`,
      paragraphs: [
        `Het abonnement van ${house.name} eindigt met nr. ${house.last}. Daarna gaan de nummers dicht voor wie leest vanuit uw gebouw, via uw domein of met een plaats. Om zonder onderbreking door te gaan: ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house) => ({
      subject: `${house.name}: nr. ${house.last} is het laatste nummer`,
      title: "Nog één voor uw lezers",
      paragraphs: [
        `Nr. ${house.last} is het laatste nummer van de looptijd van ${house.name}. Verlengt u voordat het verschijnt, dan missen uw lezers niets: ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house) => ({
      subject: `${house.name}: nr. ${house.current} verscheen zonder uw lezers`,
      title: `Nr. ${house.current} verscheen zonder uw lezers`,
      paragraphs: [
        `Het abonnement van ${house.name} eindigde met nr. ${house.last}, en de toegang is gesloten. Met de verlenging gaat die weer open: ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house) => ({
      subject: `${house.name}: zullen we de nummers weer openen?`,
      title: "Zullen we de nummers weer openen?",
      paragraphs: [
        `Sinds het laatste dat lezers van ${house.name} konden openen ${appearedSince(-house.left)}. Een nieuwe looptijd kost ${costOf(house)}. Is het niet meer gewenst, dan is dit de laatste keer dat we het vragen.`,
        how,
      ],
    }),
  },
};
