import { apart } from "../grammar.ts";

/** Why an offer, a coupon or a VAT id does not count for this order. */
export const offers = {
  offerGone: "لم يعد هذا العرض متاحًا. يُرجى اختيار أحد عروض صفحة الاشتراك.",
  chooseOffer: "يُرجى اختيار عرض.",
  premiumGone: (premium: string | undefined) =>
    `نفد في هذه الأثناء: ${premium === undefined ? "ما يأتي مع الطلب" : apart(premium)}. ويمكنك الطلب من دونه.`,
  noneLeft: "لم يبقَ منه شيء.",
  vatIdCountry: "يبدأ الرقم الضريبي بحرفي بلده، مثل DE123456789.",
  vatIdForm: (country: string) => `لا يُكتب الرقم الضريبي في ${country} هكذا؛ وإن لم يوجد فيُترك الحقل فارغًا.`,
  noCoupon: "لا توجد قسيمة كهذه. يُرجى التحقق من حروفها، أو الطلب من دونها.",
  couponUnknown: "لا نعرف هذه القسيمة.",
  coupon: {
    ended: "انتهت هذه القسيمة.",
    from: (day: string) => `تسري هذه القسيمة ابتداءً من ${day}.`,
    anotherOffer: "هذه القسيمة لعرض آخر.",
    gifts: "هذه القسيمة للهدايا.",
    firstTime: "هذه القسيمة للاشتراك أول مرة.",
    returning: "هذه القسيمة لمن سبق له الاشتراك.",
    usedUp: "استُعملت هذه القسيمة بعدد المرات المسموح به.",
    usedByYou: "استعملت هذه القسيمة من قبل.",
    currency: "هذه القسيمة بعملة أخرى.",
  },
};
