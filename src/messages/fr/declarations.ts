import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Résilier votre contrat", withdrawal: "Renoncer au contrat ici" },
  declared: { contract: "Contrat", wish: "Fin souhaitée", reason: "Motif" },
  says: {
    cancellation:
      "Déclarez ici qu’un abonnement doit prendre fin. Ni compte ni motif ne sont nécessaires. Ce qui est payé arrive encore, et rien de plus n’est prélevé.",
    withdrawal:
      "Déclarez ici que vous vous rétractez d’un contrat, dans les quatorze jours qui suivent sa conclusion. Ni compte ni motif ne sont nécessaires.",
  },
  name: "Votre nom",
  email: "Adresse e-mail, pour la confirmation",
  contract: "Quel contrat : numéro de la commande, de la facture ou de l’abonnement, ou l’objet de l’abonnement et votre adresse postale",
  wish: "Quand il doit finir, si ce n’est dès que possible",
  reason: "Motif, s’il sort de l’ordinaire",
  buttons: { cancellation: "Notification de la résiliation", withdrawal: "Confirmer la rétractation" },
  received: "Reçu le",
  done: { cancellation: "Votre résiliation est reçue.", withdrawal: "Votre rétractation est reçue." },
  next: "Un e-mail à l’adresse donnée le confirme avec le jour et l’heure, à la minute près. Notre secrétariat y donne suite et écrit à l’adresse du contrat. Ce formulaire seul n’a rien changé dans aucun compte.",
  letter: ({ kind }) => ({
    title: kind === "cancellation" ? "Votre résiliation" : "Votre rétractation",
    subject: kind === "cancellation" ? "Nous avons reçu votre résiliation" : "Nous avons reçu votre rétractation",
    paragraphs: [
      "Ceci confirme ce qui a été déclaré sur nos pages avec cette adresse, et quand nous l’avons reçu.",
      "Notre secrétariat y donne suite et écrit à l’adresse du contrat. Le formulaire seul n’a rien changé dans aucun compte.",
      ...(kind === "cancellation"
        ? [
            "Si l’abonnement est le vôtre sous cette même adresse, vous n’avez pas à attendre : connectez-vous avec un code envoyé ici, et résiliez-le vous-même. C’est fait aussitôt.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Résilier moi-même" }),
    footer:
      "Vous recevez cet e-mail parce que votre adresse a été donnée avec la déclaration. Si ce n’était pas vous, rien ne se fera sans que l’on vous consulte.",
  }),
};
