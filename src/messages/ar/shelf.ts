import { rich } from "../rich.ts";
import { apart, articles, days as daysCounted } from "./grammar.ts";

/** What a reader keeps of their reading: saved for later, begun, read. */
export const shelf = {
  save: "حفظ لوقت لاحق",
  takeOut: "إزالة",
  takeOutOf: (headline: string) => `إزالة «${apart(headline)}» من محفوظاتك`,
  reading: "للقراءة",
  goOn: "متابعة القراءة",
  title: "محفوظ لوقت لاحق",
  says: "ما حفظته يبقى هنا إلى حين إزالته. ولا يراه أحد سواك.",
  nothingSaved: "لا شيء بعد. أسفل عنوان كل مقال زر «حفظ لوقت لاحق».",
  saveThis: (headline: string) => `حفظ «${apart(headline)}» لوقت لاحق`,
  saved: (headline: string) => rich<"a">`حُفظ لوقت لاحق: <a>${apart(headline)}</a>.`,
  takenOut: (headline: string) => rich<"a">`أُزيل: <a>${apart(headline)}</a>.`,
  savedOn: (day: string) => `حُفظ في ${day}`,
  allSaved: (number: number) => `كل محفوظاتك: ${articles.are(number)}`,
  history: "ما قرأته",
  historySays: (days: number) =>
    `ما بدأت قراءته وما أتممته أثناء تسجيل دخولك، والموضع الذي توقفت عنده، لتمكن المتابعة على أي من أجهزتك، في النص أو في التسجيل. لا يراه أحد سواك، ولا يدخل في أي إحصاء، وما لم يُفتح خلال ${daysCounted.after(days)} يُحذف.`,
  historyOff: "لا يُحفظ هنا شيء من قراءاتك. وقد يحتفظ متصفحك، لنفسه وحده، بالموضع الذي توقفت عنده.",
  nothingRead: "لا شيء بعد.",
  stoppedAt: ({ day, part }: { day: string; part: number }) => `${day} · قُرئ ${part}%`,
  wasRead: (day: string) => `${day} · قُرئ حتى النهاية`,
  forget: "حذف من السجل",
  forgetOf: (headline: string) => `حذف من السجل: «${apart(headline)}»`,
  empty: "تفريغ السجل",
  emptySays: "يُحذف فورًا كل ما في هذه القائمة، ومعه المواضع التي توقفت عندها. ويستمر السجل من هنا.",
  switchOff: "عدم الاحتفاظ بسجل",
  switchOffSays: "يُحذف فورًا كل ما في هذه القائمة، ولا يُحفظ من الآن شيء من قراءاتك.",
  switchOn: "الاحتفاظ بسجل من جديد",
  done: {
    forgotten: "حُذف من السجل.",
    emptied: "أُفرغ السجل.",
    off: "لن يُحفظ من الآن شيء من قراءاتك؛ وحُذف ما كان محفوظًا.",
    on: "تُحفظ لك قراءاتك من الآن.",
  },
  pagesOfHistory: "صفحات ما قرأته",
  more: "المزيد",
  back: "السابق",
  backToAccount: "العودة إلى حسابك",
};
