import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

type Term = { price: string; termIssues: number; left: number; last: number; current: number };

const issuesCounted = (issues: number) => count(issues, { one: `${issues} numéro`, other: `${issues} numéros` });
const moreIssues = (issues: number) => count(issues, { one: `${issues} autre numéro`, other: `${issues} autres numéros` });
const remain = (issues: number) => count(issues, { one: `Il reste ${issues} numéro`, other: `Il reste ${issues} numéros` });
const costOf = ({ price, termIssues }: Term) => `${price} pour ${issuesCounted(termIssues)}`;
const appearedSince = (issues: number) => count(issues, { one: `${issues} numéro est paru`, other: `${issues} numéros sont parus` });

const nothing = "Rien n’est prélevé automatiquement.";
const lastTime = "Sinon, c’est la dernière fois que nous vous le demandons.";

const again = ({ price, termIssues }: Term) =>
  `${count(termIssues, { one: `${termIssues} autre numéro coûte`, other: `${termIssues} autres numéros coûtent` })} ${price}, à la suite de ceux-ci.`;
const calm = "Si vous ne faites rien, le cadeau prend fin de lui-même ; rien n’est prélevé, et personne d’autre que vous n’est sollicité.";

const how =
  "Renouvelez par carte avec le bouton, ou répondez à cet e-mail avec votre numéro de commande, et nous renouvelons sur facture. Les plages d’adresses, les domaines et les places restent comme ils sont.";

