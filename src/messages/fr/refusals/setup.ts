import type { Messages } from "../../catalogue.ts";

export const setup: Messages["refusals"]["setup"] = {
  keyWrong: "Ce n’est pas la clé. Chaque lancement de Masthead en affiche une tant qu’il n’y a pas de magazine ; regardez le dernier.",
  settingUp: "Ce magazine est en cours de configuration. Revenez dans une minute.",
  done: "Il y a déjà un magazine ici.",
  notSure: "Cochez que la démo peut disparaître ; sans cela, rien ne se passe.",
  noBackup: (folder) =>
    `La démo n’a pas pu être sauvegardée dans ${folder} ; elle reste donc, et rien ne s’est passé. Cherchez la raison dans le journal, et réessayez.`,
  busy: "La démo est restée telle quelle, et rien n’est perdu : un travail en arrière-plan ne l’a pas libérée à temps. Appuyez encore une fois sur le bouton, et tout reprend d’ici.",
  noTitle: "Un magazine a un titre.",
  noRhythm: "Choisissez sa périodicité.",
  noCurrency: (typed) => `« ${typed} » n’est pas une devise ; écrivez-la comme EUR, GBP ou USD.`,
  noLanguage: (typed) => `« ${typed} » n’est pas une langue ; écrivez un code comme en, fr ou pt-BR.`,
  noCountry: (typed) => `« ${typed} » n’est pas un pays ; choisissez-en un dans la liste.`,
  noZone: (typed) => `« ${typed} » n’est pas un fuseau horaire ; écrivez-le comme Europe/Paris.`,
  noEmail: "Donnez votre propre adresse e-mail, comme nom@example.org.",
  tooEarly: ({ isPast, earliest }) =>
    isPast
      ? `Ce jour est passé. Le premier numéro fait ici peut paraître le ${earliest} au plus tôt : il est bouclé dix jours avant. Ce qui a déjà paru se règle par le numéro.`
      : `Un numéro de ce jour serait déjà bouclé. Il peut paraître le ${earliest} au plus tôt : il est bouclé dix jours avant.`,
};
