import { articles } from "../grammar.ts";

/** What may be read without a subscription. */
export const access = {
  between: ({ least, most }: { least: number; most: number }) => `عدد صحيح من ${least} إلى ${most}.`,
  unusable: "أحد الأرقام غير مقبول؛ والسبب مذكور بجانبه.",
  notGiven: "لا يمكن إهداء مقال إلا لمن يقرؤه باشتراك، وما هو متاح للجميع لا يحتاج إلى رابط.",
  giftsUsed: (aMonth: number) =>
    aMonth === 0 ? "لا يمكن إهداء المقالات برابط في الوقت الحالي." : `أهديت هذا الشهر ${articles.after(aMonth)}، وهذا كل ما يتيحه الشهر.`,
  giftUnknown: "لم يُهدَ أي مقال بهذا الرابط.",
  giftOver: "انتهى هذا الرابط. والمقال نفسه ما زال هنا؛ ولعل من أهداه يستطيع إهداءه من جديد.",
  meterUsed: (aMonth: number) =>
    aMonth === 0
      ? "لا توجد مقالات مفتوحة من دون اشتراك في الوقت الحالي."
      : `قرأت هذا الشهر ${articles.after(aMonth)}، وهذا كل ما يُتاح من دون اشتراك.`,
};
