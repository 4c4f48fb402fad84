import { apart } from "../grammar.ts";

/** Why an order is not taken, or not gone on with. */
export const orders = {
  somethingMissing: "ما زال شيء ينقص قبل أن نتمكن من تسجيل الطلب.",
  whom: "إلى من نكتب؟",
  atDesk: "هذا العرض يُعدّ في مكتب المجلة. تُرجى الكتابة إلى المجلة.",
  chooseIssue: "هذا العرض لعدد منفرد؛ يُرجى اختيار العدد أولًا.",
  forGifts: "هذا العرض للهدايا.",
  notForGifts: "لا يمكن إهداء هذا العرض.",
  forFirstTime: "هذا العرض للاشتراك أول مرة. يُرجى اختيار غيره في صفحة الاشتراك.",
  forReturning: "هذا العرض لمن سبق له الاشتراك. يُرجى اختيار غيره في صفحة الاشتراك.",
  trialHad: "سبق أن وصلتك أعدادنا المجانية. ويسعدنا أن يكون لك اشتراك.",
  agree: "يُرجى وضع علامة على الموافقة على الطلب.",
  tick: "يُرجى وضع علامة هنا لإتمام الطلب.",
  paidNow: "هذا العرض يُدفع عند طلبه.",
  payNow: "يُرجى الدفع الآن.",
  openInvoice: (order: number) => `ما زالت فاتورة الطلب ${order} لم تُدفع؛ يُرجى دفعها أولًا، أو دفع هذا الآن.`,
  proveFirst: "اكتب الرمز الذي أرسلناه إلى بريدك الإلكتروني؛ لم يُطلب شيء بعد.",
  typeCode: "الأرقام الستة الواردة في الرسالة.",
  hasBegun: "وصل شيء منه بالفعل، فلم يعد يمكن إهداؤه.",
  invoiceOpen: "توجد فاتورة لم تُدفع.",
  invoicePaid: "دُفعت هذه الفاتورة بالفعل. شكرًا لك.",
  noInvoice: "لا توجد فاتورة غير مدفوعة لهذا الطلب.",
  noOrder: "لا يوجد طلب كهذا.",
  noOrderHere: "لا يوجد طلب ينتظر هذه الخطوة.",
  noOrderOfYours: "لا يوجد طلب بهذا الرقم ينتظرك.",
  declined: "رُفض الدفع.",
  noIssuePlanned: "لا يوجد عدد مخطط له يمكن الوعد به. تُرجى الكتابة إلى المجلة.",
  startPassed: ({ wanted, next }: { wanted: number; next: number }) =>
    `لم يعد ممكنًا أن يكون العدد ${wanted} هو الأول. أول عدد ممكن هو العدد ${next}.`,
  chooseAgain: "يُرجى الاختيار من جديد.",
  notAppeared: "لم يصدر هذا العدد.",
  giveNumber: "يُرجى إدخال رقم عدد صدر.",
  outOfPrint: (issue: number) => `لم تبقَ نسخة مطبوعة من العدد ${issue}. وما زال متاحًا لك رقميًا.`,
  second: "يُرجى تأكيد أنه واحد ثانٍ، أو اختيار شيء آخر.",
  justBought: ({ what, order, name }: { what: string; order: number; name: string | undefined }) =>
    `${name === undefined ? `اشتريت للتو ${apart(what)}` : `أهديت للتو ${apart(what)} إلى ${apart(name)}`}: الطلب ${order}. لم يُطلب شيء مرة ثانية؛ وإن كان المطلوب واحدًا ثانيًا فيُرجى تأكيد ذلك.`,
  begun: (order: number) => `الطلب ${order} بالشيء نفسه مسجل بالفعل ولم يُدفع ثمنه بعد. يُرجى متابعته، أو تأكيد أن المطلوب واحد ثانٍ.`,
  given: ({ name, offer }: { name: string; offer: string }) =>
    `سبق إهداء ${apart(offer)} إلى ${apart(name)}. لم يُطلب شيء الآن؛ وإن كانت هذه هدية ثانية فيُرجى تأكيد ذلك.`,
  issue: (number: number) => `العدد ${number}`,
  had: (what: string) => `لديك ${apart(what)} بالفعل. لم يُطلب شيء الآن؛ وإن كان المطلوب واحدًا ثانيًا فيُرجى تأكيد ذلك.`,
  hadWithin: ({ what, present }: { what: string; present: string }) =>
    `لديك ${apart(present)}، وفيه كل ما يقدمه ${apart(what)}. لم يُطلب شيء الآن؛ وإن كان المطلوب كليهما فيُرجى تأكيد ذلك.`,
  orderedByEmail: (what: string) =>
    `سبق طلب ${apart(what)} بعنوان البريد الإلكتروني هذا في هذا المتصفح. لم يُطلب شيء الآن؛ وإن كان المطلوب واحدًا ثانيًا فيُرجى تأكيد ذلك.`,
};
