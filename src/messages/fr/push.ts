import type { Messages } from "../catalogue.ts";

export const push: Messages["push"] = {
  title: "Nouveaux numéros",
  says: "Ce navigateur peut vous prévenir quand un nouveau numéro paraît, même si aucune de nos pages n’est ouverte. Le message passe, chiffré, par le service de l’éditeur de votre navigateur et ne dit rien de vous.",
  ask: "Me prévenir des nouveaux numéros",
  withdraw: "Ne plus me prévenir",
  isOn: "Ce navigateur vous prévient des nouveaux numéros.",
  isOff: "Ce navigateur ne vous prévient pas des nouveaux numéros.",
  forbidden: "Votre navigateur l’interdit pour ce site. Vous pouvez l’autoriser dans les réglages du navigateur.",
  failed: "Cela n’a pas fonctionné. Réessayez.",
  newIssue: ({ number, theme }) => (theme ? `Le numéro ${number} a paru : ${theme}` : `Le numéro ${number} a paru`),
};
