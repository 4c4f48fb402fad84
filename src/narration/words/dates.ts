import { amount, cardinal, decade, digits, ordinal, plural, year } from "./numbers.ts";
import { type Rule, num } from "./rule.ts";

const months = "January February March April May June July August September October November December".split(" ");
const month = `(${months.join("|")})`;
const dayOf = (number: string) => `the ${ordinal(Number(number))}`;
const yearOf = (text?: string) => (text ? ` ${year(Number(text))}` : "");
const inRange = (day: number, of: number) => day >= 1 && day <= 31 && of >= 1 && of <= 12;
const written = (all: string, day: string, of: string, full: string) =>
  inRange(Number(day), Number(of)) ? `${dayOf(day)} of ${months[Number(of) - 1]} ${year(Number(full))}` : all;

function clock(hours: string, minutes: string, half?: string): string {
  const [h, m] = [Number(hours), Number(minutes)];
  const rest = m === 0 ? (half ? "" : h > 12 || h === 0 ? " hundred" : " o’clock") : m < 10 ? ` oh ${cardinal(m)}` : ` ${cardinal(m)}`;
  return cardinal(h) + rest + (half ? ` ${half}` : "");
}

/** Days, times of day, decades, ranges, years; then every number that is left. */
export const datesAndNumbers: readonly Rule[] = [
  [
    /\b(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?\b/g,
    (all, full, of, day, time) => written(all, day, of, full) + (time ? `, ${time}` : ""),
  ],
  [
    /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g,
    (all, day, of, full) => (Number(of) > 12 ? written(all, of, day, full) : written(all, day, of, full)),
  ],
  [new RegExp(`\\b${month}\\s?[–-]\\s?(?=(?:\\d{1,2}\\s)?${month}\\b)`, "g"), "$1 to "],
  [
    new RegExp(`\\b${month}\\s(\\d{1,2})\\s?[–-]\\s?(\\d{1,2})(?!\\d)(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, name, from, to, full) => `${name} ${ordinal(Number(from))} to ${ordinal(Number(to))}${full ? `,${yearOf(full)}` : ""}`,
  ],
  [
    new RegExp(
      `(?:\\bthe )?\\b(\\d{1,2})(?:st|nd|rd|th)? (and|or|to) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\s${month}\\b(?:,?\\s(\\d{4})\\b)?`,
      "g",
    ),
    (_all, from, joint, to, name, full) => `${dayOf(from)} ${joint} ${dayOf(to)} of ${name}${yearOf(full)}`,
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\s?[–-]\\s?(\\d{1,2})\\s${month}\\b(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, from, to, name, full) => `${dayOf(from)} to ${dayOf(to)} of ${name}${yearOf(full)}`,
  ],
  [
    new RegExp(`(?:\\bthe )?\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s${month}\\b(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, day, name, full) => `${dayOf(day)} of ${name}${yearOf(full)}`,
  ],
  [
    new RegExp(`\\b${month}\\s(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,?\\s(\\d{4})\\b)?`, "g"),
    (_all, name, day, full) => `${name} ${ordinal(Number(day))}${full ? `,${yearOf(full)}` : ""}`,
  ],
  [
    /\b(\d{1,2}):(\d{2}):(\d{2})\b/g,
    (_all, h, m, s) =>
      [
        [h, "hour"],
        [m, "minute"],
        [s, "second"],
      ]
        .map(([n, of]) => `${cardinal(Number(n))} ${of}${Number(n) === 1 ? "" : "s"}`)
        .join(" "),
  ],
  [/\b(?:00|24):00\b/g, "midnight"],
  [/(?<=\b(?:noon|midnight))\s?[–-]\s?(?=\d)/g, " to "],
  [/\b0(\d)00(?=\shours\b)/g, (_all, h) => `oh ${cardinal(Number(h))} hundred`],
  [/\b(\d{1,2}):(\d{2})\.(\d+)\b/g, (_all, m, s, part) => `${clock(m, s)} point ${digits(part)}`],
  // a point parts hours from minutes where the words around it say so
  [
    /(?<=\b[Aa]t )(1?\d|2[0-3])\.([0-5][05])(?=$|[,;:!?]|\.(?!\d)|\s(?:on|in|sharp|the|and|when|every|each|for|he|she|they|it|we|I)\b)/g,
    (_all, h, m) => clock(h, m),
  ],
  [/\b(\d{1,2})[:.](\d{2})\s([AP] M)\b/g, (_all, h, m, half) => clock(h, m, half)],
  [/\b(\d{1,2})\s([AP] M)\b/g, (_all, h, half) => `${cardinal(Number(h))} ${half}`],
  [/\b(\d{1,2}):(\d{2})(?::\d{2})?\s?[–-]\s?(\d{1,2}):(\d{2})\b/g, (_all, a, b, c, d) => `${clock(a, b)} to ${clock(c, d)}`],
  [/\b([01]?\d|2[0-3]):([0-5]\d)\b(?!:)/g, (_all, h, m) => clock(h, m)],
  [/\b(\d+):(\d+)\b/g, (_all, a, b) => `${amount(a)} to ${amount(b)}`],
  [/(?<=\b[AP] M)\s?[–-]\s?(?=[\w ’-]+ [AP] M\b)/g, " to "],
  [/(\d{1,2})\s?[–-]\s?(?=\w+ [AP] M\b)/g, (_all, from) => `${cardinal(Number(from))} to `],
  [/\b(1[0-9]|20)(\d)0s\b/g, (_all, century, ten) => decade(Number(`${century}${ten}0`))],
  [/(?:[’']|\b)([2-9])0s\b/g, (_all, ten) => plural(cardinal(Number(ten) * 10))],
  [/\b(1\d{3}|20\d{2})\s?[–/-]\s?(1\d{3}|20\d{2})\b/g, (_all, from, to) => `${year(Number(from))} to ${year(Number(to))}`],
  [
    /\b(1\d{3}|20\d{2})\s?[–/-]\s?(\d{1,2})\b(?![\d-])/g,
    (_all, from, to) =>
      `${year(Number(from))} to ${Number(to) < 10 && to.length > 1 ? `oh ${cardinal(Number(to))}` : cardinal(Number(to))}`,
  ],
  [/[’'](\d{2})\b(?!s)/g, (_all, short) => (Number(short) < 10 ? `oh ${cardinal(Number(short))}` : cardinal(Number(short)))],
  [/(?<=\d(?:st|nd|rd|th))\s?[–-]\s?(?=\d+(?:st|nd|rd|th)\b)/g, " to "],
  [/\b(\d{1,4})(?:st|nd|rd|th)\b/g, (_all, number) => ordinal(Number(number))],
  [new RegExp(`(?<![\\w.-])(${num})\\s?[–-]\\s?(${num})(?![\\w–-])`, "g"), (_all, from, to) => `${amount(from)} to ${amount(to)}`],
  [new RegExp(`(?<![\\w.])(${num})\\s?[×x]\\s?(${num})(?!\\w)`, "g"), (_all, a, b) => `${amount(a)} by ${amount(b)}`],
  [new RegExp(`(?<![\\w.])(${num})[×x](?!\\w)`, "g"), (_all, number) => `${amount(number)} times`],
  [new RegExp(`(?<![\\w.])[~≈]\\s?(?=${num})`, "g"), "about "],
  [new RegExp(`(?<![\\w.)°])[−-](?=\\d)`, "g"), "minus "],
  [/(?<![\w,.])\+(?=\d)/g, "plus "],
  [
    /(?<![\w,.–-])(\d{4})(?!\d|[,.]\d|\p{L})/gu,
    (all, number) => (Number(number) >= 1000 && Number(number) < 2100 ? year(Number(number)) : amount(all)),
  ],
  [/(?<=\b\p{Ll}{3,})-(1\d{3}|20\d{2})\b/gu, (_all, full) => ` ${year(Number(full))}`],
  [/(\d+)-to-(\d+)/g, (_all, from, to) => `${amount(from)} to ${amount(to)}`],
  [/(\p{L})-(\d+)\b/gu, (_all, letter, number) => `${letter} ${/^0\d/.test(number) ? digits(number) : cardinal(Number(number))}`],
  [
    /\b(\p{Lu}{1,3})(\d{1,4}(?:\.\d+)?)\b/gu,
    (_all, letters, number) => `${[...letters].join(" ")} ${number.startsWith("0") ? digits(number) : amount(number)}`,
  ],
  [/\b(\d+)\s?(k)\b/gi, (_all, number) => `${cardinal(Number(number))} K`],
  [/\b(\d+)([A-Z])\b/g, (_all, number, letter) => `${cardinal(Number(number))} ${letter}`],
  [/(?<!\d)\.(\d+)\b/g, (_all, part) => amount(`.${part}`)],
  [/\b(\d{1,3}(?:\.\d{3}){2,})\b/g, (all) => amount(all.replace(/\./g, ""))],
  [/\b(\d+)\/(\d+)\b/g, (_all, over, under) => `${amount(over)} over ${amount(under)}`],
  // what stands close is said apart: 3a, 12ff, H2O
  [/(?<=\d)(?=\p{L})(?!s\b)|(?<=\p{L})(?=\d)/gu, " "],
  [/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)+|\d+/g, (all) => amount(all)],
];
