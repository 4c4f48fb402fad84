import { range } from "./grammar.ts";

/** Invoices, credit notes and receipts: what stands over them, in their lines, and on the page that is set of one. */
export const documents = {
  titles: { "credit note": "Factura rectificativa", receipt: "Recibo", invoice: "Factura", paid: "Factura y recibo" },
  totals: { invoice: "Total", "credit note": "Devuelto", receipt: "Recibido" },
  to: "Para",
  from: "De",
  what: "Concepto",
  amount: "Importe",
  net: "Base imponible",
  tax: (rate: string | undefined) => (rate === undefined ? "Impuesto" : `Impuesto, ${rate}`),
  vatId: (id: string) => `NIF-IVA ${id}`,
  date: (day: string) => `Fecha: ${day}`,
  payBy: (day: string) => `A pagar, a más tardar, el ${day}`,
  refersTo: (number: number) => `Referida a la factura ${number}`,
  byTransfer: ({ account, number }: { account: string; number: number }) =>
    `Por transferencia a ${account}; indique, por favor, la factura ${number}.`,
  byCard: (address: string) => `Con tarjeta: ${address}`,
  lines: {
    supplied: ({ line, first, last }: { line: string; first: number; last: number }) =>
      `${line}, ${range({ from: first < last ? first : last, to: last })}`,
    invoiceOf: (order: number) => `Factura del pedido ${order}`,
    unused: ({ unused, of, order }: { unused: number; of: number; order: number }) =>
      `Números no usados (${unused} de ${of}), abonados al pedido ${order}`,
    paid: (how: string) => `Pagado: ${how}`,
    guarantee: "Garantía de devolución",
    unserved: ({ unserved, of }: { unserved: number; of: number }) => `Números no entregados (${unserved} de ${of})`,
    bankTook: (order: number) => `Retirado por el banco: pedido ${order}`,
    bankGave: (order: number) => `Restituido por el banco: pedido ${order}`,
    givenBack: (order: number) => `Reembolsado: pedido ${order}`,
  },
};
