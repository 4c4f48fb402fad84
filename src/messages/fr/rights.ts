import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";
import { declarations } from "./declarations.ts";
import { leaving } from "./leaving.ts";

const days = (number: number) => count(number, { one: `${number} jour`, other: `${number} jours` });

export const rights: Messages["rights"] = {
  proof: {
    title: "Est-ce bien vous ?",
    why: (email) =>
      rich`Ce que vous allez voir ou changer mérite un second regard. Nous envoyons un code à <strong>${email}</strong> ; saisissez-le ici.`,
    byApp: "Ce que vous allez voir ou changer mérite un second regard. Saisissez le code de votre appli, ou un code de récupération.",
    send: "M’envoyer un code",
    sent: (email) =>
      rich`Un e-mail avec un code à six chiffres est en route vers <strong>${email}</strong>. Il est valable dix minutes, dans ce navigateur.`,
    code: "Code",
    prove: "C’est bien moi",
    again: "En envoyer un autre",
    letter: ({ magazine, code, minutes }) => ({
      subject: `${code} : votre code pour « ${magazine} »`,
      title: "Est-ce bien vous ?",
      paragraphs: [
        "Quelqu’un qui a ouvert votre compte, sans doute vous, veut y changer quelque chose. Saisissez ce code sur la page qui l’a demandé.",
      ],
      after: [
        `Il ne sert qu’une fois, dans les ${minutes} minutes. Si ce n’était pas vous, déconnectez tous les navigateurs dans votre compte : quelqu’un d’autre s’y est connecté.`,
      ],
      footer: "Vous recevez cet e-mail parce qu’un code a été demandé dans votre compte.",
    }),
  },
  email: {
    link: rich<"a">`<a>Changer votre adresse e-mail</a>`,
    title: "Votre adresse e-mail",
    now: (email) => rich`Nos e-mails sont envoyés à <strong>${email}</strong>, et c’est avec cette adresse que vous vous connectez.`,
    how: (wait) =>
      `Nous envoyons un code à la nouvelle adresse et une question à l’ancienne. Quand les deux ont répondu, le changement est fait ; sans réponse de l’ancienne, il se fait après ${days(wait)}. Vos abonnements, vos cadeaux, vos factures, la newsletter et les navigateurs où votre compte est ouvert restent à vous.`,
    newOne: "Nouvelle adresse e-mail",
    ask: "Envoyer le code",
    lost: "Je ne peux plus lire les e-mails de l’ancienne adresse",
    lostSays: ({ wait, write }) =>
      `C’est alors plus long : la nouvelle adresse est confirmée par son code, l’ancienne est avertie trois fois, et si personne ne s’y oppose dans un délai de ${days(wait)}, le changement se fait. Notre secrétariat (${write}) peut vous aider plus tôt, dès qu’il sait que c’est bien vous.`,
    freshFirst: rich<"a">`Avant cela, nous voulons savoir que c’est bien vous : <a>faites envoyer un code à l’ancienne adresse</a>.`,
    onItsWay: ({ from, to, day }) =>
      rich`Depuis le ${day}, votre adresse est en train de passer de <strong>${from}</strong> à <strong>${to}</strong>.`,
    typeCode: (until) => `Saisissez le code de notre e-mail à la nouvelle adresse. Il est valable jusqu’au ${until}.`,
    byLink: "L’e-mail à la nouvelle adresse contient un bouton : appuyez dessus.",
    code: "Code de l’e-mail à la nouvelle adresse",
    prove: "Confirmer la nouvelle adresse",
    newProven: "La nouvelle adresse est confirmée.",
    oldConfirmed: "L’ancienne adresse a donné son accord.",
    oldWaits: (day) =>
      `L’ancienne adresse n’a pas encore répondu. Appuyez sur le bouton de l’e-mail que nous y avons envoyé, et c’est fait aussitôt ; sinon, ce sera fait le ${day}.`,
    oldNext: "L’ancienne adresse a aussi reçu un e-mail ; vous pouvez appuyer sur son bouton avant ou après.",
    end: "Tout laisser tel quel",
    noLetter: "Pas d’e-mail ? Regardez parmi les indésirables, ou recommencez : donnez l’adresse encore une fois.",
    beginAnew: "Recommencer",
    done: {
      asked: () => "Deux e-mails sont en route : un code à la nouvelle adresse, et une question à l’ancienne.",
      proven: () => "La nouvelle adresse est confirmée.",
      changed: (email) => `C’est fait : nos e-mails sont désormais envoyés à ${email}.`,
      ended: () => "Rien n’a été changé.",
    },
    answer: {
      title: "Votre adresse e-mail",
      question: ({ from, to }) =>
        rich`Les e-mails et le compte de l’adresse <strong>${from}</strong> doivent-ils désormais passer à <strong>${to}</strong> ?`,
      yes: "Oui, la changer",
      no: "Non, ce n’était pas moi",
      noSays: "Alors rien n’est changé, et tous les navigateurs où le compte est ouvert sont déconnectés.",
      agreed: "Merci. Le changement se fera dès que la nouvelle adresse sera confirmée elle aussi.",
      changed: "Merci. L’adresse est changée.",
      refused:
        "Rien n’a été changé, et tous les navigateurs sont déconnectés. Qui l’a demandé avait ouvert votre compte : si vous partagez un ordinateur ou une messagerie, déconnectez-vous là-bas.",
      toSignIn: "Se connecter",
    },
    byButton: {
      title: "Cette adresse est-elle la vôtre ?",
      says: "Appuyez sur le bouton, et votre compte chez nous est rattaché à cette adresse.",
      yes: "Oui, c’est la mienne",
    },
    provenByLink: "Merci. L’adresse est confirmée, et votre compte y sera rattaché dès que le changement sera fait.",
    letters: {
      code: ({ magazine, code, good }) => ({
        subject: `${code} : le code pour confirmer votre nouvelle adresse chez « ${magazine} »`,
        title: "Votre nouvelle adresse e-mail",
        paragraphs: ["Un compte chez nous doit être rattaché à cette adresse. Saisissez ce code sur la page qui l’a demandé."],
        after: [`Il est valable ${days(good)}. Si vous ne l’avez pas demandé, ne faites rien : sans le code, rien n’est changé.`],
        footer: "Vous ne recevez que cet e-mail, parce que cette adresse a été donnée dans un compte.",
      }),
      link: ({ good }) => ({
        subject: "Est-ce votre nouvelle adresse ?",
        title: "Votre nouvelle adresse e-mail",
        paragraphs: [
          "Vous avez demandé à notre secrétariat de vous écrire désormais à cette adresse, et de vous permettre de vous connecter avec elle. Appuyez sur le bouton pour confirmer qu’elle est à vous.",
        ],
        button: "Oui, c’est mon adresse",
        after: [`Le bouton est valable ${days(good)}. Si vous ne l’avez pas demandé, ne faites rien.`],
        footer: "Vous ne recevez que cet e-mail, parce que cette adresse a été donnée à notre secrétariat.",
      }),
      hasAccount: ({ magazine }) => ({
        subject: `Votre adresse chez « ${magazine} »`,
        title: "Cette adresse a un compte",
        paragraphs: [
          "Quelqu’un qui a ouvert un autre compte voulait le rattacher à cette adresse. Elle a déjà son propre compte, ce n’est donc pas possible ; nous n’avons dit à personne qu’elle en a un.",
          "Si c’était vous : connectez-vous avec cette adresse. Si les deux comptes doivent n’en faire qu’un, écrivez à notre secrétariat.",
        ],
        footer: "Vous recevez cet e-mail parce que cette adresse a été donnée dans un compte. Rien n’a changé dans votre compte.",
      }),
      question: ({ to, wait, byOffice }) => ({
        subject: "Votre adresse e-mail doit-elle être changée ?",
        title: "Est-ce bien vous qui changez d’adresse ?",
        paragraphs: [
          byOffice
            ? `Quelqu’un qui dit être vous a demandé à notre secrétariat de rattacher votre compte à une autre adresse : ${to}.`
            : `Quelqu’un qui a ouvert votre compte a demandé qu’il soit rattaché à une autre adresse : ${to}.`,
          `Si c’était vous, appuyez sur le bouton et acceptez. Sinon, appuyez et refusez : alors rien n’est changé, et tous les navigateurs sont déconnectés. Sans réponse, le changement se fait ${days(wait)} après la confirmation de la nouvelle adresse.`,
        ],
        button: "Accepter ou refuser",
        footer: "Vous recevez cet e-mail parce que votre compte est rattaché à cette adresse.",
      }),
      reminder: ({ to, day }) => ({
        subject: `Le ${day}, votre adresse e-mail sera changée`,
        title: "Est-ce bien vous qui changez d’adresse ?",
        paragraphs: [
          `Votre compte doit être rattaché à une autre adresse : ${to}. Personne n’a répondu depuis celle-ci. Le ${day}, le changement se fera, sauf si vous refusez.`,
        ],
        button: "Accepter ou refuser",
        footer: "Vous recevez cet e-mail parce que votre compte est rattaché à cette adresse.",
      }),
      changedOld: ({ to, write }) => ({
        subject: "Votre adresse e-mail a changé",
        title: "Votre adresse a changé",
        paragraphs: [
          `Votre compte est désormais rattaché à ${to}. Ceci est notre dernier e-mail à cette adresse.`,
          `Si ce n’était pas vous, écrivez tout de suite à ${write}.`,
        ],
        footer: "Vous recevez cet e-mail parce que votre compte était rattaché à cette adresse.",
      }),
      changedNew: ({ from }) => ({
        subject: "Votre adresse e-mail a changé",
        title: "Votre adresse a changé",
        paragraphs: [
          `Votre compte était rattaché à ${from} et l’est désormais à cette adresse : c’est avec elle que vous vous connectez, et tous les e-mails arrivent ici. Rien d’autre n’a changé.`,
        ],
        footer: "Vous recevez cet e-mail parce que votre compte est rattaché à cette adresse.",
      }),
      notChanged: ({ to, as }) => ({
        subject: "Votre adresse e-mail n’a pas été changée",
        title: "Rien n’a été changé",
        paragraphs: [
          as === "taken"
            ? `Votre compte devait être rattaché à ${to}. Cette adresse a désormais son propre compte, rien n’a donc été changé. Connectez-vous avec elle, ou écrivez à notre secrétariat.`
            : `Votre compte devait être rattaché à ${to}. Notre secrétariat y a mis fin ; écrivez-nous si vous voulez savoir pourquoi.`,
        ],
        footer: "Vous recevez cet e-mail parce que votre compte est rattaché à cette adresse.",
      }),
    },
  },
  archive: {
    link: rich<"a">`<a>Obtenir tout ce que nous conservons sur vous</a>`,
    title: "Tout ce que nous conservons sur vous",
    says: (keptDays) =>
      `Un seul fichier (ZIP) avec une page à lire et la même chose en JSON pour les logiciels : votre compte et où il est connecté, les adresses, les abonnements avec chaque exemplaire, les commandes, factures et paiements, la newsletter, chaque e-mail que nous vous avons écrit, et ce que vous avez fait à la rédaction, si vous y travaillez. Il n’y a pas de mots de passe, et nous n’avons jamais de numéros de carte. Le fichier reste disponible ${days(keptDays)}, pour vous uniquement.`,
    ask: "Préparer le fichier",
    making: "Le fichier est en préparation. Un e-mail vous dira quand il est prêt ; cela prend quelques minutes tout au plus.",
    failed: "Le fichier n’a pas pu être préparé ; nous essayons de nouveau. Notre secrétariat en est averti.",
    ready: ({ until }) => ({
      subject: "Tout ce que nous conservons sur vous",
      title: "Votre fichier est prêt",
      paragraphs: [
        `Vous avez demandé tout ce que nous conservons sur vous. Le fichier est disponible jusqu’au ${until}, dans votre compte.`,
      ],
      button: "Accéder au fichier",
      footer: "Vous recevez cet e-mail parce que le fichier a été demandé dans votre compte.",
    }),
    thereIs: ({ made, until, size }) => `Préparé le ${made}, ${size} ; il est disponible jusqu’au ${until}.`,
    fetch: "Télécharger le fichier",
    end: "Supprimer le fichier maintenant",
    freshFirst: rich<"a">`Avant que vous le téléchargiez, nous voulons savoir que c’est bien vous : <a>faites-vous envoyer un code à votre adresse</a>.`,
    done: { asked: "Le fichier est en préparation.", ended: "Le fichier est supprimé." },
    fileTitle: (magazine) => `Tout ce que « ${magazine} » conserve sur vous`,
    fileSays:
      "Voici ce que contiennent les tables, sous les noms qu’elles emploient. La même chose se trouve dans data.json. Les instants sont en UTC, les sommes dans la plus petite unité.",
    groups: {
      account: "Votre compte",
      addresses: "Adresses postales",
      subscriptions: "Abonnements",
      orders: "Commandes, cadeaux et factures",
      payments: "Paiements",
      newsletter: "La newsletter",
      letters: "E-mails",
      reading: "Lectures",
      desk: "À la rédaction",
    },
  },
  leaving,
  declarations,
  consents: {
    link: rich<"a">`<a>Voir ce que vous avez accepté</a>`,
    title: "Ce que vous avez accepté",
    says: "Tout ce que vous avez accepté : quand, où, en quels termes, et comment le retirer. Ce qui a été fait jusque-là reste licite.",
    none: "Vous n’avez encore rien accepté.",
    newsletter: "La newsletter",
    agreed: (day) => `Accepté le ${day}`,
    withdrawn: (day) => `Retiré le ${day}`,
    how: "Comment",
    words: "Termes",
    noWords: "Les termes de ce jour-là n’ont pas été conservés.",
    sendNone: "Ne plus recevoir la newsletter",
    pushWay: (settings) => rich<"a">`L’accord se retire dans ce navigateur, à la page <a>${settings}</a>.`,
    pushEnded: "Terminé de lui-même : ce navigateur ne pouvait plus être prévenu.",
    orders: "Commandes et renouvellements",
    order: (number) => `Commande ${number}`,
    renews: rich<"a">`L’abonnement se renouvelle par cet accord. <a>Résilier l’abonnement</a>`,
    letters: "Courrier des lecteurs",
    letterAbout: (headline) => `Une lettre à propos de « ${headline} »`,
    letter: "Une lettre au magazine",
    letterTaken: (write) => `La rédaction l’a retenue pour le magazine : écrivez à ${write} si vous préférez ne pas la voir imprimée.`,
    withdrawLetter: "Retirer l’accord et supprimer la lettre",
    done: {
      newsletter: "Vous ne recevrez plus la newsletter.",
      letter: "La lettre est supprimée.",
      over: "Elle était déjà supprimée, ou la rédaction l’a retenue.",
    },
  },
};