export const renewalLetters: Messages["renewalLetters"] = {
  yourFriend: "la personne à qui vous l’offrez",
  notice: (charge) => ({
    subject: `${charge.price} le ${charge.day} : votre abonnement va être renouvelé`,
    title: "Votre abonnement va être renouvelé",
    paragraphs: [
      `${remain(charge.left)} de votre abonnement à recevoir. Le ${charge.day}, nous prélevons ${charge.price} pour ${moreIssues(charge.issues)}, comme vous l’avez accepté.`,
      "Si vous ne le souhaitez pas, le lien au bas de cet e-mail résilie en un clic, et « Résilier l’abonnement », dans votre compte, aussi. Tous les numéros que vous avez payés arrivent encore.",
      ...(charge.over
        ? [
            `${charge.over.method} n’est valable que jusqu’au ${charge.over.day}, soit avant cette date. Changez-la à temps dans votre compte, et rien ne sera interrompu.`,
          ]
        : []),
    ],
  }),
  amount: "Montant",
  chargedOn: "Prélèvement le",
  for: "Pour",
  issuesAfter: ({ issues, last }) => `${issuesCounted(issues)} après le n° ${last}`,

  renew: "Renouveler",
  reader: {
    early: (term) => ({
      subject: `Votre abonnement : ${count(term.left, { one: `${term.left} numéro encore`, other: `${term.left} numéros encore` })}`,
      title: "Vous avez le temps : profitez-en",
      paragraphs: [
        `${remain(term.left)} de votre abonnement ; le dernier est le n° ${term.last}. Si vous renouvelez maintenant, le nouvel abonnement commence où celui-ci s’achève, et pas un jour plus tôt : ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term) => ({
      subject: `Votre abonnement s’achève avec le n° ${term.last}`,
      title: remain(term.left),
      paragraphs: [
        `Votre abonnement s’achève avec le n° ${term.last}. Pour continuer sans interruption, renouvelez : ${costOf(term)}.`,
        nothing,
      ],
    }),
    last: (term) => ({
      subject: `Le n° ${term.last} est votre dernier numéro`,
      title: "Encore un, et c’est fini",
      paragraphs: [
        `Le n° ${term.last} est le dernier de votre abonnement. Si vous renouvelez avant qu’il paraisse, aucun numéro ne vous manque : ${costOf(term)}.`,
        nothing,
      ],
    }),
    missed: (term) => ({
      subject: `Le n° ${term.current} est paru sans vous`,
      title: `Le n° ${term.current} est paru sans vous`,
      paragraphs: [
        `Votre abonnement s’est achevé avec le n° ${term.last}. Vous pouvez le reprendre là où nous en sommes : ${costOf(term)}. Les numéros de votre ancien abonnement vous restent ouverts dans tous les cas.`,
      ],
    }),
    "win-back": (term) => ({
      subject: "Votre place vous attend toujours",
      title: "Votre place vous attend toujours",
      paragraphs: [
        `Depuis le dernier que vous avez reçu, ${appearedSince(-term.left)}. Si vous souhaitez revenir : ${costOf(term)}. ${lastTime}`,
      ],
    }),
  },

  giveAgain: "Offrir à nouveau",
  donor: {
    early: (gift) => ({
      subject: `Votre cadeau pour ${gift.name} : ${count(gift.left, { one: `${gift.left} numéro encore`, other: `${gift.left} numéros encore` })}`,
      title: "Vous avez le temps : profitez-en",
      paragraphs: [`${remain(gift.left)} de votre cadeau pour ${gift.name} ; le dernier est le n° ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift) => ({
      subject: `Votre cadeau pour ${gift.name} s’achève avec le n° ${gift.last}`,
      title: `${remain(gift.left)} pour ${gift.name}`,
      paragraphs: [`Votre cadeau pour ${gift.name} s’achève avec le n° ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift) => ({
      subject: `Le n° ${gift.last} est le dernier de votre cadeau pour ${gift.name}`,
      title: "Encore un, et votre cadeau est complet",
      paragraphs: [
        `Le n° ${gift.last} est le dernier que vous offrez à ${gift.name}. Si vous l’offrez à nouveau avant qu’il paraisse, aucun ne manque. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift) => ({
      subject: `Le n° ${gift.current} est paru sans ${gift.name}`,
      title: `Le n° ${gift.current} est paru sans ${gift.name}`,
      paragraphs: [
        `Votre cadeau pour ${gift.name} s’est achevé avec le n° ${gift.last}. Il peut continuer là où nous en sommes : ${costOf(gift)}.`,
      ],
    }),
    "win-back": (gift) => ({
      subject: `Et si ${gift.name} continuait à lire ?`,
      title: `Et si ${gift.name} continuait à lire ?`,
      paragraphs: [
        `Depuis le dernier de votre cadeau pour ${gift.name}, ${appearedSince(-gift.left)}. Si vous souhaitez qu’il continue : ${gift.price} pour ${moreIssues(gift.termIssues)}. ${lastTime}`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }) => ({
    subject: "Pouvons-nous vous envoyer les suivants ?",
    title: "Pouvons-nous vous envoyer les suivants ?",
    paragraphs: [
      `Depuis le dernier que nous vous avons envoyé, ${appearedSince(since)}. Si vous souhaitez continuer à lire, voici les offres.${isLast ? ` ${lastTime}` : ""}`,
    ],
  }),
  freeEnds: ({ last, left }) => ({
    subject: `Vos numéros gratuits s’achèvent avec le n° ${last}`,
    title: left === 0 ? "C’était le dernier d’entre eux" : "Encore un, et c’est fini",
    paragraphs: [
      `Le n° ${last} est le dernier de vos numéros gratuits. L’essai prend fin de lui-même, et rien n’est prélevé. Si cela vous plaît, abonnez-vous.`,
    ],
  }),

  renewForReaders: "Renouveler pour vos lecteurs",
  institution: {
    early: (house) => ({
      subject: `${house.name} : ${count(house.left, { one: `${house.left} numéro encore`, other: `${house.left} numéros encore` })}, à temps pour votre budget`,
      title: "À temps pour votre budget",
      paragraphs: [
        `L’abonnement de votre établissement (${house.name}) compte encore ${issuesCounted(house.left)} ; le dernier est le n° ${house.last}. Le suivant coûte ${costOf(house)}, et commence où celui-ci s’achève. S’il vous faut un devis ou un bon de commande rempli, répondez à cet e-mail.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house) => ({
      subject: `${house.name} : l’abonnement s’achève avec le n° ${house.last}`,
      title: `${remain(house.left)} pour vos lecteurs`,
      paragraphs: [
        `L’abonnement de votre établissement (${house.name}) s’achève avec le n° ${house.last}. Ensuite, les numéros ne sont plus ouverts à ceux qui lisent depuis vos locaux, par votre domaine ou avec une place. Pour continuer sans interruption : ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house) => ({
      subject: `${house.name} : le n° ${house.last} est le dernier`,
      title: "Encore un pour vos lecteurs",
      paragraphs: [
        `Le n° ${house.last} est le dernier de l’abonnement de votre établissement (${house.name}). Si vous le renouvelez avant qu’il paraisse, vos lecteurs ne manquent rien : ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house) => ({
      subject: `${house.name} : le n° ${house.current} est paru sans vos lecteurs`,
      title: `Le n° ${house.current} est paru sans vos lecteurs`,
      paragraphs: [
        `L’abonnement de votre établissement (${house.name}) s’est achevé avec le n° ${house.last}, et ses accès sont fermés. Ils se rouvrent avec le renouvellement : ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house) => ({
      subject: `${house.name} : rouvrons-nous les numéros ?`,
      title: "Rouvrons-nous les numéros ?",
      paragraphs: [
        `Depuis le dernier que les lecteurs de votre établissement (${house.name}) pouvaient ouvrir, ${appearedSince(-house.left)}. Un nouvel abonnement coûte ${costOf(house)}. S’il n’est plus souhaité, c’est la dernière fois que nous le demandons.`,
        how,
      ],
    }),
  },
};
