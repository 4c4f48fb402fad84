import { rich } from "../rich.ts";
import { apart, count, figure, issues, months as monthsCounted, recordingsCounted, seatsCounted } from "./grammar.ts";

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "تعود إليك قيمة الأعداد التي لم تُسلَّم بعد";
  return `ما زال ضمان استرداد المال ساريًا لك${until === undefined ? "" : ` (حتى ${until}، ويُمنح مرة واحدة كل ${monthsCounted.after(months)})`}`;
}

/** The account page. */
export const account = {
  openInvoice: ({ order, sum, due, stopped }: { order: number; sum: string; due: string | undefined; stopped: boolean }) =>
    rich<"a">`فاتورة الطلب ${order} لم تُدفع بعد: <strong>${sum}</strong>${due !== undefined && `، وموعد استحقاقها ${due}`}.${stopped && " توقف إرسال النسخ إليك؛ وإذا دُفعت الآن وصلتك بقية أعداد الاشتراك."} <a>دفع الفاتورة الآن</a>`,
  newestOfYours: "أحدث أعدادك",
  newestIssue: "أحدث عدد",
  notYetYours: "مطالع مقالاته وكل ما هو مفتوح فيه متاحة لك للقراءة؛ والبقية للمشتركين.",
  hearIt: "الاستماع إليه",
  recordings: ({ pieces, length }: { pieces: number; length: string }) => `${recordingsCounted.are(pieces)}، ${length}`,
  orderedWithYours: "طلبات بعنوان بريدك الإلكتروني",
  somebodyGaveIt: "أدخل أحدهم عنوان بريدك من دون تسجيل الدخول. وإلى حين تأكيدك أن الطلب طلبك، لا يخصك منه شيء ولا يلزمك دفع شيء.",
  waitingOrder: ({
    order,
    day,
    offer,
    price,
    byInvoice,
  }: {
    order: number;
    day: string;
    offer: string;
    price: string;
    byInvoice: boolean;
  }) => `الطلب ${order} بتاريخ ${day}: ${apart(offer)}، ${price}${byInvoice ? "، بفاتورة" : ""}.`,
  second: {
    title: "هذا لديك بالفعل",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `الطلب ${order} بتاريخ ${day}، ${apart(offer)}، دُفع ثمنه بعنوان بريدك، ولديك ${apart(present)} حتى العدد ${last}. لم يضِع شيء: يُرجى تحديد ما يُفعل به.`,
    decide: "تحديد ما يُفعل به",
    after: "البدء عند انتهاء الحالي",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops ? `يبدأ بالعدد ${next}، وما لديك الآن لا يُجدَّد: هذا يتبعه.` : `يبدأ بالعدد ${next}.`,
    give: "إهداؤه لشخص آخر",
    giveSays: "لك كتابة البطاقة، ويتسلّم المُهدى إليه هديته متى شاء، وعندها يصله أول عدد. ولا يُستهلك منها شيء قبل ذلك.",
    back: (sum: string) => `إعادة ${sum} إليّ`,
    backSays: "ينتهي فورًا، ويُعاد المال بوسيلة الدفع نفسها. وما كان لديك يبقى كما هو.",
    both: "الاحتفاظ بالاثنين",
    bothSays: "يسير الاثنان معًا: يصلك كل شيء مرتين.",
    makeGift: "تحويله إلى هدية",
  },
  itWasMe: "نعم، هذا طلبي: إلى حسابي",
  itWasNotMe: "ليس طلبي",
  throughInstitution: "عن طريق مؤسستك",
  readsAsOneOf: (institution: string) => `قراءتك من خلال ${apart(institution)}: كل الأعداد مفتوحة لك.`,
  seatIsFree: (institution: string) => `عنوانك تابع لمؤسسة ${apart(institution)}، ولديها مقعد شاغر لك.`,
  seatsAreTaken: (institution: string) => `عنوانك تابع لمؤسسة ${apart(institution)}، وكل مقاعدها مشغولة. تُرجى مراجعة المكتبة.`,
  takeSeat: "أخذ المقعد",
  seatsOf: (institution: string) => `مقاعد ${apart(institution)}`,
  seatsGiven: (given: number) => `المقاعد الممنوحة: ${figure(given)}، بلا حد أقصى.`,
  seatsOfGiven: ({ given, seats, free }: { given: number; seats: number; free: number }) =>
    `مُنح ${figure(given)} من أصل ${seatsCounted.after(seats)}، والشاغر ${figure(free)}.`,
  whoHasSeat: "صاحب المقعد يسجل الدخول بالعنوان المدخل هنا ويقرأ كل شيء. ولا نراسل أحدًا في ذلك.",
  since: (day: string) => `منذ ${day}`,
  takeSeatAway: (email: string) => `سحب المقعد: ${apart(email)}`,
  takeAway: "سحب المقعد",
  emailOfReader: "البريد الإلكتروني لأحد القراء",
  giveSeat: "منح مقعد",
  giftsGiven: "هدايا قدّمتها",
  giftFor: ({ name, day }: { name: string; day: string }) => rich`<strong>إلى ${apart(name)}</strong>، ${day}:`,
  giftStates: {
    "not paid yet": "لم يُدفع ثمنها بعد.",
    "waits for its day": "تنتظر يومها.",
    "waits to be taken": "تنتظر من يتسلمها.",
    "not taken in time": "لم يتسلّمها أحد في الوقت المحدد؛ ولم يضع منها شيء.",
    running: "وصلت، وهي تُقرأ الآن.",
    "given back": "أُلغيت ورُدّ ثمنها.",
    ended: "وصلت إلى عددها الأخير.",
  },
  takenUntil: (day: string) => `يمكن تسلّمها حتى ${day}.`,
  openGiftAgain: "فتح الهدية من جديد وإعداد بطاقة",
  makeCard: "إعداد بطاقة بالرابط",
  giveAgain: "إهداؤها من جديد",
  takeBack: "استرجاع الهدية",
  takingBack: ({ price, name }: { price: string; name: string }) =>
    rich`يُردّ إليك <strong>${price}</strong> بالطريقة التي دفعت بها. تنتهي الهدية فورًا، ونُعلم ${apart(name)} بذلك، ويبقى ما وصل من أعداد. لا يمكن التراجع عن هذا.`,
  takeBackFor: (price: string) => `استرجاع الهدية واسترداد ${price}`,
  cameWithIt: "ما رافق الطلب",
  premiumSent: ({ name, order, day }: { name: string; order: number; day: string }) =>
    `${apart(name)}، مع الطلب ${order}: تم الإرسال بتاريخ ${day}.`,
  premiumWaits: ({ name, order }: { name: string; order: number }) => `${apart(name)}، مع الطلب ${order}: في الطريق إلى البريد.`,
  changeTo: (offer: string) => `التغيير إلى ${apart(offer)}`,
  changing: ({
    from,
    issues: number,
    last,
    credit,
    toPay,
  }: {
    from: number;
    issues: number;
    last: number;
    credit: string;
    toPay: string | undefined;
  }) =>
    rich`ابتداءً من العدد ${from}: ${issues.are(number)}، حتى العدد ${last}. تُحتسب لك قيمة النسخ غير المستعملة: ${credit}، والمبلغ المطلوب منك: <strong>${toPay ?? "لا شيء"}</strong>.`,
  seeInFull: "عرض التفاصيل كاملة",
  singleIssues: "أعداد منفردة",
  no: (issue: number | undefined) => `العدد ${issue}`,
  printedCopyComes: "، والنسخة المطبوعة في طريقها إلى البريد",
  givenBack: "، ورُدّ ثمنه",
  wherePrintGoes: "إلى أين تُرسل الأعداد المطبوعة",
  changeAddress: "تغيير العنوان",
  addressCounts: (issue: number) =>
    `يسري من العدد ${issue}، وهو أول عدد لم تُعدّ ملصقاته بعد؛ أما الأعداد التي قبله فتذهب إلى العنوان القديم.`,
  keepAddress: "حفظ هذا العنوان",
  offerNo: ({ offer, number }: { offer: string; number: number }) => `${apart(offer)}، رقم ${number}`,
  fromNo: (issue: number) => `من العدد ${issue}`,
  forWhich: "لأي اشتراك",
  allOfThem: "كل الاشتراكات",
  howYouPay: "طريقة الدفع",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`يُخصم التجديد القادم من: <strong>${apart(method)}</strong>${until !== undefined && `، وهي صالحة حتى ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "بطاقة",
    account: "حساب",
    playCard: "بطاقة تجريبية",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${apart(kind)} بالأرقام الأخيرة ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`وسيلة الدفع المحفوظة: <strong>${apart(method)}</strong>${until !== undefined && `، وهي صالحة حتى ${until}`}. لا شيء لديك يتجدد، فلا يُخصم منها شيء من تلقاء نفسه.`,
  cardOverBefore: (day: string) => `تنتهي صلاحيتها قبل تجدد اشتراكك في ${day}. يُرجى تغييرها في الوقت المناسب حتى لا ينقطع شيء.`,
  cardAtProvider: "بطاقتك محفوظة لدى مزوّد خدمة الدفع لا عندنا. يمكنك تغييرها هناك، ويُخصم التجديد القادم من البطاقة المختارة.",
  changeCard: "تغيير البطاقة",
  feedsAndApps: "خلاصاتي وتطبيقاتي",
  feedsSaid: rich<"a">`ما يحق لك، بودكاست أو خلاصة RSS بالنص الكامل أو فهرسًا في تطبيق القراءة: <a>إنشاء عناوينك</a>.`,
  newsletter: "النشرة البريدية",
  letterAsSubscriber: "تصلك رسالة مع كل عدد لأن لديك اشتراكًا.",
  letterAsAsked: "تصلك رسالة مع كل عدد بناءً على طلبك.",
  noLetter: "لا تصلك النشرة البريدية.",
  sendNone: "إيقاف النشرة البريدية",
  sendLetter: "طلب النشرة",
  language: "اللغة",
  languageSays: "بهذه اللغة يظهر حسابك وتصل النشرة البريدية، ومعها ما يُنشر بها من مقالات.",
  yourLanguage: "لغتك",
  keepLanguage: "حفظ اللغة",
  you: "بياناتك",
  signedInAs: (email: string) => rich`تسجيل الدخول الحالي بعنوان <strong>${apart(email)}</strong>.`,
  yourName: "اسمك",
  keepName: "حفظ الاسم",
  signOut: "تسجيل الخروج",
  devices: "الأجهزة التي سُجّل دخولك عليها",
  device: ({ browser, system }: { browser: string; system: string }) =>
    browser && system ? `${apart(browser)} على ${apart(system)}` : browser || system || "متصفح لا يذكر اسمه",
  thisDevice: (since: string) => `هذا المتصفح، والدخول مسجَّل فيه منذ ${since}.`,
  lastUsed: ({ used, since }: { used: string; since: string }) => `آخر استعمال: ${used}، والدخول مسجَّل منذ ${since}.`,
  signOutThere: "تسجيل الخروج هناك",
  signOutOf: ({ name, used }: { name: string; used: string }) => `تسجيل الخروج هناك: ${apart(name)}، آخر استعمال: ${used}`,
  signOutOthers: (browsers: number) =>
    count(browsers, {
      one: "تسجيل الخروج من متصفح آخر",
      two: "تسجيل الخروج من متصفحين آخرين",
      few: `تسجيل الخروج من ${browsers} متصفحات أخرى`,
      many: `تسجيل الخروج من ${browsers} متصفحًا آخر`,
      other: `تسجيل الخروج من ${browsers} متصفح آخر`,
    }),
  yourAccount: "حسابك",
  dear: (name: string) => `مرحبًا ${apart(name)}،`,
  dearReader: "مرحبًا بك،",
  noSubscription: "سُجّل دخولك، وليس لديك اشتراك. يمكنك قراءة المقالات المفتوحة والمقالات المتاحة للقراء المسجلين.",
  seeOffers: "عروض الاشتراك",
  payRenewal: "دفع ثمن التجديد",
  subscribeAgain: "الاشتراك من جديد",
  takeUpAgain: "استئناف الاشتراك",
  renewNow: "التجديد الآن",
  refundGiven: ({ sum, day }: { sum: string; day: string }) =>
    rich`رُدّ إليك <strong>${sum}</strong> بتاريخ ${day}؛ وقد يستغرق ظهوره لدى مصرفك بضعة أيام.`,
  refundFailed: ({ sum, day }: { sum: string; day: string }) =>
    rich`لك عندنا <strong>${sum}</strong> منذ ${day}. لم يقبل مصرفك المبلغ؛ وسنكتب إليك بشأن طريقة أخرى.`,
  refundOnItsWay: ({ sum, day }: { sum: string; day: string }) => rich`<strong>${sum}</strong> في طريق العودة إليك منذ ${day}.`,
  stopRenewing: "إيقاف التجديد",
  stillCome: ({ issues: number, last }: { issues: number; last: number }) =>
    `${count(number, {
      zero: "لم يبقَ في مدتك أي عدد",
      one: "يصلك العدد الوحيد المتبقي",
      two: "يصلك العددان المتبقيان كلاهما",
      few: `تصلك الأعداد الـ${number} المتبقية كلها`,
      other: `تصلك الأعداد الـ${number} المتبقية كلها`,
    })}، وآخر أعداد مدتك العدد ${last}، ويبقى كل شيء مفتوحًا لك حتى ذلك الحين.`,
  refundMeSum: (sum: string) => `استرداد ${sum}`,
  refundMe: "استرداد المال",
  refunding: (refund: { sum: string; guarantee: boolean; until: string | undefined; months: number; byHand: boolean; issues: number }) =>
    rich`${whatComesBack(refund)}: <strong>${refund.sum}</strong>، ${refund.byHand ? "ويردّه إليك مكتبنا خلال أيام" : "ويعود الآن بالطريقة التي دفعت بها"}. ينتهي اشتراكك وتنتهي معه إمكانية القراءة فورًا؛ ${count(
      refund.issues,
      {
        zero: "ولا يفوتك أي عدد لم يُسلَّم",
        one: "ولن يصلك عدد واحد لم يُسلَّم",
        two: "ولن يصلك عددان لم يُسلَّما",
        few: `ولن تصلك ${refund.issues} أعداد لم تُسلَّم`,
        many: `ولن يصلك ${refund.issues} عددًا لم يُسلَّم`,
        other: `ولن يصلك ${refund.issues} عدد لم يُسلَّم`,
      },
    )}.`,
  keepUpTo: (issue: number) => `ما وصلك حتى العدد ${issue} يبقى لك.`,
  cannotBeUndone: "لا يمكن التراجع عن هذا.",
};
