import { apart, days as daysCounted } from "./grammar.ts";

/** Letters to the editor: the form, the page after it, and the mails about one. */
export const correspondence = {
  title: "بريد القراء",
  write: "رسالة إلى هيئة التحرير",
  writeAbout: "رسالة إلى هيئة التحرير عن هذا المقال",
  intro: "نرحب برأيك بكلماتك أنت وبأوجز ما يمكن. تقرأ هيئة التحرير كل رسالة؛ وتُنشر بعض الرسائل، وقد تُختصر.",
  about: (headline: string) => `عن «${apart(headline)}»`,
  name: "اسمك كما يجوز نشره",
  place: "مكان إقامتك: تكفي المدينة",
  email: "عنوان بريدك الإلكتروني (لهيئة التحرير، ولا يُعرض أبدًا)",
  text: "رسالتك",
  consent: "يجوز نشرها مع اسمي ومكان إقامتي، في المجلة المطبوعة وفي هذه الصفحات.",
  leaveEmpty: "يُترك هذا الحقل فارغًا",
  send: "إرسال",
  whatHappens: ({ unproven, declined }: { unproven: number; declined: number }) =>
    `نرسل إليك رسالة فيها زر، حتى لا يكتب أحد باسمك؛ ومن دون الضغط عليه تُحذف رسالتك بعد ${daysCounted.after(unproven)}. والرسالة التي نعتذر عن نشرها تُحذف بعد ${daysCounted.after(declined)}. ولا يُعرض منها شيء قبل أن تنشرها هيئة التحرير.`,
  unwanted: "لا تستقبل المجلة رسائل عبر هذا النموذج في الوقت الحالي.",
  lookIntoMail: "يُرجى تفقّد بريدك",
  mailSent: "أُرسلت رسالة إلى العنوان الذي أدخلته. بالضغط على الزر الذي فيها تصل رسالتك إلى هيئة التحرير.",
  isItYou: "هل هذه رسالتك؟",
  press: "بالضغط على الزر تصل إلى هيئة التحرير.",
  yes: "نعم، إرسالها إلى هيئة التحرير",
  arrived: "وصلت رسالتك إلى هيئة التحرير",
  arrivedSays: "شكرًا لك. ستُقرأ رسالتك. إن نُشرت وجدتها في المجلة، وإن لم تُنشر كتبنا إليك.",
  toThisIssue: "إلى هذا العدد",
  section: "بريد القراء",
  onArticle: (headline: string) => `عن «${apart(headline)}»`,
  letterOf: (name: string) => `رسالة من ${apart(name)}`,
  prove: ({ title, days, name }: { title: string; days: number; name: string }) => ({
    subject: `رسالتك إلى ${apart(title)}: هل هي منك؟`,
    title: "هل هذه رسالتك؟",
    paragraphs: [`وردت رسالة إلى هيئة تحرير ${apart(title)} بهذا العنوان وباسم ${apart(name)}. بالضغط على الزر تصل إلى هيئة التحرير.`],
    button: "نعم، هي رسالتي",
    after: ["إن لم تكن منك فلا داعي لفعل شيء: لا تُعرض على أحد، وتُحذف."],
    footer: `الرابط صالح لمدة ${daysCounted.after(days)}. تصلك هذه الرسالة وحدها لأن عنوانك أُدخل في صفحتنا.`,
  }),
  decline: ({ title, name, days }: { title: string; name: string; days: number }) => ({
    subject: `رسالتك إلى ${apart(title)}`,
    title: "شكرًا على رسالتك",
    paragraphs: [
      `تحية طيبة ${apart(name)}، وشكرًا على كتابتك إلينا. قرأنا رسالتك، ولن ننشرها هذه المرة. يصلنا من الرسائل أكثر مما تتسع له أعمدتنا، والاختيار نادرًا ما يكون سهلًا.`,
    ],
    footer: `تُحذف رسالتك وعنوانك بعد ${daysCounted.after(days)} من الآن. تصلك هذه الرسالة لأنك كتبت إلى هيئة تحرير ${apart(title)}.`,
  }),
};
