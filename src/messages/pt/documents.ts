import { range } from "./grammar.ts";

/** Invoices, credit notes and receipts: what stands over them, in their lines, and on the page that is set of one. */
export const documents = {
  titles: { "credit note": "Nota de crédito", receipt: "Recibo", invoice: "Fatura", paid: "Fatura e recibo" },
  totals: { invoice: "Total", "credit note": "Devolvido", receipt: "Recebido" },
  to: "Para",
  from: "De",
  what: "Descrição",
  amount: "Valor",
  net: "Valor sem imposto",
  tax: (rate: string | undefined) => (rate === undefined ? "Imposto" : `Imposto, ${rate}`),
  vatId: (id: string) => `N.º de IVA ${id}`,
  date: (day: string) => `Data: ${day}`,
  payBy: (day: string) => `A pagar até ${day}`,
  refersTo: (number: number) => `Referente à fatura ${number}`,
  byTransfer: ({ account, number }: { account: string; number: number }) =>
    `Por transferência para ${account}; indique, por favor, a fatura ${number}.`,
  byCard: (address: string) => `Com cartão: ${address}`,
  lines: {
    supplied: ({ line, first, last }: { line: string; first: number; last: number }) =>
      `${line}, ${range({ from: first < last ? first : last, to: last })}`,
    invoiceOf: (order: number) => `Fatura do pedido ${order}`,
    unused: ({ unused, of, order }: { unused: number; of: number; order: number }) =>
      `Números não usados (${unused} de ${of}), creditados ao pedido ${order}`,
    paid: (how: string) => `Pago: ${how}`,
    guarantee: "Garantia de devolução do dinheiro",
    unserved: ({ unserved, of }: { unserved: number; of: number }) => `Números não entregues (${unserved} de ${of})`,
    bankTook: (order: number) => `Retirado pelo banco: pedido ${order}`,
    bankGave: (order: number) => `Restituído pelo banco: pedido ${order}`,
    givenBack: (order: number) => `Reembolsado: pedido ${order}`,
  },
};
