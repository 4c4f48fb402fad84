import { rich } from "../rich.ts";
import { apart, minutes as minutesCounted, pages as pagesCounted } from "./grammar.ts";

/** An issue read from front to back: its bar, its contents, and what is found in it. */
export const book = {
  read: "قراءة العدد",
  readPages: "تقليب صفحاته",
  title: (issue: string) => `${apart(issue)}، من أوله إلى آخره`,
  bar: "هذا العدد",
  toIssue: (number: number) => `العدد ${number}`,
  contents: "المحتويات",
  settings: "Aa",
  settingsSaid: "إعدادات القراءة",
  find: "بحث",
  findInside: "البحث في هذا العدد",
  words: "كلمات البحث",
  found: "نتائج البحث",
  foundNone: "لا شيء من ذلك في هذا العدد.",
  foundOne: "موضع واحد",
  foundMany: "عدد المواضع: {count}",
  foundMost: "أول المواضع، وعددها {count}",
  turn: "تقليب الصفحات",
  before: "الصفحة السابقة",
  after: "الصفحة التالية",
  /** The script writes the numbers. */
  pageOf: "{page} من {pages}",
  listen: (headline: string) => `الاستماع إلى «${apart(headline)}»`,
  written: ({ by, minutes }: { by: string; minutes: number }) => [by, `القراءة ${minutesCounted.are(minutes)}`].filter(Boolean).join(" · "),
  rest: rich<"a">`بقية هذا المقال للمشتركين. <a>متابعة القراءة</a>`,
  restSigned: rich<"a">`بقية هذا المقال لمن يسجل الدخول. <a>متابعة القراءة</a>`,
  restOfPages: (pages: number) => rich<"a">`الغلاف للجميع. أما تقليب العدد كله (${pagesCounted.are(pages)}) فللمشتركين. <a>الاشتراك</a>`,
  end: "نهاية هذا العدد",
  keys: "تُقلَّب الصفحات بمفاتيح الأسهم، وبحافتي النافذة، وبالسحب.",
};
