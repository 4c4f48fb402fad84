import { rich } from "../rich.ts";
import { apart, count } from "./grammar.ts";

/** What whoever comes by a private link to a piece is told. */
export const privateLink = {
  title: ({ headline, magazine }: { headline: string; magazine: string }) => `${apart(headline)}: ${apart(magazine)}`,
  says: ({ name, day }: { name: string; day: string }) => `صفحة خاصة لعناية ${apart(name)}، مفتوحة حتى ${day}. يُرجى عدم إعطاء عنوانها لأحد.`,
  commenting: "يمكنك قراءة هذا النص والتعليق عليه. وتطّلع هيئة التحرير على تعليقاتك.",
  suggesting:
    "يمكنك قراءة هذا النص والتعليق عليه واقتراح تعديلات: بالكتابة في النص مباشرة كالمعتاد، وما يُكتب يبقى فيه اقتراحًا إلى أن تأخذ به هيئة التحرير أو تتركه.",
  reading: "يمكنك قراءة هذا النص. وهو غير منشور.",
  needsScript: "يحتاج اقتراح التعديلات إلى JavaScript. ومن دونه يمكن ذكر التعديل المطلوب في تعليق.",
  published: rich<"a">`نُشر هذا النص: <a>قراءته كما ظهر</a>. وأُغلق باب التعليقات والاقتراحات.`,
  held: "يبقى هذا النص كما هو في الوقت الحالي: لا يمكن اقتراح شيء فيه. وما زالت قراءته والتعليق عليه ممكنة.",
  comments: "التعليقات",
  said: "سُجّل تعليقك، وتطّلع عليه هيئة التحرير.",
  saidLabel: "تعليقك",
  about: "الكلمات التي يخصها التعليق، منسوخة من النص؛ ومن دونها يكون التعليق على النص كله",
  begin: "كتابة تعليق عليه",
  send: "إرسال",
  state: "حالة اقتراحاتك",
  /** The script puts `{why}` and `{hour}` in. */
  kept: "محفوظ",
  keptAt: "حُفظ في الساعة {hour}",
  keeping: "جارٍ الحفظ …",
  notKept: "لم يُحفظ بعد",
  onlyHere: "هنا فقط: {why} يحتفظ هذا المتصفح بما كتبته، ويحاول مرة أخرى. يُرجى إبقاء هذه الصفحة مفتوحة.",
  away: "لا يمكن الوصول إلى خادم المجلة.",
  unfit: "تعذّر حفظ هذا الجزء من اقتراحاتك لأن النص تغيّر في ذلك الموضع. يمكن اقتراحه من جديد حيث ما زال مطلوبًا:",
  letGo: "التخلي عنه",
  takeBack: "سحب",
  unreadable: "ما أُرسل ليس نصًا من هذه الصفحة. يُرجى تحميلها من جديد؛ وما كتبته محفوظ في هذا المتصفح.",
  unknown: "هذا الرابط الخاص غير معروف. يُرجى التحقق من نسخه كاملًا؛ فإن كان كاملًا فيمكن طلب رابط آخر ممن أرسله.",
  over: "انتهى هذا الرابط الخاص: انقضى أجله، أو سُحب، أو لم يعد العمل جاريًا على النص. يمكن طلب رابط آخر ممن أرسله.",
  tooOften: "محاولات كثيرة. تُرجى المحاولة بعد ساعة.",
  notYours: (wants: "comment" | "suggest"): string =>
    wants === "comment" ? "هذا الرابط للقراءة فقط." : "هذا الرابط لا يتيح اقتراح التعديلات.",
  closed: "نُشر هذا النص؛ وأُغلق باب التعليقات والاقتراحات.",
  /** Whether who comes by the link is written to. */
  letters: {
    title: "الرسائل",
    want: "أريد رسالة عندما تجيب هيئة التحرير عن تعليقاتي أو تذكرني",
    keep: "حفظ",
    stopped: "لن تصلك رسائل أخرى. وإجابات هيئة التحرير موجودة هنا.",
    wanted: "تصلك رسالة عندما تجيبك هيئة التحرير.",
  },
  answers: {
    subject: ({ count: many, headline, magazine }: { count: number; headline: string; magazine: string }) =>
      `${count(many, {
        one: "إجابة",
        two: "إجابتان",
        few: `${many} إجابات`,
        other: `${many} إجابة`,
      })} بشأن «${apart(headline)}»: ${apart(magazine)}`,
    dear: (name: string) => `تحية طيبة ${apart(name)}،`,
    says: ({ who, when, words, said }: Record<"who" | "when" | "words" | "said", string>) =>
      `${apart(who)}، ${when}${words ? `، عن «${apart(words)}»` : ""}:\n${said}`,
    how: (day: string) =>
      `لقراءة النص والإجابة يُفتح الرابط الخاص الذي لديك؛ وهو صالح حتى ${day}. حرصًا على أمانك لا يُحفظ الرابط في أي مكان، ولذلك لا يظهر هنا: وإن تعذّر العثور عليه فيمكن طلب رابط آخر من هيئة التحرير.`,
    footer: (magazine: string) =>
      `تصلك هذه الرسالة لتعاونك مع ${apart(magazine)} على هذا النص عبر رابط خاص. ويمكنك إيقاف هذه الرسائل في أسفل صفحته.`,
  },
  letter: ({
    headline,
    magazine,
    name,
    by,
    day,
    may,
  }: Record<"headline" | "magazine" | "name" | "by" | "day", string> & { may: Degree }) => ({
    subject: `«${apart(headline)}»: رابط خاص من ${apart(magazine)}`,
    title: headline,
    paragraphs: [
      `تحية طيبة ${apart(name)}،`,
      `${by ? `يصلك من ${apart(by)}` : "نرسل إليك"} «${apart(headline)}» ${{ read: "للقراءة", comment: "للقراءة والتعليق", suggest: "للقراءة والتعليق واقتراح التعديلات" }[may]}. ولا يلزم لذلك حساب: يفتح الرابط هذا النص حتى ${day}.`,
      "الرابط مخصص لك وحدك. يُرجى عدم إعطائه لأحد.",
    ],
    button: "فتح النص",
    footer: `تصلك هذه الرسالة للعمل على هذا النص مع أحد العاملين في ${apart(magazine)}.`,
  }),
  refused: {
    unsaid: "تُرجى كتابة التعليق.",
    nothing: "لم يُكتب شيء هنا.",
    tooLong: "يتّسع التعليق لخمسة آلاف حرف.",
    tooLongBeside: "خمسة آلاف حرف على الأكثر.",
    notInText: "هذه الكلمات ليست في النص المحفوظ. يُرجى نسخها من فقرة واحدة منه.",
    notInTextBeside: "ليست في النص.",
  },
};

type Degree = "read" | "comment" | "suggest";
