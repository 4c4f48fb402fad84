import { apart, minutes as minutesCounted, pages as pagesCounted } from "./grammar.ts";

/** Files of articles and issues: what they are called, why one is not to be had, and what feeds and catalogues say of themselves. */
export const files = {
  epub: "EPUB",
  epubNarrated: "EPUB بصوت مسموع",
  pdf: "PDF كما طُبع",
  pages: (pages: number) => pagesCounted.are(pages),
  minutes: (minutes: number) => minutesCounted.are(minutes),
  notReady: {
    file: "الملف قيد الإعداد",
    picture: "الصورة قيد الإعداد",
    card: "البطاقة قيد الإعداد",
    recording: "التسجيل قيد الإعداد",
    printView: "نسخة الطباعة قيد الإعداد",
    epub: "ملف EPUB قيد الإعداد",
    pdf: "ملف PDF قيد الإعداد",
  },
  againSoon: "تُرجى المحاولة بعد دقيقة.",
  opensItself: "سيُفتح الملف هنا تلقائيًا فور جاهزيته، وغالبًا خلال أقل من دقيقة.",
  isReady: "أصبح جاهزًا.",
  openIt: "فتح",
  lookAgain: "تحقّق مرة أخرى",
  noPrintView: "لا توجد نسخة طباعة لهذا المقال: فيه ما لا يمكن صفّه للطباعة بعد. ويمكن طباعة صفحته.",
  recordingNotYours: "التسجيل لمن يحق له قراءة المقال. يُرجى الاشتراك، أو تسجيل الدخول إن كان لديك اشتراك.",
  epubNotYours: "ملف EPUB للعدد كاملًا للمشتركين.",
  pdfNotYours: "ملف PDF للعدد كاملًا للمشتركين.",
  issueNotYours: "اشتراكك لا يفتح هذا العدد.",
  episodeNotYours: "اشتراكك غير سارٍ، وهذه الحلقة ليست من عدد وصلك.",
  allIssues: (title: string) => `كل أعداد ${apart(title)}`,
  issuesOfYear: ({ title, year }: { title: string; year: string }) => `${apart(title)}، ${year}`,
  found: (words: string) => `نتائج البحث عن «${apart(words)}»`,
  notRunning: "اشتراكك غير سارٍ",
  termStays: (title: string) =>
    `تبقى أعداد مدتك في هذه الخلاصة. ويعود الجديد إليها فور اشتراكك في ${apart(title)}؛ ويبقى عنوان الخلاصة كما هو.`,
  openStays: (title: string) =>
    `يبقى في هذه الخلاصة ما هو مفتوح لكل من يسجل الدخول. ويعود الجديد إليها فور اشتراكك في ${apart(title)}؛ ويبقى عنوان الخلاصة كما هو.`,
};
