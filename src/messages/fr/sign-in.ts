import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";

export const signIn: Messages["signIn"] = {
  letter: ({ magazine, code, minutes }) => ({
    subject: `${code} : votre code pour « ${magazine} »`,
    title: "Se connecter",
    paragraphs: ["Quelqu’un, sans doute vous, veut se connecter. Saisissez ce code sur la page qui l’a demandé, ou appuyez sur le bouton."],
    button: "Se connecter",
    after: [
      `L’un et l’autre ne servent qu’une fois, dans les ${minutes} minutes. Si ce n’était pas vous, ne faites rien : personne ne peut se connecter sans cet e-mail.`,
    ],
    footer: "Vous recevez cet e-mail parce que votre adresse a été saisie sur notre page de connexion.",
  }),
  signIn: "Se connecter",
  noPassword: "Il n’y a pas de mot de passe. Donnez votre adresse e-mail, et nous vous envoyons un code.",
  readsHere:
    "Ce qui a été payé dans ce navigateur y est ouvert. Pour le lire ailleurs, et pour voir le compte, confirmez que cette adresse est la vôtre.",
  stopReading: "Cesser de lire dans ce navigateur",
  email: "E-mail",
  sendCode: "M’envoyer un code",
  demo: rich<"a">`Ceci est une démo : <a>soyez l’un de ses personnages en un clic</a>, ou trouvez le code dans le terminal qui l’a lancée.`,
  byPasskey: "Utiliser une clé d’accès",
  passkeyFailed: "La connexion par clé d’accès a échoué. Réessayez, ou demandez un code.",
  lookIntoMail: "Consultez votre messagerie",
  codeSent: (email) =>
    rich`Si <strong>${email}</strong> peut recevoir des e-mails, il y en a un en route, avec un code à six chiffres. Le code est valable dix minutes, dans ce navigateur.`,
  code: "Code",
  noLetter: rich<"a">`Pas d’e-mail ? <a>En demander un autre</a>.`,
  codeInTerminal:
    "Dans cette démo, aucun e-mail ne quitte la maison : le code se trouve dans le terminal qui l’a lancée, et /demo n’en demande pas.",
  pressButton: "Appuyez sur le bouton, et votre connexion est ouverte, dans ce navigateur.",
  peopleOfDemo: "Les personnages de la démo",
  beSomebody: "Choisir un personnage",
  nobodyIsReal: "Personne ici n’est réel, un clic suffit donc pour se connecter. Hors de la démo, cette page n’existe pas.",
  be: (name) => `Être ${name}`,
};
