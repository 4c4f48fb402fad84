import { apart, copiesCounted, count, issues as issuesCounted } from "./grammar.ts";

const on = (day: string | undefined) => (day === undefined ? "" : `، في ${day}`);
/** “24 issues more for €96”. */
const moreFor = (issues: number, price: string) =>
  `${count(issues, {
    one: "عدد آخر",
    two: "عددان آخران",
    few: `${issues} أعداد أخرى`,
    many: `${issues} عددًا آخر`,
    other: `${issues} عدد آخر`,
  })} مقابل ${price}`;

/** A subscription as its reader’s account tells it, sentence by sentence; `day` and sums come as they are shown. */
export const subscriptionLetter = {
  comes: {
    both: (since: string) => `يصلك مطبوعًا ورقميًا منذ ${since}.`,
    print: (since: string) => `يصلك مطبوعًا منذ ${since}.`,
    digital: (since: string) => `يصلك رقميًا منذ ${since}.`,
  },
  copiesEach: (copies: number) => `من كل عدد: ${copiesCounted.are(copies)}.`,
  gift: (giver: string) => `هو هدية من ${apart(giver)}.`,
  free: "وهو مجاني لك.",
  opens: {
    archive: "كل ما نشرناه مفتوح لك هنا.",
    term: "أعداد مدتك مفتوحة لك هنا.",
  },
  onHold: "إرساله معلّق الآن؛ وما هو مفتوح لك هنا يبقى مفتوحًا.",
  inGrace: "انتهت مدته، ونواصل الإرسال إليك قليلًا حتى لا يفوتك شيء ريثما يُجدَّد.",
  onItsWay: (ranges: string) => `في الطريق إليك: ${ranges}.`,
  oneToCome: ({ last, day }: { last: number; day: string | undefined }) => `بقي عدد واحد، وهو آخر أعداد مدتك: العدد ${last}${on(day)}.`,
  /** `next`: where one of them has not appeared yet. */
  toCome: (of: {
    issues: number;
    ranges: string;
    next: number | undefined;
    nextOn: string | undefined;
    last: number;
    lastOn: string | undefined;
  }) =>
    `بقي أن يصلك: ${issuesCounted.are(of.issues)}، ${of.ranges}.${of.next === undefined ? "" : ` القادم هو العدد ${of.next}${on(of.nextOn)}.`} وآخر أعداد مدتك العدد ${of.last}${on(of.lastOn)}.`,
  allCame: (last: number) => `وصلت كل أعداد مدتك، أو هي في الطريق؛ وآخرها العدد ${last}.`,
  graceToCome: (ranges: string) => `ويصلك بعدها مجاملةً ريثما يُجدَّد: ${ranges}.`,
  paid: ({ sum, issues, day }: { sum: string; issues: number; day: string }) =>
    `دفعت ${sum} مقابل ${issuesCounted.after(issues)} في ${day}.`,
  credited: (sum: string) => `احتُسب فيه ${sum} من قيمة ما لم يُستعمل من قبل.`,
  openInvoice: ({ sum, issues, due }: { sum: string; issues: number; due: string | undefined }) =>
    `ما زالت فاتورة هذه المدة مستحقة الدفع: ${sum} مقابل ${issuesCounted.after(issues)}${due === undefined ? "" : `، وموعد استحقاقها ${due}`}.`,
  failed: (again: string | undefined) =>
    `لم يتم دفع ثمن تجديده.${again === undefined ? "" : ` نحاول مرة أخرى في ${again}.`} ويمكنك دفعه أدناه في أي وقت.`,
  takenBack: "استرجع مصرفك المبلغ المدفوع.",
  renews: ({ last, day, issues, price }: { last: number; day: string | undefined; issues: number; price: string }) =>
    `يتجدد عند صدور العدد ${last}${on(day)}: ${moreFor(issues, price)}، بطريقة الدفع الحالية. ونكتب إليك قبل ذلك بأسبوع على الأقل.`,
  /** The term is over, and the week since the letter about it is not. */
  renewsSoon: ({ issues, price }: { issues: number; price: string }) => `يتجدد خلال أيام: ${moreFor(issues, price)}، بطريقة الدفع الحالية.`,
  asked: ({ last, issues, price }: { last: number; issues: number; price: string | undefined }) =>
    `بعد العدد ${last} لا يُخصم شيء تلقائيًا. نكتب إليك قبل ذلك، ولا يستمر إلا بموافقتك${price === undefined ? "" : `: ${moreFor(issues, price)}`}.`,
  askedAndOpen: (last: number) => `ينتهي بعد العدد ${last} ما لم تصلنا موافقتك على استمراره؛ ونكتب إليك قبل ذلك.`,
  ends: (last: number) => `ينتهي مع العدد ${last}، ولا يُخصم شيء.`,
  endsAndOpen: (last: number) => `ينتهي مع العدد ${last}.`,
  stopped: (last: number) => `أوقفت تجديده: لن يتجدد، وينتهي مع العدد ${last}. ولا يُخصم شيء بعد الآن.`,
  stoppedAndOpen: (last: number) => `أوقفت تجديده: لن يتجدد، وينتهي مع العدد ${last}.`,
  toStop: (button: string) =>
    `لإيقافه يكفي الضغط على زر «${button}» أدناه: ينتهي مع عدده الأخير، ويصلك ما دفعت ثمنه، ويُبيَّن لك ما سيحدث قبل الضغط.`,
  toBeSpared: (button: string) => `إن لم تكن لديك رغبة في الاستمرار فلا يلزمك فعل شيء؛ وزر «${button}» أدناه يعفيك من الرسائل بشأنه.`,
  pending: "ينتظر الدفع، ويبدأ عند وصول المبلغ.",
  expired: (last: number) => `انتهى مع العدد ${last}؛ وتبقى أعداد مدته مفتوحة لك للقراءة.`,
  cancelled: "أُنهي الاشتراك، ورُدّ ثمن ما لم يُسلَّم.",
  refunded: "رُدّ ثمن الاشتراك وانتهى.",
  unpaid: "أُنهي الاشتراك قبل دفع ثمنه.",
  everyIssue: ({ issues, ranges }: { issues: number; ranges: string }) => `كل أعداده، ${issuesCounted.are(issues)}: ${ranges}`,
  theIssue: (ranges: string) => `عدده: ${ranges}`,
  issue: "العدد",
  appears: "يصدر",
  noDayYet: "لم يُحدَّد بعد",
  print: "مطبوع",
  digital: "رقمي",
  states: {
    owed: "قادم",
    frozen: "في الطريق",
    mailed: "أُرسل بالبريد",
    released: "مفتوح لك",
    held: "معلّق",
    claimed: "لم يصل",
    replaced: "أُرسل مرة أخرى",
    voided: "لا شيء",
    none: "لا شيء",
  },
};
