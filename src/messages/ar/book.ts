import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: "دقيقة واحدة", other: `${minutes} دقيقة` });

export const book: Messages["book"] = {
  read: "اقرأ العدد",
  readPages: "تصفَّح صفحاته",
  title: (issue) => `${issue}، من أوله إلى آخره`,
  bar: "هذا العدد",
  toIssue: (number) => `العدد ${number}`,
  contents: "المحتويات",
  settings: "Aa",
  settingsSaid: "إعدادات القراءة",
  find: "بحث",
  findInside: "ابحث في هذا العدد",
  words: "كلمات البحث",
  found: "ما عُثر عليه",
  foundNone: "لا شيء من هذا في هذا العدد.",
  foundOne: "موضع واحد",
  foundMany: "عدد المواضع: {count}",
  foundMost: "أول {count} من المواضع",
  turn: "تقليب الصفحات",
  before: "الصفحة السابقة",
  after: "الصفحة التالية",
  pageOf: "{page} من {pages}",
  listen: (headline) => `استمع إلى «${headline}»`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`بقية هذا المقال للمشتركين. <a>تابع القراءة</a>`,
  restSigned: rich<"a">`بقية هذا المقال لمن يسجّل الدخول. <a>تابع القراءة</a>`,
  restOfPages: (pages) =>
    rich<"a">`الغلاف للجميع. ومع الاشتراك تُقلَّب الصفحات كلها (${count(pages, { one: "صفحة واحدة", two: "صفحتان", few: `${pages} صفحات`, other: `${pages} صفحة` })}). <a>اشترك</a>`,
  end: "نهاية هذا العدد",
  keys: "تُقلَّب الصفحات بمفاتيح الأسهم، وبحافتي النافذة، وبالسحب بالإصبع.",
};
