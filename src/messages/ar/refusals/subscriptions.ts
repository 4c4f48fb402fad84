import { copiesCounted, days as daysCounted, issues as issuesCounted } from "../grammar.ts";

/** Why a subscription or its copies are not changed like this. */
export const subscriptions = {
  address: "لا يستطيع البريد بعدُ إيصال شيء إلى هذا العنوان.",
  none: "لا يوجد اشتراك كهذا لديك.",
  nonePrinted: "لا يوجد لديك اشتراك مطبوع يمكن إرساله إلى هناك.",
  writeWhy: "تُرجى كتابة السبب؛ فهو يُحفظ في تاريخ الاشتراك.",
  why: "ما السبب؟",
  ended: "انتهى الاشتراك، وهو لا يتجدد.",
  stopped: "لم يعد الاشتراك يتجدد.",
  endedForGood: "انتهى الاشتراك؛ يُرجى الاشتراك من جديد.",
  renews: "الاشتراك يتجدد بالفعل.",
  linkCut: "هذا الرابط غير كامل. يُرجى نسخه كاملًا من الرسالة، أو تسجيل الدخول والضغط على «إيقاف التجديد» في صفحة حسابك.",
  notRunning: "الاشتراك غير سارٍ.",
  giveNumbers: "يُرجى إدخال رقمي أول عدد وآخر عدد للتعليق.",
  wrongOrder: ({ from, to }: { from: number; to: number }) => `العدد ${to} يسبق العدد ${from}.`,
  onItsWay: ({ from, first }: { from: number; first: number }) => `العدد ${from} في الطريق بالفعل؛ وأول عدد يمكن تعليقه هو العدد ${first}.`,
  longest: (issues: number) => `أقصى مدة للتعليق ${issuesCounted.are(issues)}.`,
  onHold: (issue: number) => `العدد ${issue} معلّق بالفعل.`,
  noneOwed: ({ from, to }: { from: number; to: number }) => `لم يبقَ لك أي عدد من العدد ${from} إلى العدد ${to}.`,
  holdPassed: "كل أعداد هذا التعليق مضت، أو هي في الطريق بالفعل.",
  noHold: "لا يوجد تعليق كهذا.",
  holdLifted: "رُفع هذا التعليق من قبل.",
  noCopy: "لا توجد نسخة كهذه.",
  noReplacement: "لا توجد نسخة بديلة كهذه تنتظر الإرسال.",
  claim: {
    digital: (issue: number) => `العدد ${issue} من الطبعة الرقمية؛ لم يُرسل بالبريد ما يمكن أن يضيع.`,
    claimed: (issue: number) => `سبق الإبلاغ عن عدم وصول العدد ${issue}.`,
    notPosted: (issue: number) => `لم يُرسل العدد ${issue} بالبريد.`,
    givenBack: "رُدّ ثمنه.",
    unpaid: (issue: number) => `لم يُدفع ثمن العدد ${issue}.`,
    wait: ({ issue, posted, until }: { issue: number; posted: string; until: string }) =>
      `أُرسل العدد ${issue} بالبريد في ${posted}. يُرجى إمهال البريد حتى ${until}.`,
    tooLate: ({ issue, days }: { issue: number; days: number }) =>
      `مضى على إرسال العدد ${issue} بالبريد أكثر من ${daysCounted.after(days)}. تُرجى الكتابة إلينا.`,
    tooMany: (copies: number) =>
      `أُبلغ خلال اثني عشر شهرًا عن عدم وصول ${copiesCounted.after(copies)}. تُرجى الكتابة إلينا، وسنبحث عن سبب الخلل في البريد.`,
    twice: (issue: number) => `أُرسل العدد ${issue} مرتين. تُرجى الكتابة إلينا.`,
    sentAgain: (issue: number) => `أُرسل العدد ${issue} مرة أخرى من قبل؛ ويمكن إضافة عدد في نهاية المدة.`,
  },
};
