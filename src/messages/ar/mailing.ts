import { creditLine } from "./credits.ts";
import { apart, days as daysCounted, minutes as minutesCounted } from "./grammar.ts";

/** The newsletter’s letter, around what the editor wrote, and the letter that asks for consent. */
export const mailing = {
  issueOf: ({ number, day }: { number: number; day: string }) => `العدد ${number} · ${day}`,
  issue: (number: number) => `العدد ${number}`,
  cover: ({ number, shows }: { number: number; shows: string }) => `غلاف العدد ${number}: ${shows}`,
  minutes: (minutes: number) => minutesCounted.are(minutes),
  written: ({ by, day }: { by: string; day: string }) => (by ? `بقلم ${by}، ونُشر في ${day}` : `نُشر في ${day}`),
  credits: creditLine,
  correction: ({ day, text }: { day: string; text: string }) => `تصويب، ${day}. ${text}`,
  restForSignedIn: "البقية لمن يسجل الدخول، وذلك بلا مقابل.",
  restForSubscribers: "البقية للمشتركين.",
  tooLong: "البقية أطول مما تتسع له رسالة.",
  readIssue: "قراءة العدد",
  signInAndRead: "تسجيل الدخول ومتابعة القراءة",
  subscribe: "الاشتراك",
  readOn: "متابعة القراءة",
  readOrHear: "قراءته أو سماعه على الصفحة",
  alsoInIssue: "في هذا العدد أيضًا",
  inIssue: "في هذا العدد",
  unsubscribe: "إلغاء النشرة",
  becauseSubscriber: (title: string) =>
    `تصلك هذه الرسالة لأن لديك اشتراكًا في ${apart(title)}. لإيقاف الرسائل أو إيقاف التجديد من دون تسجيل الدخول:`,
  becauseAsked: (day: string | undefined) => `تصلك هذه الرسالة بناءً على طلبك${day === undefined ? "" : ` في ${day}`}.`,
  becausePreview: "هنا يُذكر سبب وصول الرسالة إلى هذا القارئ.",
  becauseTest: "هذه رسالة تجريبية أُرسلت من مكتب التحرير إليك وحدك.",
  readOnWeb: "قراءة هذه الرسالة على الويب",
  onWeb: "على الويب",
  consent: ({ title, days }: { title: string; days: number }) => ({
    subject: `نشرة ${apart(title)}: هل الطلب منك؟`,
    title: "هل نكتب إليك؟",
    paragraphs: [`طُلبت نشرة ${apart(title)} بهذا العنوان، والأرجح أن الطلب منك. بالضغط على الزر تصلك النشرة مع كل عدد.`],
    button: "نعم، أريد النشرة",
    after: ["إن لم يكن الطلب منك فلا داعي لفعل شيء: من دون الزر لا يُرسل شيء."],
    footer: `الرابط صالح لمدة ${daysCounted.after(days)}. تصلك هذه الرسالة وحدها لأن عنوانك أُدخل في صفحتنا.`,
  }),
};
