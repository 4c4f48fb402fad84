/** How a reader likes to read: the form of it, and what its choices are called. */
export const asOneReads = {
  title: "إعدادات القراءة",
  says: "تُحفظ في هذا المتصفح لمدة سنة، من دون حساب. ولا أحد يحصي من يقرأ وكيف.",
  size: "حجم الخط",
  sizes: { usual: "المعتاد", small: "صغير", large: "كبير", larger: "أكبر", largest: "الأكبر" },
  face: "نوع الخط",
  faces: { usual: "خط المجلة", serif: "بزوائد", sans: "بلا زوائد", dyslexia: "لعسر القراءة" },
  measure: "طول السطر",
  measures: { usual: "المعتاد", narrow: "قصير", wide: "طويل" },
  shade: "الألوان",
  shades: { usual: "ألوان النظام", light: "فاتحة", dark: "داكنة", sepia: "بنّية دافئة" },
  places: "الموضع الذي توقفت عنده القراءة",
  kept: { usual: "يُحفظ في هذا المتصفح وحده", off: "لا يُحفظ" },
  read: "القراءة هكذا",
  tryIt: "كيف يبدو النص",
  sample:
    "العبّارة التي تعبر عند الغسق لا تحمل من الضوء إلا ضوءها، ومن ينتظرونها على الرصيف يعرفونها بالفجوة التي تتركها في صف النوافذ على الضفة الأخرى. لا تتأخر أبدًا، لكنها أحيانًا لا تكون هناك.",
};
