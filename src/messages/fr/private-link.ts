import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const may = {
  read: "pour lecture",
  comment: "pour lecture et commentaires",
  suggest: "pour lecture, commentaires et propositions de modifications",
};

export const privateLink: Messages["privateLink"] = {
  title: ({ headline, magazine }) => `${headline} : ${magazine}`,
  says: ({ name, day }) => `Une page privée pour ${name}, ouverte jusqu’au ${day}. Merci de ne pas transmettre son adresse.`,
  commenting: "Vous pouvez lire ce texte et le commenter. La rédaction voit vos commentaires.",
  suggesting:
    "Vous pouvez lire ce texte, le commenter et proposer des modifications : écrivez directement dans le texte ; ce que vous faites y figure comme proposition, jusqu’à ce que la rédaction l’accepte ou la refuse.",
  reading: "Vous pouvez lire ce texte. Il n’est pas publié.",
  needsScript: "Proposer des modifications demande JavaScript. Sans lui, dites dans un commentaire ce que vous changeriez.",
  published: rich<"a">`Ce texte est publié : <a>lisez-le tel qu’il a paru</a>. Les commentaires et les propositions sont clos.`,
  held: "Ce texte reste tel quel pour le moment : rien ne peut y être proposé. Vous pouvez toujours le lire et le commenter.",
  comments: "Commentaires",
  said: "Votre commentaire est enregistré. La rédaction le voit.",
  saidLabel: "Votre commentaire",
  about: "Les mots que vous commentez, copiés du texte ; sans eux, le commentaire porte sur le texte entier",
  begin: "Commenter le texte",
  send: "Envoyer",
  state: "État de vos propositions",
  kept: "Enregistré",
  keptAt: "Enregistré à {hour}",
  keeping: "Enregistrement…",
  notKept: "Pas encore enregistré",
  onlyHere: "Ici seulement : {why} Ce navigateur garde ce que vous avez écrit et réessaie. Laissez cette page ouverte.",
  away: "le serveur du magazine est injoignable.",
  unfit:
    "Cette partie de vos propositions n’a pas pu être enregistrée, car le texte a changé à cet endroit. Proposez-la de nouveau là où elle convient encore :",
  letGo: "L’abandonner",
  takeBack: "Retirer",
  unreadable: "Ce qui a été envoyé n’est pas un texte de cette page. Rechargez-la ; ce que vous avez écrit est gardé dans ce navigateur.",
  unknown:
    "Ce lien privé est inconnu. Vérifiez qu’il a été copié en entier ; si c’est le cas, demandez-en un autre à la personne qui l’a envoyé.",
  over: "Ce lien privé n’est plus valable : sa date est passée, il a été révoqué, ou l’on ne travaille plus à ce texte. Demandez-en un autre à la personne qui l’a envoyé.",
  tooOften: "Trop d’essais. Attendez une heure, puis réessayez.",
  notYours: (wants) => (wants === "comment" ? "Ce lien ne permet que de lire." : "Ce lien ne permet pas de proposer des modifications."),
  closed: "Ce texte est publié ; les commentaires et les propositions sont clos.",
  letters: {
    title: "E-mails",
    want: "Recevoir un e-mail quand la rédaction répond à mes commentaires, ou me mentionne",
    keep: "Enregistrer",
    stopped: "Vous ne recevrez plus d’e-mails. Les réponses de la rédaction figurent ici.",
    wanted: "Vous recevrez un e-mail quand la rédaction vous répond.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }) =>
      `${count(many, { one: `${many} réponse`, other: `${many} réponses` })} à propos de « ${headline} » : ${magazine}`,
    dear: (name) => `Bonjour ${name},`,
    says: ({ who, when, words, said }) => `${who}, ${when}${words ? `, sur « ${words} »` : ""} :\n${said}`,
    how: (day) =>
      `Pour lire le texte et répondre, ouvrez le lien privé que vous avez ; il est valable jusqu’au ${day}. Pour votre sécurité, il n’est gardé nulle part, et ne figure donc pas ici : si vous ne le retrouvez pas, demandez-en un autre à la rédaction.`,
    footer: (magazine) =>
      `Vous recevez cet e-mail parce que vous travaillez à ce texte avec « ${magazine} » par un lien privé. Au bas de sa page, vous pouvez arrêter ces e-mails.`,
  },
  letter: ({ headline, magazine, name, by, day, may: degree }) => ({
    subject: `« ${headline} » : un lien privé de la part de « ${magazine} »`,
    title: headline,
    paragraphs: [
      `Bonjour ${name},`,
      `${by ? `${by} vous envoie` : "Nous vous envoyons"} « ${headline} » ${may[degree]}. Vous n’avez pas besoin de compte : le lien ouvre ce texte jusqu’au ${day}.`,
      "Il n’est destiné qu’à vous. Merci de ne pas le transmettre.",
    ],
    button: "Ouvrir le texte",
    footer: `Vous recevez cet e-mail parce que quelqu’un de « ${magazine} » travaille avec vous à ce texte.`,
  }),
  refused: {
    unsaid: "Écrivez ce que vous voulez dire.",
    nothing: "Rien n’est écrit ici.",
    tooLong: "Un commentaire compte 5 000 caractères au plus.",
    tooLongBeside: "5 000 caractères au plus.",
    notInText: "Ces mots ne figurent pas dans le texte enregistré. Copiez-les d’un seul de ses paragraphes.",
    notInTextBeside: "Absent du texte.",
  },
};
