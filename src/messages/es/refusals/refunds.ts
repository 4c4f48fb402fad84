import { days as daysCounted, months as monthsCounted } from "../grammar.ts";

/** Why nothing is given back, or not by the guarantee. */
export const refunds = {
  nothingPaid: "No se pagó nada por ello.",
  noGuarantee: "Esta suscripción no tiene garantía de devolución.",
  guaranteeEnded: ({ days, day }: { days: number; day: string }) => `El plazo de la garantía (${daysCounted(days)}) terminó el ${day}.`,
  guaranteeUsed: ({ months, day }: { months: number; day: string }) =>
    `La garantía se concede una vez cada ${monthsCounted(months)}; podrá usarla de nuevo desde el ${day}.`,
  nothingLeft: "Todos los números de esta suscripción ya se entregaron o se reembolsaron; no queda nada que devolver.",
  noPayment: "No queda ningún pago del que se pueda devolver esto.",
};
