import { amount, cardinal, digits } from "../numbers.ts";
import type { NamedRules } from "../rule.ts";

function clock(hours: string, minutes: string, half?: string): string {
  const [h, m] = [Number(hours), Number(minutes)];
  const rest = m === 0 ? (half ? "" : h > 12 || h === 0 ? " hundred" : " o’clock") : m < 10 ? ` oh ${cardinal(m)}` : ` ${cardinal(m)}`;
  return cardinal(h) + rest + (half ? ` ${half}` : "");
}

/** Times of day and spans of them. */
export const times: NamedRules = {
  "hours, minutes and seconds": [
    "1:02:03 → one hour two minutes three seconds",
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
  midnight: ["00:00 → midnight", /\b(?:00|24):00\b/g, "midnight"],
  "a span from noon or midnight": ["noon–1 p.m. → noon to one P M", /(?<=\b(?:noon|midnight))\s?[–-]\s?(?=\d)/g, " to "],
  "hours as soldiers say them": [
    "0600 hours → oh six hundred hours",
    /\b0(\d)00(?=\shours\b)/g,
    (_all, h) => `oh ${cardinal(Number(h))} hundred`,
  ],
  "a time that was run": [
    "2:05.4 → two oh five point four",
    /\b(\d{1,2}):(\d{2})\.(\d+)\b/g,
    (_all, m, s, part) => `${clock(m, s)} point ${digits(part)}`,
  ],
  // a point parts hours from minutes where the words around it say so
  "a time with a point": [
    "at 7.30 sharp → at seven thirty sharp",
    /(?<=\b[Aa]t )(1?\d|2[0-3])\.([0-5][05])(?=$|[,;:!?]|\.(?!\d)|\s(?:on|in|sharp|the|and|when|every|each|for|he|she|they|it|we|I)\b)/g,
    (_all, h, m) => clock(h, m),
  ],
  "minutes before or after noon": [
    "9:30 a.m. sharp → nine thirty A M sharp",
    /\b(\d{1,2})[:.](\d{2})\s([AP] M)\b/g,
    (_all, h, m, half) => clock(h, m, half),
  ],
  "an hour before or after noon": [
    "09 a.m. sharp → nine A M sharp",
    /\b(\d{1,2})\s([AP] M)\b/g,
    (_all, h, half) => `${cardinal(Number(h))} ${half}`,
  ],
  "a span of times": [
    "9:30–11:15 → nine thirty to eleven fifteen",
    /\b(\d{1,2}):(\d{2})(?::\d{2})?\s?[–-]\s?(\d{1,2}):(\d{2})\b/g,
    (_all, a, b, c, d) => `${clock(a, b)} to ${clock(c, d)}`,
  ],
  "a time": ["14:05 → fourteen oh five", /\b([01]?\d|2[0-3]):([0-5]\d)\b(?!:)/g, (_all, h, m) => clock(h, m)],
  "one number to another": ["odds of 30:1 → odds of thirty to one", /\b(\d+):(\d+)\b/g, (_all, a, b) => `${amount(a)} to ${amount(b)}`],
  "a span, each end before or after noon": [
    "9 a.m.–5 p.m. → nine A M to five P M",
    /(?<=\b[AP] M)\s?[–-]\s?(?=[\w ’-]+ [AP] M\b)/g,
    " to ",
  ],
  "a span with one end before or after noon": [
    "9–11am → nine to eleven A M",
    /(\d{1,2})\s?[–-]\s?(?=\w+ [AP] M\b)/g,
    (_all, from) => `${cardinal(Number(from))} to `,
  ],
};
