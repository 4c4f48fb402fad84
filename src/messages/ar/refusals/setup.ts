import { apart } from "../grammar.ts";

/** Why a magazine is not set up like this. */
export const setup = {
  keyWrong: "هذا ليس المفتاح. يطبع كل تشغيل لبرنامج Masthead مفتاحًا ما دامت لا توجد مجلة؛ والمقصود آخرها.",
  done: "توجد مجلة هنا بالفعل.",
  notSure: "يُرجى وضع علامة على أن العرض التجريبي يجوز أن يذهب؛ ومن دونها لا يحدث شيء.",
  noBackup: (folder: string) =>
    `تعذّر إنشاء نسخة احتياطية من العرض التجريبي في ${apart(folder)}، فبقي كما هو ولم يحدث شيء. السبب مذكور في السجل، وتمكن المحاولة بعد ذلك من جديد.`,
  noTitle: "لا بد للمجلة من عنوان.",
  noRhythm: "يُرجى اختيار وتيرة الصدور.",
  noCurrency: (typed: string) => `«${apart(typed)}» ليست عملة؛ تُكتب مثل EUR أو GBP أو USD.`,
  noEmail: "يُرجى إدخال عنوان بريدك الإلكتروني أنت، مثل name@example.org.",
  tooEarly: ({ isPast, earliest }: { isPast: boolean; earliest: string }) =>
    isPast
      ? `مضى ذلك اليوم. يمكن أن يصدر أول عدد يُنجز هنا في ${earliest} أو بعده: فهو يُغلق قبل صدوره بعشرة أيام. أما ما صدر من قبل فيُحسب بالرقم.`
      : `عدد ذلك اليوم كان سيُغلق قبل الآن. يمكن أن يصدر في ${earliest} أو بعده: فهو يُغلق قبل صدوره بعشرة أيام.`,
};
