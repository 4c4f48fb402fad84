import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("ar");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("ar");

/** A name, title or address that may be written from left to right: it keeps its own order, and the sentence around it keeps its. */
export const apart = (value: string | undefined): string => (value === undefined ? "" : `\u2068${value}\u2069`);

export const list = listedIn("ar");

type Noun = { one: string; two: string; twoAfter: string; few: string; many: string; other: string };

/** `are`: as the subject of a sentence; `after`: after a preposition or a verb, where two have another ending. */
const noun = ({ one, two, twoAfter, few, many, other }: Noun) => {
  const counted = (both: string) => (number: number) =>
    count(number, { one, two: both, few: `${number} ${few}`, many: `${number} ${many}`, other: `${number} ${other}` });
  return { are: counted(two), after: counted(twoAfter) };
};

export const issues = noun({ one: "عدد واحد", two: "عددان", twoAfter: "عددين", few: "أعداد", many: "عددًا", other: "عدد" });
export const articles = noun({ one: "مقال واحد", two: "مقالان", twoAfter: "مقالين", few: "مقالات", many: "مقالًا", other: "مقال" });
export const pages = noun({ one: "صفحة واحدة", two: "صفحتان", twoAfter: "صفحتين", few: "صفحات", many: "صفحة", other: "صفحة" });
export const minutes = noun({ one: "دقيقة واحدة", two: "دقيقتان", twoAfter: "دقيقتين", few: "دقائق", many: "دقيقة", other: "دقيقة" });
export const recordingsCounted = noun({
  one: "تسجيل واحد",
  two: "تسجيلان",
  twoAfter: "تسجيلين",
  few: "تسجيلات",
  many: "تسجيلًا",
  other: "تسجيل",
});
export const days = noun({ one: "يوم واحد", two: "يومان", twoAfter: "يومين", few: "أيام", many: "يومًا", other: "يوم" });
export const months = noun({ one: "شهر واحد", two: "شهران", twoAfter: "شهرين", few: "أشهر", many: "شهرًا", other: "شهر" });
export const copiesCounted = noun({ one: "نسخة واحدة", two: "نسختان", twoAfter: "نسختين", few: "نسخ", many: "نسخة", other: "نسخة" });
export const seatsCounted = noun({ one: "مقعد واحد", two: "مقعدان", twoAfter: "مقعدين", few: "مقاعد", many: "مقعدًا", other: "مقعد" });

/** “another issue”, “3 more issues”, with the preposition of one letter that is written together with it. */
export const moreIssues = (preposition: "ل" | "ب", number: number): string =>
  preposition +
  count(number, {
    one: "عدد آخر",
    two: "عددين آخرين",
    few: `ـ${number} أعداد أخرى`,
    many: `ـ${number} عددًا آخر`,
    other: `ـ${number} عدد آخر`,
  });

/** “from no. 48 to no. 64”, or “no. 48” alone. */
export const range = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `العدد ${from}` : `الأعداد من ${from} إلى ${to}`;
