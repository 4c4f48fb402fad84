import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const daysCounted = (days: number) => count(days, { one: `${days} jour`, other: `${days} jours` });

export const correspondence: Messages["correspondence"] = {
  title: "Courrier des lecteurs",
  write: "Écrire à la rédaction",
  writeAbout: "Écrire à la rédaction à propos de cet article",
  intro:
    "Dites ce que vous pensez, avec vos mots et aussi brièvement que possible. La rédaction lit chaque lettre ; certaines sont publiées, et peuvent être raccourcies.",
  about: (headline) => `À propos de « ${headline} »`,
  name: "Votre nom, tel qu’il peut être publié",
  place: "Où vous habitez : la ville suffit",
  email: "Votre adresse e-mail (pour la rédaction, jamais montrée)",
  text: "Votre lettre",
  consent: "Elle peut être publiée, avec mon nom et ma ville, sur papier et sur ces pages.",
  leaveEmpty: "Laissez ce champ vide",
  send: "Envoyer",
  whatHappens: ({ unproven, declined }) =>
    `Nous vous envoyons un e-mail avec un bouton, pour que personne n’écrive en votre nom ; sans votre confirmation, la lettre est supprimée après ${daysCounted(unproven)}. Une lettre que nous ne retenons pas est supprimée après ${daysCounted(declined)}. Rien n’en est montré avant que la rédaction ne la publie.`,
  unwanted: "Le magazine ne reçoit pas de lettres par ce formulaire en ce moment.",
  lookIntoMail: "Consultez votre messagerie",
  mailSent:
    "Un e-mail est en route vers l’adresse que vous avez donnée. Appuyez sur le bouton qu’il contient, et votre lettre arrive à la rédaction.",
  isItYou: "Cette lettre est-elle de vous ?",
  press: "Appuyez sur le bouton, et elle part à la rédaction.",
  yes: "Oui, l’envoyer à la rédaction",
  arrived: "Votre lettre est arrivée à la rédaction",
  arrivedSays: "Merci. Elle sera lue. Si elle est publiée, vous la trouverez dans le magazine ; sinon, nous vous écrirons.",
  toThisIssue: "Vers le numéro en cours",
  section: "Courrier",
  onArticle: (headline) => `Sur « ${headline} »`,
  letterOf: (name) => `Une lettre signée ${name}`,
  prove: ({ title, days, name }) => ({
    subject: `Votre lettre à « ${title} » : est-elle de vous ?`,
    title: "Cette lettre est-elle de vous ?",
    paragraphs: [
      `Une lettre à la rédaction de « ${title} » a été envoyée avec cette adresse, sous le nom de ${name}. Appuyez sur le bouton, et la rédaction la reçoit.`,
    ],
    button: "Oui, elle est de moi",
    after: ["Si ce n’était pas vous, ne faites rien : elle n’est montrée à personne, et elle est supprimée."],
    footer: `Le lien est valable ${daysCounted(days)}. Vous ne recevez que cet e-mail, parce que votre adresse a été saisie sur notre page.`,
  }),
  decline: ({ title, name, days }) => ({
    subject: `Votre lettre à « ${title} »`,
    title: "Merci de votre lettre",
    paragraphs: [
      `Bonjour ${name}, merci de nous avoir écrit. Nous avons lu votre lettre et nous ne la publierons pas cette fois. Nous en recevons plus que nous n’avons de colonnes, et le choix est rarement facile.`,
    ],
    footer: `Votre lettre et votre adresse seront supprimées dans ${daysCounted(days)}. Vous recevez cet e-mail parce que vous avez envoyé une lettre à la rédaction de « ${title} ».`,
  }),
};
