import { days as daysCounted, months as monthsCounted } from "../grammar.ts";

/** Why nothing is given back, or not by the guarantee. */
export const refunds = {
  nothingPaid: "Nada foi pago por isto.",
  noGuarantee: "Esta assinatura não tem garantia de devolução do dinheiro.",
  guaranteeEnded: ({ days, day }: { days: number; day: string }) => `O prazo da garantia (${daysCounted(days)}) terminou em ${day}.`,
  guaranteeUsed: ({ months, day }: { months: number; day: string }) =>
    `A garantia é concedida uma vez a cada ${monthsCounted(months)}; poderá usá-la de novo a partir de ${day}.`,
  nothingLeft: "Todos os números desta assinatura já foram entregues ou devolvidos; nada resta para reembolsar.",
  noPayment: "Não resta pagamento de que isto possa ser devolvido.",
};
