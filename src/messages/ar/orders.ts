import { rich } from "../rich.ts";
import { apart, count, issues as issuesCounted } from "./grammar.ts";

/** `written`: whether there is anybody to write to; `email`: where to, where it may be told. */
type Sent = { written: boolean; email: string | undefined };
function whereItIs({ written, email }: Sent) {
  if (!written) return rich`محفوظ عندنا: لا يوجد عنوان بريد إلكتروني مع الطلب، فلا تُرسل رسالة. يمكنك طلبه منا.`;
  return email ? rich`في الطريق إلى <strong>${apart(email)}</strong>.` : rich`في الطريق.`;
}

/** What becomes of an order: its payment, its thanks, its invoice, its renewal. */
export const orders = {
  formStands: "كل شيء هنا كما أدخلته، ما عدا البطاقة.",
  confirmPayment: "تأكيد الدفع",
  oneMoreStep: "خطوة أخيرة",
  playBankAsks: (price: string) =>
    rich`يريد المصرف الوهمي أن يعرف هل أنت من يدفع <strong>${price}</strong>. تقوم هذه الصفحة مقام الصفحة التي يعرضها مصرفك.`,
  itIsMe: "نعم، أنا من يدفع",
  doNotPay: "لا، إلغاء الدفع",
  yourPayment: "دفعتك",
  notPaidYet: "لم يُدفع ثمن طلبك بعد",
  waitsFor: (price: string) => rich`طلبك مسجل وينتظر دفع <strong>${price}</strong>. لا يُخصم شيء قبل تأكيدك في صفحة الدفع.`,
  goOnElsewhere: "تُرجى المتابعة في المتصفح الذي قُدّم فيه الطلب، أو تسجيل الدخول بحساب من قدّمه.",
  goToPayment: "الانتقال إلى الدفع",
  signIn: "تسجيل الدخول",
  chooseElse: "اختيار شيء آخر",
  askingBank: "نسأل المصرف",
  bankSilent: (price: string) =>
    rich`لم يُجب المصرف بعد بشأن <strong>${price}</strong>. يمكنك إغلاق هذه الصفحة: نواصل السؤال، ولن يُدفع المبلغ أكثر من مرة.`,
  bankSilentReceipt: (price: string) =>
    rich`لم يُجب المصرف بعد بشأن <strong>${price}</strong>. يمكنك إغلاق هذه الصفحة: نواصل السؤال، ولن يُدفع المبلغ أكثر من مرة، وفور إتمام الدفع يصلك إيصال بالبريد الإلكتروني.`,
  onItsWay: "دفعتك في الطريق",
  takesDays: ({ price, written }: { price: string; written: boolean }) =>
    rich`يأتي <strong>${price}</strong> من حسابك المصرفي، ويستغرق ذلك بضعة أيام. لا يلزمك شيء آخر: يبدأ ما طلبته فور وصول المبلغ${written ? "، وتخبرك بذلك رسالة، كما تخبرك إن أعاده مصرفك" : ""}.`,
  lookAgain: "التحقق مرة أخرى",
  thankYou: "شكرًا لك",
  orderTaken: (order: number) => `سُجّل الطلب ${order}.`,
  orderPaid: (order: number) => `دُفع ثمن الطلب ${order}.`,
  invoice: (sent: Sent) => rich`مستند الفاتورة ${whereItIs(sent)}`,
  receipt: (sent: Sent) => rich`الإيصال ${whereItIs(sent)}`,
  hereIsTheRest: "وهذه هي البقية.",
  readElsewhere: "القراءة في متصفحات أخرى أيضًا، والاطلاع على حسابك",
  backToReading: "العودة إلى القراءة من حيث توقفت",
  restOfGift: "وفي صفحة حسابك كل ما عدا ذلك: البطاقة التي تُسلَّم، وإلى أين وصلت هديتك.",
  opensHere: "ما يفتحه اشتراكك مفتوح في هذا المتصفح.",
  opensWithFirst: "لم يصدر أي عدد بعد. وسيكون العدد الأول مفتوحًا لك فور صدوره.",
  opens: {
    new: "ما يفتحه اشتراكك مفتوح لك فور تسجيل دخولك.",
    trial: "تبدأ أعدادك المجانية بالعدد الذي اخترته. لا يُخصم شيء.",
    "back issue": "العدد لك.",
    switch: "تغيّر اشتراكك.",
  },
  yourAccount: "حسابك",
  readIssue: "قراءة هذا العدد",
  frontPage: "إلى الصفحة الرئيسية",
  yourAddress: "هل هذا عنوانك؟",
  codeSent: "في الطريق إليه رسالة فيها رمز من ستة أرقام، صالح لعشر دقائق في هذا المتصفح.",
  codeToCome: "نرسل إليه رمزًا؛ وبالرمز يُسجَّل دخولك، ويكون ما طلبته في حسابك.",
  codeInTerminal: "في هذا العرض التجريبي لا تغادر الرسائل المكان: الرمز مكتوب في الطرفية التي شغّلته.",
  code: "الرمز",
  sendAnotherCode: "إرسال رمز آخر",
  sendCode: "إرسال الرمز إليّ",
  renew: "التجديد",
  renewOffer: (offer: string) => `تجديد ${apart(offer)}`,
  newTerm: ({ price, issues, had, first, last }: { price: string; issues: number; had: number; first: number; last: number }) =>
    `${issuesCounted.are(issues)} مقابل ${price}${
      had > 0
        ? `؛ ${count(had, {
            one: "وصلك منها واحد",
            two: "وصلك منها اثنان",
            other: `وصلك منها ${had}`,
          })} بعد عددك الأخير`
        : ""
    }، من العدد ${first} إلى العدد ${last}. ما بقي لك يصلك أولًا، ولا يُحتسب شيء مرتين.`,
  anotherTerm: "أريد مدة أخرى بعدها",
  payment: "الدفع",
  pay: (price: string) => `دفع ${price}`,
  goToPaymentOf: (price: string) => `الانتقال إلى الدفع: ${price}`,
  renewAndPay: (price: string) => `طلب مع الالتزام بالدفع: ${price}`,
  renewAndGoToPayment: (price: string) => `طلب مع الالتزام بالدفع: ${price}`,
  backToAccount: "العودة إلى حسابك",
  noRenewalsOnline: "لا يمكن بعدُ دفع ثمن التجديد عبر الإنترنت.",
  payOrder: (order: number) => `دفع ثمن الطلب ${order}`,
  invoiceOfOrder: (order: number) => `فاتورة الطلب ${order}`,
  isToBePaid: (price: string) => rich`المبلغ المطلوب دفعه <strong>${price}</strong>. إن أرسلته بالتحويل في الأيام الأخيرة فلا يلزم هنا شيء.`,
  paidByTransfer: "يُدفع بالتحويل كما هو مبيّن في الفاتورة؛ وليس عبر الإنترنت بعد.",
  hadEveryIssue: "وصلتك كل أعداد مدتك.",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, {
      zero: "وصلتك كل أعداد مدتك",
      one: "يصلك العدد المتبقي من مدتك",
      two: "يصلك العددان المتبقيان من مدتك",
      other: `تصلك الأعداد الـ${issues} المتبقية من مدتك كلها`,
    })}؛ وآخر أعدادها العدد ${last}. ويبقى كل شيء مفتوحًا لك حتى ذلك الحين.`,
  willNotRenew: "لن يتجدد الاشتراك",
  stopRenewing: "إيقاف التجديد",
  stopped: (subscription: number) => `تم: لن يتجدد الاشتراك رقم ${subscription}.`,
  thoughtBetter: rich<"a">`غيّرت رأيك؟ <a>تسجيل الدخول إلى حسابك</a>، وهناك زر «استئناف التجديد».`,
  stops: (subscription: number) => `بهذا يتوقف تجديد الاشتراك رقم ${subscription}.`,
  canBeTakenBack: "يمكن التراجع عن ذلك في صفحة حسابك.",
  invoices: "الفواتير والإيصالات",
  no: "الرقم",
  date: "التاريخ",
  for: "البيان",
  amount: "المبلغ",
  sum: { invoice: "المجموع", "credit note": "المبلغ المردود", receipt: "المبلغ المقبوض" },
  to: "إلى",
  vatId: (id: string) => `الرقم الضريبي ${apart(id)}`,
  refersTo: "بخصوص",
  invoiceNumber: (number: number) => `الفاتورة ${number}`,
  payBy: "آخر موعد للدفع",
  transferTo: "بالتحويل إلى",
  ofWhichTax: (rate: string | undefined) => `منه ضريبة${rate === undefined ? "" : `، ${rate}`}`,
  asPdf: "بصيغة PDF",
};
