import { apart, issues, moreIssues, range } from "./grammar.ts";

/** What a reader can do about copies on the account page. */
export const copies = {
  ranges: (ranges: readonly { from: number; to: number }[]) => ranges.map(range).join("، "),
  youStopped: ({ auto, price, last, issues: number }: { auto: boolean; price: string; last: number; issues: number }) =>
    `أوقفت التجديد. زر «استئناف التجديد» يلغي ذلك: لا يُخصم شيء الآن. ${auto ? `وبعد العدد ${last} يُخصم ${price} ثمنًا ${moreIssues("ل", number)}.` : `وقبل أن ينتهي بالعدد ${last} نكتب إليك كما فعلنا؛ ولا يُخصم شيء ما لم تجدّد.`}`,
  renewAfterAll: "استئناف التجديد",
  holdCopies: "تعليق إرسال نسخي",
  aboutHolds: ({ print, last, first, longest }: { print: boolean; last: number; first: number; longest: number }) =>
    `لسفر أو انتقال: لا تصلك نسخ الأعداد التي يقع عليها اختيارك، ${print ? "لا مطبوعة ولا رقمية" : "وتتوقف مدة اشتراكك في الأثناء"}. ولا يضيع شيء: يُضاف مثلها في النهاية، فلا يعود العدد ${last} آخر مدتك، بل عدد بعده بالقدر نفسه. وتبقى القراءة في هذا الموقع مفتوحة لك. أول عدد ما زال يمكن تعليقه هو العدد ${first}، وأطول تعليق ${issues.are(longest)}. ويمكنك رفع التعليق في أي وقت.`,
  fromNo: "من العدد",
  toNo: "إلى العدد",
  holdThese: "تعليق هذه الأعداد",
  countsThrough: (title: string) => `تُرقّم ${apart(title)} أعدادها ترقيمًا متصلًا، والرقم مكتوب على الغلاف.`,
  isOnHold: (issue: number) => `العدد ${issue} معلّق`,
  areOnHold: ({ from, to }: { from: number; to: number }) => `الأعداد من ${from} إلى ${to} معلّقة`,
  liftedNow: (first: number) =>
    `إذا رُفع التعليق الآن عادت نسخك ابتداءً من العدد ${first}، وأُزيلت الأعداد المضافة في النهاية عوضًا عنها. أما ما مضى في الأثناء فيبقى مضافًا.`,
  liftHold: "رفع التعليق",
  didNotCome: "نسخة لم تصل",
  whichIsMissing:
    "يُرجى إمهال البريد عشرة أيام، ثم تحديد النسخة الناقصة هنا، وهل المطلوب إرسال العدد نفسه مرة أخرى مع الدفعة القادمة من النسخ المتأخرة، أم عدد إضافي في نهاية المدة. وكلاهما بلا مقابل.",
  posted: ({ issue, day }: { issue: number; day: string }) => `العدد ${issue}، أُرسل بتاريخ ${day}`,
  sendAgain: (issue: number) => `إرسال العدد ${issue} مرة أخرى`,
  oneMore: (issue: number) => `عدد إضافي عوضًا عن العدد ${issue}`,
  claims: {
    givenBack: (issue: number) => `لم يصل العدد ${issue}، ورُدّت قيمته.`,
    added: ({ issue, instead }: { issue: number; instead: number | null }) =>
      `لم يصل العدد ${issue}، وأُضيف العدد ${instead} في النهاية عوضًا عنه.`,
    posted: (issue: number) => `لم يصل العدد ${issue}، وأُرسل مرة أخرى.`,
    goesOut: (issue: number) => `لم يصل العدد ${issue}، ويُرسل مرة أخرى مع الدفعة القادمة من النسخ المتأخرة.`,
  },
};
