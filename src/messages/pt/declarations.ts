import type { Messages } from "../catalogue.ts";

export const declarations: Messages["rights"]["declarations"] = {
  titles: { cancellation: "Cancelar contratos aqui", withdrawal: "Desistir do contrato" },
  declared: { contract: "Contrato", wish: "Fim desejado", reason: "Motivo" },
  says: {
    cancellation:
      "Declare aqui que uma assinatura deve terminar. Não precisa de conta nem de motivo. O que está pago continua a chegar, e nada mais é cobrado.",
    withdrawal:
      "Declare aqui que desiste de um contrato, no prazo de catorze dias a contar da celebração. Não precisa de conta nem de motivo.",
  },
  name: "O seu nome",
  email: "Endereço de e-mail, para a confirmação",
  contract: "Que contrato: número do pedido, da fatura ou da assinatura, ou o que assina e o seu endereço postal",
  wish: "Quando deve terminar, se não for o mais cedo possível",
  reason: "Motivo, se houver um extraordinário",
  buttons: { cancellation: "Cancelar agora", withdrawal: "Confirmar a desistência" },
  received: "Recebido",
  done: { cancellation: "O seu cancelamento foi recebido.", withdrawal: "A sua desistência foi recebida." },
  next: "Um e-mail para o endereço indicado confirma-o com o dia e a hora. O nosso escritório faz agora o que daí decorre e escreve para o endereço do contrato. Este formulário, por si só, não mudou nada em nenhuma conta.",
  letter: ({ kind }) => ({
    title: kind === "cancellation" ? "O seu cancelamento" : "A sua desistência",
    subject: kind === "cancellation" ? "Recebemos o seu cancelamento" : "Recebemos a sua desistência",
    paragraphs: [
      "Isto confirma o que foi declarado nas nossas páginas com este endereço, e quando o recebemos.",
      "O nosso escritório faz agora o que daí decorre e escreve para o endereço do contrato. O formulário, por si só, não mudou nada em nenhuma conta.",
      ...(kind === "cancellation"
        ? [
            "Se a assinatura é sua com este mesmo endereço, não é preciso esperar: entre com um código que chega a este endereço e cancele-a. Fica feito de imediato.",
          ]
        : []),
    ],
    ...(kind === "cancellation" && { button: "Cancelar na minha conta" }),
    footer:
      "Recebe este e-mail porque o seu endereço foi indicado na declaração. Se a declaração não é sua, nada será feito sem lhe perguntarmos.",
  }),
};
