import { rich } from "../rich.ts";
import { apart } from "./grammar.ts";

/** The newsletter's pages: asking for it, confirming, leaving. */
export const newsletter = {
  lookIntoMail: "يُرجى تفقّد بريدك",
  letterSent: (email: string) =>
    rich`إن كان عنوان <strong>${apart(email)}</strong> يستقبل البريد، فرسالة فيها زر في الطريق إليه. بالضغط عليه خلال ثلاثة أيام تصلك النشرة.`,
  newsletter: "النشرة البريدية",
  described: (title: string) => `نشرة ${apart(title)}: رسالة واحدة مع كل عدد.`,
  oneLetter: "رسالة واحدة مع كل عدد: محتوياته، ومقال منه للبداية. ولا أحد يحصي هل فُتحت.",
  email: "البريد الإلكتروني",
  sendIt: "طلب النشرة",
  firstLetter: "نرسل أولًا رسالة واحدة تسأل هل الطلب منك. وكل رسالة بعدها تنتهي برابط يلغي النشرة بنقرة واحدة.",
  askFor: "طلب النشرة",
  pressAndItComes: "بالضغط على الزر تصلك النشرة مع كل عدد.",
  yes: "نعم، أريد النشرة",
  willCome: "النشرة في طريقها إليك",
  comesTo: (email: string) => rich`تصل النشرة إلى <strong>${apart(email)}</strong>، وأولها مع العدد القادم.`,
  toThisIssue: "إلى العدد الحالي",
  unsubscribed: "أُلغيت النشرة",
  unsubscribe: "إلغاء النشرة",
  willNotRenew: "لن يتجدد الاشتراك. لا يُخصم ثمن مدة أخرى ولا تصدر بها فاتورة، وتصلك كل أعداد هذه المدة.",
  noneComes: (email: string) => rich`لن تصل النشرة إلى <strong>${apart(email)}</strong> بعد الآن. ولا يمس ذلك الاشتراك في المجلة.`,
  sendAgain: "كان ذلك خطأً: طلب النشرة من جديد",
  pressAndNoneComes: ({ title, email }: { title: string; email: string }) =>
    rich`بالضغط على الزر لن تصل نشرة ${apart(title)} إلى <strong>${apart(email)}</strong> بعد الآن. ولا يمس ذلك الاشتراك في المجلة.`,
  yourSubscription: "اشتراكك",
  renews: "الاشتراك يتجدد. يمكن إيقاف ذلك بالضغط على الزر: عندئذ لا يُخصم ثمن مدة أخرى ولا تصدر بها فاتورة، وتصلك كل أعداد هذه المدة.",
  stopRenewing: ({ offer, number }: { offer: string; number: number }) => `إيقاف تجديد ${apart(offer)}، رقم ${number}`,
};
