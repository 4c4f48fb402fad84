import { begins } from "../begins.ts";
import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const lastCopy = (last: number) => (last > 0 ? ` Het laatste nummer dat van u was, is nr. ${last}; dat mag u houden.` : "");
const bankTakesDays = "het kan enkele dagen duren voordat uw bank het laat zien";

export const letters: Messages["letters"] = {
  yourAccount: "Uw account",
  seeOffers: "Aanbod bekijken",
  subscribe: "Abonneren",
  stopRenewing: "Abonnement opzeggen, met één klik en zonder in te loggen",
  askNoMore: "Vraag mij niet meer om te verlengen, met één klik en zonder in te loggen",
  beside:
    "Wie dit bestelde, heeft uw e-mailadres ingevuld en niet aangetoond dat het van hem of haar is. Daarom ligt de bestelling naast uw account, en is er bij u niets veranderd. Als u het was, log dan in en bevestig het in uw account; daar kunt u ook zeggen dat u het niet was.",
  becauseSubscription: (title) => `U krijgt deze e-mail omdat u een abonnement op ‘${title}’ hebt.`,
  becauseOrder: (title) => `U krijgt deze e-mail omdat u iets bij ‘${title}’ hebt besteld.`,
  becauseGave: "U krijgt deze e-mail omdat u een abonnement cadeau hebt gedaan.",
  invoiceStands: "De factuur van deze looptijd blijft staan en moet nog worden betaald; er volgt geen andere.",
  nothingMore: "Er wordt verder niets afgeschreven.",
  sentAgain: (issues) => `Wat niet aankwam (${issues}), sturen we toch nog eens.`,
  inMoney: (issues) => `Wat we voor niet aangekomen nummers hadden beloofd (${issues}), zit in het bedrag.`,

  held: ({ from, to, last }) => ({
    subject: `Bezorging onderbroken: ${from === to ? `nr. ${from}` : `nr. ${from} tot en met ${to}`}`,
    title: "Bezorging onderbroken",
    paragraphs: [
      `${from === to ? `Nr. ${from} komt niet` : `Nr. ${from} tot en met ${to} komen niet`}, zoals u hebt gevraagd. Er gaat niets verloren: aan het eind komen er evenveel nummers bij, en het laatste van uw looptijd is nu nr. ${last}.`,
      "U kunt de onderbreking op elk moment opheffen in uw account; nummers waarvan de verzending dan nog niet is voorbereid, komen weer.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `Het begint met nr. ${first}`,
    title: "Het een na het ander",
    paragraphs: [
      `Wat u hebt loopt tot en met nr. ${present}. Wat u daarnaast hebt besteld begint daarna: met nr. ${first}, en loopt tot en met nr. ${last}. Niets komt dubbel, en niets gaat verloren.`,
      ...(stops ? ["Wat u hebt wordt niet meer verlengd, want dit volgt erop."] : []),
    ],
  }),
  lifted: ({ from, last }) => ({
    subject: `Uw nummers komen weer vanaf nr. ${from}`,
    title: "De onderbreking is opgeheven",
    paragraphs: [`Uw nummers komen weer vanaf nr. ${from}. Het laatste van uw looptijd is nr. ${last}.`],
  }),
  claimed: ({ issue, instead }) => ({
    subject: `Over uw nr. ${issue}`,
    title: `Nr. ${issue} is niet aangekomen`,
    paragraphs: [
      instead === undefined
        ? `Het spijt ons. Nr. ${issue} gaat met de eerstvolgende nazending nog eens naar u toe.`
        : `Het spijt ons. In plaats van nr. ${issue} krijgt u aan het eind van uw looptijd een nummer extra: nr. ${instead}.`,
      "Controleer het adres in uw account; als het niet klopt, wijzig het dan nu.",
    ],
  }),
  grace: (issues) => ({
    subject: "Uw looptijd is voorbij, uw nummers nog niet",
    title: "Uw looptijd is voorbij, uw nummers nog niet",
    paragraphs: [
      `U hebt elk nummer gekregen waarvoor u hebt betaald. Zodat u niets mist, ${count(issues, { one: "komt er toch nog één nummer", other: `komen er toch nog ${issues} nummers` })}; als u verlengt, ${count(issues, { one: "telt dat mee", other: "tellen die mee" })} in de nieuwe looptijd.`,
    ],
    button: "Verlengen",
  }),
  stopped: ({ nothingMore, issues, last }) => ({
    subject: "Uw abonnement is opgezegd",
    title: "Het wordt niet verlengd",
    paragraphs: [
      `${nothingMore} ${count(issues, { one: `U hebt nog één nummer tegoed: nr. ${last}. Het komt.`, other: `U hebt nog ${issues} nummers tegoed; het laatste is nr. ${last}, en ze komen allemaal.` })}`,
      "Als u zich bedenkt: ‘Opzegging intrekken’ in uw account draait dit terug.",
    ],
  }),
  renewsAgain: ({ auto, last }) => ({
    subject: "Uw opzegging is ingetrokken",
    title: "Uw abonnement gaat door",
    paragraphs: [
      auto
        ? `Na nr. ${last}, het laatste van uw looptijd, wordt het verlengd zoals u had afgesproken; we schrijven u voordat er iets wordt afgeschreven.`
        : `Vóór nr. ${last}, het laatste van uw looptijd, schrijven we u over verlenging. Er wordt niets automatisch afgeschreven.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }) => ({
    subject: `Terugbetaling onderweg: ${sum}`,
    title: "Uw geld is naar u onderweg",
    paragraphs: [
      `${sum} is naar u onderweg. ${
        byHand
          ? "U hebt niet via onze site betaald, dus betalen we ook buiten de site om terug: per overschrijving, of zoals we met u afspreken. Dat duurt enkele dagen."
          : `Het geld gaat terug op de manier waarop u hebt betaald; ${bankTakesDays}.`
      }`,
      `Het abonnement is beëindigd, en daarmee de toegang.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "Dank u wel dat u ons hebt gelezen. De deur blijft open.",
    ],
  }),
  keptDespiteRefund: (sum) => ({
    subject: `Terugbetaald: ${sum}`,
    title: "Uw geld terug, en uw nummers ook",
    paragraphs: [
      `We hebben u ${sum} terugbetaald op de manier waarop u hebt betaald; ${bankTakesDays}.`,
      "Verder verandert er niets: elk nummer waar u recht op hebt, komt nog.",
    ],
  }),
  whyEnded: {
    declined: "De afschrijving voor uw verlenging is geweigerd; er is dus niets afgeschreven, en het abonnement is afgelopen.",
    trial: "Uw gratis nummers zijn allemaal gekomen, en het proefabonnement stopt vanzelf. Er is niets afgeschreven.",
    served: "U hebt elk nummer gekregen waarvoor u hebt betaald, en het abonnement is afgelopen.",
  },
  ended: (why) => ({
    subject: "Uw abonnement is afgelopen",
    title: "Dat was het laatste nummer",
    paragraphs: [why, "De nummers van uw looptijd blijven voor u open."],
    again: "Abonnement hervatten",
  }),
  whoeverHasGift: "de ontvanger",
  giftGiven: (name) => ({
    subject: `Het laatste nummer van uw cadeau is gekomen (${name})`,
    title: "Uw cadeau is compleet",
    paragraphs: [`${begins(name)} heeft elk nummer van uw cadeau gekregen. Het cadeau stopt hier vanzelf, en er wordt niets afgeschreven.`],
    button: "Nog eens geven",
  }),
  giftHad: (title) => ({
    subject: "Dat was het laatste nummer van uw cadeau",
    title: "Dat was het laatste nummer",
    paragraphs: [
      `Het abonnement op ‘${title}’ dat u cadeau kreeg, is afgelopen. De nummers blijven voor u open, en er wordt niets afgeschreven. Wilt u verder lezen, dan is hier het aanbod.`,
    ],
  }),
  giftEnded: ({ title, last }) => ({
    subject: `Uw abonnement op ‘${title}’ is beëindigd`,
    title: "Het abonnement is beëindigd",
    paragraphs: [`Het abonnement op ‘${title}’ dat u cadeau kreeg, is beëindigd door wie het gaf.${lastCopy(last)}`],
  }),
};
