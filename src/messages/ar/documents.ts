import { apart, range } from "./grammar.ts";

/** Invoices, credit notes and receipts: what stands over them, in their lines, and on the page that is set of one. */
export const documents = {
  titles: { "credit note": "إشعار دائن", receipt: "إيصال", invoice: "فاتورة", paid: "فاتورة وإيصال" },
  totals: { invoice: "المجموع", "credit note": "المبلغ المردود", receipt: "المبلغ المقبوض" },
  to: "إلى",
  from: "من",
  what: "البيان",
  amount: "المبلغ",
  net: "الصافي",
  tax: (rate: string | undefined) => (rate === undefined ? "الضريبة" : `الضريبة، ${rate}`),
  vatId: (id: string) => `الرقم الضريبي ${apart(id)}`,
  date: (day: string) => `التاريخ: ${day}`,
  payBy: (day: string) => `آخر موعد للدفع: ${day}`,
  refersTo: (number: number) => `بخصوص الفاتورة ${number}`,
  byTransfer: ({ account, number }: { account: string; number: number }) =>
    `بالتحويل إلى ${apart(account)}؛ يُرجى ذكر رقم الفاتورة ${number}.`,
  byCard: (address: string) => `بالبطاقة: ${apart(address)}`,
  lines: {
    supplied: ({ line, first, last }: { line: string; first: number; last: number }) =>
      `${apart(line)}، ${range({ from: first < last ? first : last, to: last })}`,
    invoiceOf: (order: number) => `فاتورة الطلب ${order}`,
    unused: ({ unused, of, order }: { unused: number; of: number; order: number }) =>
      `أعداد غير مستعملة (${unused} من ${of})، تُحتسب للطلب ${order}`,
    paid: (how: string) => `مدفوع: ${apart(how)}`,
    guarantee: "ضمان استرداد المال",
    unserved: ({ unserved, of }: { unserved: number; of: number }) => `أعداد لم تُسلَّم (${unserved} من ${of})`,
    bankTook: (order: number) => `استرجعه المصرف: الطلب ${order}`,
    bankGave: (order: number) => `أعاده المصرف: الطلب ${order}`,
    givenBack: (order: number) => `مبلغ مردود: الطلب ${order}`,
  },
};
