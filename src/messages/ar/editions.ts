import { creditLine } from "./credits.ts";
import { apart, count, issues as issuesCounted } from "./grammar.ts";

type Numbered = { wholeNumber: number; volume: number; number: number };

/** What the editions say of themselves: print, books, feeds, catalogues, recordings. */
export const editions = {
  written: ({ by, day }: { by: string; day: string }) => (by ? `بقلم ${by}، ونُشر في ${day}` : `نُشر في ${day}`),
  credits: creditLine,
  nobodyYet: "كاتب لم يُحدَّد بعد",
  issue: (number: number) => `العدد ${number}`,

  restForSignedIn: "بقية هذا المقال مفتوحة لكل من يسجل الدخول.",
  restForSubscribers: "بقية هذا المقال للمشتركين.",
  subscribeTo: (title: string) => `الاشتراك في ${apart(title)}`,
  fromEditor: "من رئاسة التحرير",
  published: ({ wholeNumber, volume, number, day }: Numbered & { day: string }) =>
    `العدد ${wholeNumber}. المجلد ${volume}، رقم ${number}. ${day}.`,
  rhythm: (perYear: number) =>
    count(perYear, {
      one: "تصدر مرة في السنة.",
      two: "تصدر مرتين في السنة.",
      few: `تصدر ${perYear} مرات في السنة.`,
      other: `تصدر ${perYear} مرة في السنة.`,
    }),
  issnPrint: (issn: string) => `الرقم الدولي المعياري ISSN ${issn} (الطبعة المطبوعة)`,
  issnOnline: (issn: string) => `الرقم الدولي المعياري ISSN ${issn} (الطبعة الإلكترونية)`,
  readAt: (host: string) => `للقراءة والاشتراك والاطلاع على الأعداد السابقة: ${apart(host)}`,
  setIn: (trim: string) => `صُفّت بخطّي Newsreader وInstrument Sans. القطع: ${apart(trim)}.`,
  rights: ({ year, title }: { year: string; title: string }) => `جميع الحقوق محفوظة © ${year} لمجلة ${apart(title)} وكتّابها.`,

  cover: "الغلاف",
  coverOf: ({ issue, shows }: { issue: number; shows: string | undefined }) => `غلاف العدد ${issue}${shows ? `: ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }: { title: string; issue: number }) => `${apart(title)}، العدد ${issue}`,
  voice: { synthetic: "صوت آلي", reader: (name: string) => `بصوت ${apart(name)}` },
  voiceOfFile: { synthetic: "يُقرأ بصوت آلي", reader: (name: string) => `بصوت ${apart(name)}` },
  contents: "المحتويات",
  beginReading: "بدء القراءة",
  colophon: "بيانات النشر",
  landmarks: "معالم الكتاب",
  printedPages: "صفحات العدد المطبوع",
  printedPage: (page: string) => `الصفحة ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }: Numbered & { title: string; day: string }) =>
    `${apart(title)}، العدد ${wholeNumber}، المجلد ${volume}، رقم ${number}، ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${apart(title)}، العدد ${issue}، مطبوعًا`,
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `لكل صورة وصف. ينساب النص بحسب الشاشة، وترتيبه هو ترتيب القراءة. والحواشي تحيل في الاتجاهين.${aloud ? " يُقرأ النص المتصل بصوت مسموع جملة بعد جملة؛ أما الجداول والأطر وتعليقات الصور فلا تُقرأ." : ""}${aloud && silent.length > 0 ? ` ما لا يُقرأ: ${silent.map((headline) => `«${apart(headline)}»`).join("، ")}.` : ""}`,
  bookSetIn: "صُفّ بخطّي Newsreader وInstrument Sans، وهما مرفقان بهذا الكتاب بموجب رخصة الخطوط المفتوحة SIL Open Font License 1.1.",
  issueOnWeb: "هذا العدد على الويب",

  signInToRead: "لمتابعة القراءة يُرجى تسجيل الدخول",
  restOnWeb: "البقية للمشتركين",
  ownPodcast: (title: string) => `كل ما يحق لك سماعه من مقالات ${apart(title)}، مقروءًا بصوت مسموع.`,
  openPodcast: (title: string) => `المقالات المفتوحة من ${apart(title)}، مقروءة بصوت مسموع.`,
  podcastTitle: (title: string) => `${apart(title)} مقروءة بصوت مسموع`,
  volume: (volume: number) => `المجلد ${volume}`,

  allIssues: "كل الأعداد",
  newestFirst: "كل الأعداد، الأحدث أولًا.",
  issues: (issues: number) => issuesCounted.are(issues),
  searchIssues: (title: string) => `البحث في أعداد ${apart(title)}`,
  newestIssues: "أحدث الأعداد",
  readerPassword:
    "عنوان بريدك الإلكتروني، وكلمة مرور القراءة التي أنشأتها لتطبيقات القراءة ضمن «خلاصاتي وتطبيقاتي» في حسابك. وهي غير الرمز الذي نرسله إليك بالبريد.",
  login: "عنوان البريد الإلكتروني",
  password: "كلمة مرور القراءة",
  /** On the cover of the podcast. */
  readAloud: "بصوت مسموع",
  readOnWeb: "قراءته على الويب",
};
