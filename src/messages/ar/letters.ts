import { apart, count, moreIssues, range } from "./grammar.ts";

const left = (issues: number) =>
  count(issues, {
    zero: "لم يبقَ لك أي عدد",
    one: "بقي لك عدد واحد",
    two: "بقي لك عددان",
    few: `بقيت لك ${issues} أعداد`,
    many: `بقي لك ${issues} عددًا`,
    other: `بقي لك ${issues} عدد`,
  });
const lastCopy = (last: number) => (last > 0 ? ` آخر نسخة كانت من حقك هي نسخة العدد ${last}، وهي باقية لك.` : "");

/** The letters about a subscription: each a subject, a title and its paragraphs; and what they have in common with the account page. */
export const letters = {
  yourAccount: "حسابك",
  seeOffers: "عروض الاشتراك",
  subscribe: "الاشتراك",
  stopRenewing: "إيقاف التجديد، بنقرة واحدة ومن دون تسجيل الدخول",
  askNoMore: "إيقاف سؤالي عن التجديد، بنقرة واحدة ومن دون تسجيل الدخول",
  beside:
    "من قدّم هذا الطلب أدخل عنوان بريدك الإلكتروني ولم يُثبت أنه عنوانه، ولذلك حُفظ الطلب بجانب حسابك ولم يتغير شيء مما لديك. إن كان الطلب طلبك فيمكنك تسجيل الدخول وتأكيد ذلك في صفحة حسابك، كما يمكنك هناك نفيه.",
  becauseSubscription: (title: string) => `تصلك هذه الرسالة لأن لديك اشتراكًا في ${apart(title)}.`,
  becauseOrder: (title: string) => `تصلك هذه الرسالة لأنك قدّمت طلبًا لدى ${apart(title)}.`,
  becauseGave: "تصلك هذه الرسالة لأنك أهديت اشتراكًا.",
  invoiceStands: "فاتورة هذه المدة قائمة وما زالت مستحقة الدفع؛ ولا تتبعها فاتورة أخرى.",
  nothingMore: "لن يُخصم شيء بعد الآن.",
  sentAgain: (issues: string) => `ما لم يصل (${issues}) يُرسل مرة أخرى مع ذلك.`,
  inMoney: (issues: string) => `المبلغ يشمل ما وُعدت به عوضًا عمّا لم يصل (${issues}).`,

  held: ({ from, to, last }: { from: number; to: number; last: number }) => ({
    subject: `تعليق الإرسال: ${range({ from, to })}`,
    title: "عُلّق الإرسال",
    paragraphs: [
      `${from === to ? `لن يصلك العدد ${from}` : `لن تصلك الأعداد من ${from} إلى ${to}`}، كما طلبت. ولا يضيع شيء: يُضاف في النهاية مثل ما عُلّق، وآخر أعداد مدتك الآن العدد ${last}.`,
      "يمكنك رفع التعليق في صفحة حسابك في أي وقت؛ وعندئذ تعود إليك الأعداد التي لم يكتمل إعدادها بعد.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `يبدأ بالعدد ${first}`,
    title: "واحد بعد الآخر",
    paragraphs: [
      `ما لديك يستمر حتى العدد ${present}. وما طلبته بالإضافة إليه يبدأ بعده: من العدد ${first} حتى العدد ${last}. لا يصل شيء مرتين، ولا يضيع شيء.`,
      ...(stops ? ["ما لديك لن يُجدَّد بعد الآن، لأن هذا يتبعه."] : []),
    ],
  }),
  lifted: ({ from, last }: { from: number; last: number }) => ({
    subject: `تعود نسخك ابتداءً من العدد ${from}`,
    title: "رُفع التعليق",
    paragraphs: [`تعود نسخك ابتداءً من العدد ${from}. وآخر أعداد مدتك العدد ${last}.`],
  }),
  /** `instead`: the issue that is added at the end; undefined where the same is sent again. */
  claimed: ({ issue, instead }: { issue: number; instead: number | undefined }) => ({
    subject: `بخصوص نسختك من العدد ${issue}`,
    title: `العدد ${issue} لم يصل`,
    paragraphs: [
      instead === undefined
        ? `نعتذر عن ذلك. يُرسل إليك العدد ${issue} مرة أخرى مع الدفعة القادمة من النسخ المتأخرة.`
        : `نعتذر عن ذلك. عوضًا عن العدد ${issue} يُضاف لك عدد في نهاية مدتك: العدد ${instead}.`,
      "تُرجى مراجعة العنوان في صفحة حسابك، وتغييره الآن إن كان غير صحيح.",
    ],
  }),
  grace: (issues: number) => ({
    subject: "انتهت مدة اشتراكك، ولم تنتهِ نسخك",
    title: "انتهت مدة اشتراكك، ولم تنتهِ نسخك",
    paragraphs: [
      `وصلك كل عدد دفعت ثمنه. وحتى لا يفوتك شيء، سنوافيك مع ذلك ${moreIssues("ب", issues)}؛ وعند التجديد ${count(issues, {
        one: "يُحتسب",
        two: "يُحتسبان",
        few: "تُحتسب",
        other: "تُحتسب",
      })} من المدة الجديدة.`,
    ],
    button: "التجديد",
  }),
  stopped: ({ nothingMore, issues, last }: { nothingMore: string; issues: number; last: number }) => ({
    subject: "لن يتجدد اشتراكك",
    title: "لن يتجدد الاشتراك",
    paragraphs: [
      `${nothingMore} ${left(issues)}، وآخر أعدادك العدد ${last}، وكل ما هو لك سيصلك.`,
      "وإن غيّرت رأيك فزر «استئناف التجديد» في صفحة حسابك يلغي ذلك.",
    ],
  }),
  renewsAgain: ({ auto, last }: { auto: boolean; last: number }) => ({
    subject: "استؤنف تجديد اشتراكك",
    title: "استؤنف التجديد",
    paragraphs: [
      auto
        ? `بعد العدد ${last}، وهو آخر أعداد مدتك، يتجدد الاشتراك كما وافقت؛ ونكتب إليك قبل خصم أي مبلغ.`
        : `قبل العدد ${last}، وهو آخر أعداد مدتك، نكتب إليك بشأن التجديد. ولا يُخصم شيء تلقائيًا.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }: { sum: string; byHand: boolean; last: number; kept: string }) => ({
    subject: `مبلغ ${sum} في طريق العودة إليك`,
    title: "مالك في طريق العودة إليك",
    paragraphs: [
      `مبلغ ${sum} في طريق العودة إليك. ${
        byHand
          ? "لم يكن الدفع عبر الموقع، ولذلك نردّ المبلغ بأنفسنا أيضًا: بالتحويل، أو كما نتفق معك. ويستغرق ذلك بضعة أيام."
          : "يعود بالطريقة التي دفعت بها؛ وقد يستغرق ظهوره لدى مصرفك بضعة أيام."
      }`,
      `انتهى الاشتراك، وانتهت معه إمكانية القراءة.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "شكرًا على قراءتك مجلتنا. والباب يبقى مفتوحًا.",
    ],
  }),
  keptDespiteRefund: (sum: string) => ({
    subject: `رُدّ إليك مبلغ ${sum}`,
    title: "عاد إليك مالك، وتبقى لك نسخك",
    paragraphs: [
      `رددنا إليك مبلغ ${sum} بالطريقة التي دفعت بها؛ وقد يستغرق ظهوره لدى مصرفك بضعة أيام.`,
      "ولا يتغير شيء آخر: كل عدد متبقٍّ لك سيصلك.",
    ],
  }),
  whyEnded: {
    declined: "رُفض خصم ثمن التجديد، فلم يُؤخذ شيء وانتهى الاشتراك.",
    trial: "وصلتك أعدادك المجانية كلها، وتنتهي المدة المجانية من تلقاء نفسها. لم يُخصم شيء.",
    served: "وصلك كل عدد دفعت ثمنه، وانتهى الاشتراك.",
  },
  ended: (why: string) => ({
    subject: "انتهى اشتراكك",
    title: "كان ذلك العدد الأخير",
    paragraphs: [why, "تبقى أعداد مدتك مفتوحة لك."],
    again: "استئناف الاشتراك",
  }),
  whoeverHasGift: "من وصلته هديتك",
  giftGiven: (name: string) => ({
    subject: `وصلت هديتك إلى عددها الأخير: ${apart(name)}`,
    title: "اكتملت هديتك",
    paragraphs: [`وصلت أعداد هديتك كلها إلى ${apart(name)}. وتنتهي الهدية هنا من تلقاء نفسها، ولا يُخصم شيء.`],
    button: "إهداؤها من جديد",
  }),
  giftHad: (title: string) => ({
    subject: "كان ذلك العدد الأخير من هديتك",
    title: "كان ذلك العدد الأخير",
    paragraphs: [`بلغ الاشتراك المُهدى إليك في ${apart(title)} نهايته. وتبقى أعداده مفتوحة لك، ولا يُخصم شيء. وللمتابعة: هذه هي عروض الاشتراك.`],
  }),
  giftEnded: ({ title, last }: { title: string; last: number }) => ({
    subject: `انتهى اشتراكك في ${apart(title)}`,
    title: "انتهى الاشتراك",
    paragraphs: [`أنهى صاحب الهدية الاشتراك المُهدى إليك في ${apart(title)}.${lastCopy(last)}`],
  }),
};
