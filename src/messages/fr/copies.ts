import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: `${issues} numéro`, other: `${issues} numéros` });

export const copies: Messages["copies"] = {
  ranges: (ranges) => ranges.map(({ from, to }) => (from === to ? `n° ${from}` : `n° ${from} à n° ${to}`)).join(", "),
  youStopped: ({ auto, price, last, issues }) =>
    `Vous avez résilié. « Annuler la résiliation » vous permet de revenir sur cette décision : rien n’est prélevé maintenant. ${auto ? `Après le n° ${last}, nous prélèverons ${price} pour ${issuesCounted(issues)} de plus.` : `Avant la fin, au n° ${last}, nous vous écrirons, comme jusqu’ici ; rien n’est prélevé tant que vous ne renouvelez pas.`}`,
  renewAfterAll: "Annuler la résiliation",
  holdCopies: "Suspendre la livraison",
  aboutHolds: ({ print, last, first, longest }) =>
    `Pour un voyage ou un déménagement : les numéros que vous indiquez n’arrivent pas, ${print ? "ni sur papier ni en numérique" : "et votre abonnement est prolongé d’autant"}. Rien n’est perdu : autant de numéros s’ajoutent à la fin, si bien que le dernier n’est plus le n° ${last}, mais vient d’autant plus tard. La lecture sur ce site vous reste ouverte. Le premier numéro qui peut encore être retenu est le n° ${first} ; la plus longue suspension est de ${issuesCounted(longest)}. Vous pouvez la lever à tout moment.`,
  fromNo: "Du n°",
  toNo: "Au n°",
  holdThese: "Retenir ces numéros",
  countsThrough: (title) => `Les numéros de « ${title} » se suivent sans interruption ; le numéro est sur la couverture.`,
  isOnHold: (issue) => `Le n° ${issue} est retenu`,
  areOnHold: ({ from, to }) => `Les numéros ${from} à ${to} sont retenus`,
  liftedNow: (first) =>
    `Si vous levez la suspension maintenant, vos numéros reprennent avec le n° ${first}, et ceux qui avaient été ajoutés à la fin en échange disparaissent. Ce qui est passé entre-temps reste ajouté.`,
  liftHold: "Lever la suspension",
  didNotCome: "Un exemplaire n’est pas arrivé",
  whichIsMissing:
    "Laissez dix jours à la poste. Dites-nous ensuite ici lequel manque, et si vous préférez recevoir le même numéro une nouvelle fois, avec le prochain envoi complémentaire, ou un numéro de plus à la fin de votre abonnement. Dans les deux cas, c’est gratuit.",
  posted: ({ issue, day }) => `N° ${issue}, posté le ${day}`,
  sendAgain: (issue) => `Renvoyer le n° ${issue}`,
  oneMore: (issue) => `Un numéro de plus à la place du n° ${issue}`,
  claims: {
    givenBack: (issue) => `Le n° ${issue} n’est pas arrivé ; sa valeur a été remboursée.`,
    added: ({ issue, instead }) => `Le n° ${issue} n’est pas arrivé ; le n° ${instead} a été ajouté à la fin.`,
    posted: (issue) => `Le n° ${issue} n’est pas arrivé ; il a été posté une nouvelle fois.`,
    goesOut: (issue) => `Le n° ${issue} n’est pas arrivé ; il repart avec le prochain envoi complémentaire.`,
  },
};
