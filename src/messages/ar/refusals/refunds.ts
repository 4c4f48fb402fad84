import { days as daysCounted, months as monthsCounted } from "../grammar.ts";

/** Why nothing is given back, or not by the guarantee. */
export const refunds = {
  nothingPaid: "لم يُدفع شيء مقابله.",
  noGuarantee: "هذا العرض بلا ضمان لاسترداد المال.",
  guaranteeEnded: ({ days, day }: { days: number; day: string }) => `انتهت مدة الضمان (${daysCounted.are(days)}) في ${day}.`,
  guaranteeUsed: ({ months, day }: { months: number; day: string }) =>
    `يُمنح الضمان مرة واحدة كل ${monthsCounted.after(months)}؛ ويمكنك استعماله من جديد ابتداءً من ${day}.`,
  nothingLeft: "كل أعداد هذا الاشتراك سُلّمت أو رُدّ ثمنها؛ ولم يبقَ ما يُردّ.",
  noPayment: "لم تبقَ دفعة يمكن أن يُردّ منها هذا.",
};
