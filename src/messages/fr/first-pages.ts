import type { Messages } from "../catalogue.ts";

export const firstPages: Messages["firstPages"] = {
  titles: {
    about: "À propos",
    contact: "Contact",
    writeForUs: "Écrire pour le magazine",
    privacy: "Confidentialité",
    imprint: "Mentions légales",
  },
  unknown: {
    about: "[… en un paragraphe : de quoi parle le magazine, et à qui il s’adresse]",
    post: "[… l’adresse postale]",
    publisher: "[… le nom de l’éditeur]",
    publisherAt: "[… l’éditeur, avec son adresse postale]",
  },
  about: ({ about, title, times }) => `
${about}

${title} paraît ${times} fois par an. [… qui fait le magazine, où, et depuis quand]
`,
  contact: ({ mail, post }) => `
## Abonnements et comptes

Écrivez à ${mail}. Presque tout ce qui touche à un abonnement (l’adresse, une absence, un exemplaire qui n’est pas arrivé, la résiliation) se règle aussi dans [votre compte](/account).

## La rédaction

[… comment joindre la rédaction : une adresse e-mail, un téléphone, des horaires]

## Par la poste

${post}
`,
  privacy: ({ publisher, title, mail, host }) => `
Éditeur et responsable de ce qui est conservé ici pour ${title} : ${publisher}. Les questions sont à adresser à ${mail}.

## Ce que nous conservons de vous

Qui ne fait que lire ne laisse rien chez nous : la lecture ne pose aucun cookie, et aucune autre entreprise n’est sollicitée pendant que vous lisez.

Si vous vous connectez, nous conservons votre adresse e-mail et, si vous l’avez donné, votre nom ; un seul cookie garde votre connexion, et il disparaît quand vous vous déconnectez. Si vous vous abonnez, nous conservons ce qui a été commandé, ce qui a été payé et quand, et l’adresse où vont les exemplaires imprimés, aussi longtemps que la loi impose de garder les livres de comptes. Les numéros de carte n’arrivent jamais à ${host} : le prestataire de paiement les demande lui-même. Si vous demandez la newsletter, nous conservons quand et comment vous l’avez demandée, et quand vous avez cessé de la recevoir.

Si vous envoyez une lettre à la rédaction, nous conservons votre nom, votre adresse e-mail et votre ville pour la seule rédaction, jusqu’à ce que la lettre soit publiée ou écartée.

## Comment les lectures sont comptées

Le nombre de personnes qui lisent ou écoutent un article, et jusqu’où, est compté sur notre propre serveur : en totaux par jour, sans cookie et sans votre adresse. Qui demande à ne pas être suivi n’est pas compté.

## Vos droits

Vous pouvez demander ce que nous conservons de vous et l’obtenir sous forme de fichier, le faire corriger ou supprimer, vous opposer à son utilisation ou la faire limiter, et saisir l’autorité de contrôle. [… quelle est cette autorité, et qui d’autre est responsable lorsque la loi veut qu’une personne soit nommée]
`,
  registered: (registration) => `Immatriculation : ${registration}`,
  vat: (id) => `N° de TVA : ${id}`,
  issnPrint: (issn) => `ISSN (imprimé) : ${issn}`,
  issnOnline: (issn) => `ISSN (en ligne) : ${issn}`,
  imprint: ({ words, publisher, mail, lines }) => `
${words}

${publisher}

E-mail : ${mail}

${lines}

Directeur ou directrice de la publication : [… son nom ; et, sur une autre ligne, l’hébergeur du site, avec son adresse et son téléphone]
`,
  writeForUs: ({ title, mail }) => `
[… ce qui est recherché : quels sujets, quelle longueur, et ce qui ne l’est pas]

## Comment proposer un texte

Envoyez à ${mail} un paragraphe qui dit de quoi parle le texte et pourquoi il a sa place dans ${title}, et un autre qui dit qui vous êtes. [… quand une réponse peut être attendue]

## Ce que nous payons

[… la rémunération, et quand elle est versée]

## Ce que devient votre texte

Quelqu’un de la rédaction le relit avec vous avant qu’il soit imprimé ; rien ne paraît sous votre nom que vous n’ayez vu. [… quels droits le magazine acquiert, et lesquels vous restent]
`,
};
