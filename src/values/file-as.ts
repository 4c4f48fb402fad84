import { itemAt, lastOf } from "./must.ts";

const particles = new Set("de da di do du del della der den van von vom zu zur ter ten la le af av al bin ibn y".split(" "));
const titles = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]);
const articles = /^(The|An|A|Der|Die|Das|Les|Le|La|El|Los|Las|Il|L[’'])(?:\s+|(?<=[’']))(?=\S)/;

/** A person's name as a catalogue files it: "Ida van der Berg" → "van der Berg, Ida"; a single name stays. */
export function fileAs(name: string): string {
  const words = name.trim().split(/\s+/);
  const suffix = words.length > 2 && titles.has(lastOf(words).toLowerCase()) ? words.pop() : undefined;
  if (words.length < 2 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return name.trim();
  let from = words.length - 1;
  while (from > 1 && particles.has(itemAt(words, from - 1).toLowerCase())) from -= 1;
  const given = words.slice(0, from).join(" ");
  return `${words.slice(from).join(" ")}, ${given}${suffix ? `, ${suffix}` : ""}`;
}

/** A title as a catalogue files it: "The Harbour Quarterly" → "Harbour Quarterly, The". */
export function titleFileAs(title: string): string {
  const [, article] = articles.exec(title) ?? [];
  return article ? `${title.slice(article.length).trim()}, ${article}` : title;
}
