import { rich } from "../rich.ts";
import { apart, articles, count, days as daysCounted } from "./grammar.ts";

const left = (number: number) =>
  count(number, {
    zero: "ولم يبقَ منها شيء",
    one: "وبقي منها واحد",
    two: "وبقي منها اثنان",
    few: `وبقي منها ${number}`,
    other: `وبقي منها ${number}`,
  });
const times = (number: number) =>
  count(number, { zero: "لم يُفتح", one: "مرة واحدة", two: "مرتين", few: `${number} مرات`, other: `${number} مرة` });

/** What is read without a subscription: articles that subscribers give by a link, and a number of articles a month. */
export const freeReading = {
  give: "إهداء هذا المقال",
  title: "مقالات للإهداء",
  says: ({ aMonth, left: number, days }: { aMonth: number; left: number; days: number }) =>
    `بالرابط الذي يُنشأ هنا يمكن لمن يصله قراءة مقال واحد من دون تسجيل الدخول. يمكنك إهداء ${articles.after(aMonth)} في الشهر، ${left(number)}. يفتح الرابط مقاله لمدة ${daysCounted.after(days)} ولا يفتح شيئًا غيره: لا تسجيلًا ولا ملفًا ولا مقالًا آخر.`,
  none: "لا تتيح المجلة مثل هذه الروابط في الوقت الحالي.",
  make: (headline: string) => `إنشاء رابط إلى «${apart(headline)}»`,
  notYours: (headline: string) => `لا يمكن إهداء «${apart(headline)}» برابط: إما أنه متاح للجميع، أو أنه مفتوح لك بغير اشتراك خاص بك.`,
  madeFor: (headline: string) => rich`يفتح هذا الرابط <strong>${apart(headline)}</strong>. ولا يُعرض إلا هذه المرة: لا نحتفظ بنسخة منه.`,
  theLink: "الرابط",
  until: (day: string) => `صالح حتى ${day}.`,
  given: "ما أهديته",
  nothingGiven: "لا شيء بعد. أسفل كل مقال مخصص للمشتركين زر «إهداء هذا المقال».",
  opened: "فُتح",
  openedTimes: times,
  states: { over: "انتهى", revoked: "سُحب" },
  takeBack: "سحب الرابط",
  takeBackOf: (headline: string) => `سحب الرابط إلى «${apart(headline)}»`,
  takenBack: "لم يعد الرابط يفتح شيئًا.",
  notPublic: "مقال لم يعد منشورًا",
  /** Above an article that was given. */
  wasGiven: (day: string) => `هذا المقال هدية إليك من أحد المشتركين. يفتحه الرابط حتى ${day}.`,
  meterTo: ({ left: number, aMonth }: { left: number; aMonth: number }) =>
    number > 0
      ? `يتيح لك حسابك قراءة ${articles.after(aMonth)} في الشهر من دون اشتراك، ${left(number)} لهذا الشهر.`
      : `قرأت هذا الشهر كل المقالات المتاحة لك من دون اشتراك، وعددها ${aMonth}. ويتاح مثلها من جديد في الشهر القادم.`,
  meterTold: (aMonth: number) =>
    `يمكن لكل من يسجل الدخول قراءة ${articles.after(aMonth)} في الشهر من دون اشتراك. والحساب مجاني: نرسل إليك رمزًا بالبريد الإلكتروني.`,
  readThisOne: "قراءة هذا المقال",
  metered: ({ left: number, aMonth }: { left: number; aMonth: number }) =>
    `هذا من المقالات المتاحة لك هذا الشهر من دون اشتراك (${articles.are(aMonth)})، ${left(number)}. والعودة إليه خلال الشهر لا تُحسب مرة أخرى. أما التسجيلات والتنزيلات فللمشتركين.`,
};
