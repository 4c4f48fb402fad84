import type { Messages } from "../../catalogue.ts";

type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` de ${least ?? 0} à ${most}` : least === undefined ? "" : `, ${least} ou plus`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "nombre entier" : "nombre"}${range(bounds)}`;

export const http: Messages["refusals"]["http"] = {
  titles: {
    invalid: "Quelque chose reste à corriger",
    missing: "Il n’y a rien ici",
    forbidden: "Vous n’y avez pas accès",
    conflict: "Cela ne convient plus",
    gone: "Ce n’est plus ici",
    "too-many": "Trop d’essais",
    unavailable: "Pas pour l’instant",
  },
  fault: "Une erreur s’est produite de notre côté",
  faultMore:
    "L’incident est enregistré. Si quelque chose de ce que vous avez saisi s’est perdu, nous en sommes désolés ; réessayez dans une minute.",
  nothingHere: "Rien ne se trouve à cette adresse. La page a peut-être été déplacée ou retirée.",
  foreign: "Cette demande venait d’un autre site, rien n’a donc été fait. Ouvrez la page ici et réessayez.",
  noForm: "Ce qui a été envoyé n’est pas un formulaire. Revenez en arrière, rechargez la page et envoyez-le de nouveau.",
  tooLarge: (megabytes) => `Ce formulaire accepte ${megabytes} Mo au plus.`,
  infected: ({ name, found }) =>
    `« ${name} » n’a pas été accepté : l’analyse y a trouvé « ${found} » ; rien n’en a été gardé. Demandez une copie saine à qui vous l’a envoyé, et prévenez la personne qui s’occupe de la machine du magazine.`,
  tooLargeToScan: ({ name, megabytes }) =>
    `« ${name} » dépasse ce que l’antivirus est réglé pour accepter (${megabytes} Mo au plus) et n’a donc pas été accepté. Envoyez-le en parties plus petites, ou demandez à la personne qui s’occupe de la machine du magazine d’augmenter SCANNER_MOST_MB et le StreamMaxLength de l’antivirus.`,
  scannerSilent:
    "Aucun fichier ne peut être accepté pour l’instant : l’antivirus qui examine les fichiers ne répond pas, et rien ne passe sans lui. Réessayez dans quelques minutes. Si cela dure, demandez à la personne qui s’occupe de la machine du magazine de voir l’antivirus ; masthead doctor dit ce qui lui manque.",
  chooseFirst: "Choisissez d’abord dans la liste.",
  chooseOne: "Faites un choix.",
  notDay: (typed) => `« ${typed} » n’est pas un jour ; écrivez-le sous la forme 2026-11-24.`,
  writeDay: "Écrivez-le sous la forme 2026-11-24.",
  notNumber: ({ typed, ...asked }) => `« ${typed} » n’est pas un ${aNumber(asked)}.`,
  writeNumber: (asked) => `Un ${aNumber(asked)}.`,
  goneMeanwhile:
    "Quelque chose que vous aviez choisi n’est pas là, ou plus. Revenez en arrière, rechargez la page et choisissez de nouveau.",
  isHeld: "Ce texte est bloqué : personne n’y touche avant la levée du blocage. Rien n’a été enregistré.",
  standsAlready: "La même chose s’y trouve déjà, ou a été envoyée deux fois au même instant. Rechargez la page et vérifiez.",
  cannotBeKept:
    "Il y a là un nombre, un jour ou un texte qui ne peut pas être enregistré. Revenez en arrière et vérifiez ce que vous avez saisi.",
};
