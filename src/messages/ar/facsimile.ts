import { rich } from "../rich.ts";
import { apart, figure, pages as pagesCounted } from "./grammar.ts";

/** Old issues, page by page as they were printed. */
export const facsimile = {
  /** What the cover’s picture shows, for those who do not see it. */
  coverShows: "صفحته الأولى كما طُبعت",
  pages: "كما طُبع",
  facts: ({ day, pages }: { day: string; pages: number }) => `${day} · ${pagesCounted.are(pages)}`,
  page: (page: number) => `الصفحة ${page}`,
  pageOf: ({ page, pages }: { page: number; pages: number }) => `الصفحة ${page} من ${pages}`,
  titled: ({ page, issue }: { page: number; issue: number }) => `العدد ${issue}، الصفحة ${page}`,
  turn: "تقليب الصفحات",
  before: "الصفحة السابقة",
  after: "الصفحة التالية",
  allPages: "كل الصفحات",
  text: "نص الصفحة",
  picture: (page: number) => `الصفحة ${page} كما طُبعت؛ ونصها أدناه`,
  silentPicture: (page: number) => `الصفحة ${page} كما طُبعت`,
  silent: "هذه الصفحة صورة فقط: كلماتها غير معروفة، ولا يصل إليها البحث.",
  undrawn: "هذه الصفحة تالفة في الملف المحفوظ، ولا يمكن عرضها.",
  marked: (words: string) => `الكلمات المعلَّمة: ${apart(words)}`,
  unmark: "بلا علامات",
  behind: (pages: number) =>
    rich<"a">`الغلاف للجميع. أما تقليب العدد كله (${pagesCounted.are(pages)}) والبحث فيه فللمشتركين. <a>الاشتراك</a>`,
  notYours: "صفحات هذا العدد للمشتركين.",
  foundInPages: "في صفحات الأعداد القديمة",
  pagesFound: (pages: number) => pagesCounted.are(pages),
  mostPages: ({ shown, total }: { shown: number; total: number }) => `أفضل ${figure(shown)} من أصل ${pagesCounted.after(total)}`,
};
