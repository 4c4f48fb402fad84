import { apart, copiesCounted, count, days as daysCounted, issues as issuesCounted, range } from "./grammar.ts";

type Begun = { start: number; last: number } | undefined;

const spanned = ({ start, last }: { start: number; last: number }) => range({ from: start, to: last });
const from = (begun: Begun, says: string) => (begun ? ` ${says} ${spanned(begun)}.` : "");

/** The letters that follow an order: receipt, invoice, reminders, gifts; and what is said when a charge is declined. */
export const orderLetters = {
  payInvoice: "دفع الفاتورة",
  readOn: "متابعة القراءة من حيث توقفت",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `لديك ${apart(offer)} بالفعل حتى العدد ${last}. لم يضِع شيء: يبقى أن نعرف منك هل يبدأ هذا الاشتراك عند انتهاء ذاك، أم يصير هدية، أم يُعاد ثمنه، أم يبقى الاثنان لك.`,
  decide: "تحديد ما يُفعل به",
  facts: {
    issues: "الأعداد",
    copiesOfEach: "نسخ كل عدد",
    withIt: "ويأتي معه",
    invoice: "الفاتورة",
    invoiceAndReceipt: "الفاتورة والإيصال",
    together: "المجموع",
    ofWhichTax: "منه ضريبة",
    credit: "قيمة نسخك غير المستعملة",
    paidNow: "المدفوع الآن",
    payBy: "آخر موعد للدفع",
    transferTo: "بالتحويل إلى",
    order: "الطلب",
    toBePaid: "المطلوب دفعه",
    dueOn: "موعد الاستحقاق",
    receipt: "الإيصال",
    paid: "مدفوع",
    takenBy: "آخر موعد لتسلّمها",
  },
  no: (number: number) => `رقم ${number}`,
  noTo: ({ start, last }: { start: number; last: number }) => `من ${start} إلى ${last}`,
  noOn: ({ number, day }: { number: number; day: string }) => `رقم ${number}، ${day}`,
  subjects: {
    invoice: ({ order, title }: { order: number; title: string }) => `فاتورة الطلب ${order}: ${apart(title)}`,
    issue: (title: string) => `العدد الذي طلبته من ${apart(title)}`,
    subscription: (title: string) => `اشتراكك في ${apart(title)}`,
  },
  guarantee: (days: number) =>
    `إن لم يناسبك الاشتراك فيكفي الضغط على زر «استرداد المال» في صفحة حسابك خلال ${daysCounted.after(days)}، ويعود إليك المبلغ كله.`,
  backIssue: ({ issue, digital, print }: { issue: number; digital: boolean; print: boolean }) => ({
    title: "العدد الذي طلبته",
    paragraphs: [
      `${digital ? `العدد ${issue} مفتوح لك من الآن، ويبقى لك: يكفي تسجيل الدخول بهذا العنوان.` : ""}${print ? " تذهب النسخة المطبوعة إلى البريد في الأيام القادمة." : ""}`.trim(),
    ],
  }),
  trial: (title: string) => ({
    title: "أعدادك المجانية",
    paragraphs: [`الأعداد القادمة من ${apart(title)} على حسابنا. لا يُخصم شيء، وتنتهي من تلقاء نفسها؛ فإن أعجبتك فالاشتراك مفتوح لك.`],
  }),
  changed: ({ issue, title, print }: { issue: number; title: string; print: boolean }) => ({
    title: "تم التغيير",
    paragraphs: [`ابتداءً من العدد ${issue} تصلك ${apart(title)} ${print ? "مطبوعة ورقمية" : "رقمية"}. واحتُسبت لك قيمة نسخك غير المستعملة.`],
  }),
  giftGoesOn: (begun: { start: number; last: number }) => ({
    title: "شكرًا لك",
    paragraphs: [`تستمر هديتك: ${spanned(begun)}. وتنتهي مرة أخرى من تلقاء نفسها؛ ونسألك قبل ذلك.`],
  }),
  bulk: ({ copies, start }: { copies: number; start: number }) => ({
    title: "نسخك",
    paragraphs: [`يصلك من كل عدد، ابتداءً من العدد ${start}: ${copiesCounted.are(copies)}.`],
  }),
  readsEverything: "كل ما نشرناه مفتوح لك من الآن: يكفي تسجيل الدخول بهذا العنوان.",
  readsTerm: "أعداد مدتك مفتوحة لك فور صدورها: يكفي تسجيل الدخول بهذا العنوان.",
  firstToCome: (issue: number) => `أول ما يصلك العدد ${issue}.`,
  begun: (order: { title: string; renewal: boolean; reads: string; invoice: boolean }) => ({
    title: "شكرًا لك",
    paragraphs: [
      `${order.renewal ? "يستمر اشتراكك" : "بدأ اشتراكك"} في ${apart(order.title)}. ${
        order.reads
      }${order.invoice ? " وهذه هي الفاتورة؛ يمكنك دفعها على مهل، فالنسخ تصلك في كل حال." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "تذكير بسيط",
      text: "بدأت نسخك تصل، وما زالت الفاتورة لم تُدفع. لعلها تحت شيء ما على المكتب.",
    },
    2: {
      title: "حان موعد فاتورتك",
      text: "تستحق فاتورة اشتراكك الدفع اليوم. وإن كنت قد دفعتها في الأيام الأخيرة فلا حاجة إلى هذه الرسالة.",
    },
    3: {
      title: "قبل أن تتوقف نسخك",
      text: "ما زالت الفاتورة لم تُدفع. وإن بقيت كذلك توقفت نسخك قريبًا عند ما وصلك حتى الآن.",
    },
  },
  reminderSubject: ({ title, order }: { title: string; order: number }) => `${apart(title)}: الطلب ${order}`,
  copiesStopped: (served: number) => ({
    subject: "توقف إرسال نسخك",
    title: "توقف إرسال نسخك",
    paragraphs: [
      `${count(served, {
        zero: "لم يصلك أي عدد بعد",
        one: "وصلك عدد واحد",
        two: "وصلك عددان",
        few: `وصلتك ${served} أعداد`,
        many: `وصلك ${served} عددًا`,
        other: `وصلك ${served} عدد`,
      })}، وما زالت الفاتورة لم تُدفع، ولذلك أوقفنا الإرسال. ولن نكلّف أحدًا بملاحقتك.`,
      "إن دُفعت الآن وصلتك بقية أعداد مدتك، ابتداءً من العدد القادم.",
    ],
  }),
  invoicePaid: ({ order, start }: { order: number; start: number | undefined }) => ({
    subject: `تم الدفع: الطلب ${order}`,
    title: "تم الدفع، شكرًا لك",
    paragraphs: [`دُفعت فاتورة الطلب ${order}.${start === undefined ? "" : ` وتعود نسخك ابتداءً من العدد ${start}.`}`],
  }),

  giftReceipt: (gift: {
    name: string;
    title: string;
    /** The day on which we write; undefined where a card is handed over. */
    writtenOn: string | undefined;
    begun: Begun;
    guaranteeDays: number;
  }) => ({
    subject: `هديتك إلى ${apart(gift.name)}`,
    title: `هدية إلى ${apart(gift.name)}`,
    paragraphs: [
      `شكرًا على إهدائك ${apart(gift.title)}. ${
        gift.writtenOn === undefined
          ? "لا نكتب إلى أحد: يمكنك إعداد البطاقة في صفحة حسابك وتسليمها بنفسك."
          : `في ${gift.writtenOn} نكتب إلى ${apart(gift.name)}، وفي الرسالة ما كتبته على البطاقة.`
      }${from(gift.begun, "وتشمل الهدية بالبريد") || " تبدأ الأعداد عند تسلّم الهدية، فلا يضيع منها شيء."}`,
    ],
    after: [
      "تنتهي الهدية من تلقاء نفسها. وقبل ذلك نسألك أنت، ولا نسأل أحدًا سواك، عن إهدائها من جديد.",
      ...(gift.guaranteeDays > 0
        ? [`خلال ${daysCounted.after(gift.guaranteeDays)} يعيد إليك زر «استرداد المال» في صفحة حسابك مالك كله.`]
        : []),
    ],
  }),
  somebody: "شخص يعزّك",
  theGiver: "صاحب الهدية",
  gift: (gift: { donor: string; name: string; title: string; about: string; card: string; issues: number; until: string }) => ({
    title: `هدية إليك من ${apart(gift.donor)}: ${apart(gift.title)}`,
    paragraphs: [
      `تحية طيبة ${apart(gift.name)}،`,
      ...(gift.card ? [`«${apart(gift.card)}»`] : []),
      `هديتك من ${apart(gift.donor)}: ${issuesCounted.are(gift.issues)} من ${apart(gift.title)}.${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "تسلّم الهدية",
    after: [`لا يُخصم منك شيء، لا الآن ولا لاحقًا. والهدية في انتظارك حتى ${gift.until}.`],
    footer: `تصلك هذه الرسالة لأن عنوانك وصلنا من ${apart(gift.donor)}، من أجل هذه الهدية وحدها.`,
  }),
  giftBegun: ({ title, donor, begun }: { title: string; donor: string; begun: Begun }) => ({
    subject: `اشتراكك في ${apart(title)}`,
    title: "الهدية لك",
    paragraphs: [
      `بدأ الاشتراك في ${apart(title)}، هديةً إليك من ${apart(donor)}.${from(begun, "ولك:")} يكفي تسجيل الدخول بهذا العنوان للقراءة.`,
    ],
  }),
  giftTaken: ({ name, begun }: { name: string; begun: Begun }) => ({
    subject: `وصلت هديتك إلى ${apart(name)}`,
    title: "وصلت هديتك",
    paragraphs: [`هديتك الآن لدى ${apart(name)}.${from(begun, "وتشمل")}`],
  }),
  giftWaits: (name: string) => ({
    subject: `هديتك إلى ${apart(name)} ما زالت تنتظر`,
    title: "هديتك ما زالت تنتظر",
    paragraphs: [
      `لم يتسلّم أحد هديتك إلى ${apart(name)}، وانقضت مهلتها. ولم يضع شيء: يمكنك في صفحة حسابك فتحها من جديد وتسليم الرابط، أو استرداد مالك.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }: { order: number; offer: string; price: string; why: string }) => ({
    subject: `الطلب ${order}: لم يتم الدفع`,
    title: "لم يتم الدفع",
    paragraphs: [
      `طلبت ${apart(offer)} مقابل ${price}، وكان الدفع في طريقه بضعة أيام، ثم أعاده مصرفك${why ? ` (${why})` : ""}. لم يُؤخذ شيء، ولم يبدأ شيء.`,
      "يؤدي الزر إلى الطلب نفسه، لدفعه بطريقة أخرى.",
    ],
    button: "الطلب من جديد",
  }),
  bankAsks: ({ price, again }: { price: string; again: string }) => ({
    subject: "تجديد اشتراكك: مصرفك يطلب تأكيدك",
    title: "مصرفك يطلب تأكيدك",
    paragraphs: [
      `حاولنا تجديد اشتراكك مقابل ${price}. لا يعترض مصرفك، لكنه يريد التأكد من أنك أنت من يدفع، ولم يكن ذلك ممكنًا من دونك. لم يُؤخذ شيء، ولم يتوقف شيء بعد.`,
      `يمكنك الدفع في الصفحة التي يؤدي إليها الزر: هناك يسألك مصرفك، وبتأكيدك يتم الأمر. ونحاول مرة أخرى في ${again}، لكن المصرف قد يسأل من جديد من دون تأكيدك.`,
    ],
    button: "التأكيد والدفع",
  }),
  cardExpired: ({ price, again }: { price: string; again: string }) => ({
    subject: "تجديد اشتراكك: انتهت صلاحية بطاقتك",
    title: "انتهت صلاحية بطاقتك",
    paragraphs: [
      `حاولنا تجديد اشتراكك مقابل ${price}، لكن صلاحية البطاقة التي دفعت بها انتهت. لم يُؤخذ شيء، ولم يتوقف شيء بعد.`,
      `نحاول مرة أخرى في ${again}. وإن دفعت ببطاقة أخرى قبل ذلك فالزر يؤدي إلى صفحة الدفع، وهذا كل ما يلزم.`,
    ],
    button: "الدفع ببطاقة أخرى",
  }),
  declined: ({ price, again, why, todo }: { price: string; again: string; why: string; todo: string }) => ({
    subject: "تجديد اشتراكك: لم يتم الخصم",
    title: "لم يتم الخصم",
    paragraphs: [
      `حاولنا تجديد اشتراكك مقابل ${price}، ولم يتم الدفع: ${why}. لم يُؤخذ شيء، ولم يتوقف شيء بعد.`,
      `نحاول مرة أخرى في ${again}. ${todo} والزر يؤدي إلى حيث يُدفع.`,
    ],
    button: "الدفع ببطاقة أخرى",
  }),
};
