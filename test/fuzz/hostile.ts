import { namedId } from "../../src/values/index.ts";
import type { Dice } from "./dice.ts";

/** What was seen to break something once, or breaks such programs. */
const words = [
  "",
  " ",
  "\0",
  "a\0b",
  "\u0001\u001b[31m",
  "line\r\nBcc: other@else.example",
  "two\u2028lines\u2029",
  "\ud800",
  "\ufeff\u202eevil",
  "é".normalize("NFD"),
  "🧑‍🚀".repeat(30),
  "مجلة المد",
  "constructor",
  "__proto__",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "true",
  "[object Object]",
  "'; drop table people; --",
  "<script>alert(1)</script>",
  "</textarea><b>",
  "%00",
  "%s%n",
  "${7*7}",
  "../../etc/passwd",
  "C:\\nul",
  "a".repeat(200),
  "a".repeat(3000),
  "ab ".repeat(40_000),
  "*".repeat(300),
  "[".repeat(300),
  "1. ".repeat(300),
  "> ".repeat(200),
  "---\na: *b\n---\n",
];

const numbers = [
  "0",
  "-0",
  "-1",
  "−3",
  "1.3",
  "1,5",
  "1e3",
  "1e309",
  "0x10",
  "007",
  "+4",
  "２３",
  "Infinity",
  "2147483647",
  "2147483648",
  "-2147483649",
  "9007199254740993",
  "9223372036854775808",
  "99999999999999999999999",
  "10000",
  "100001",
];

const days = [
  "0000-01-01",
  "0001-01-01",
  "2026-02-30",
  "2026-13-01",
  "9999-12-31",
  "2999-12-31",
  "10000-01-01",
  "-0001-01-01",
  "+010000-01-01",
  "24.11.2026",
  "2026-11-24T99:99",
  "2026-11-24T08:30",
  "0000-00-00T00:00",
  "2999-12-31T23:59",
  "9999-12-31T23:59",
  "2026-1-1",
];

const ids = ["00000000-0000-0000-0000-000000000000", namedId("nothing has this id"), "0190163D-8694-739B-AEA5-966C26F8AD91", "not-an-id"];

const addresses = [
  "a@b",
  "a@b.example,c@d.example",
  "a@b.example;c@d.example",
  '"a b"@c.example',
  "Some One <a@b.example>",
  "a@b.example\r\nTo: c@d.example",
  "ü@bücher.example",
  `${"a".repeat(300)}@b.example`,
  "a@-b-.example",
  "@",
  "mailto:a@b.example",
];

const links = ["//evil.example", "/\\evil.example", "javascript:alert(1)", "http://[::1", "/account\0", "#", "/a?b=%ff"];

export const hostileWords: readonly string[] = [...words, ...numbers, ...days, ...ids, ...addresses, ...links];

const likely: Record<string, readonly string[]> = { number: numbers, date: days, "datetime-local": days, email: addresses };

/** One for a field of this kind: mostly of what it asks for, sometimes anything. */
export const hostileFor = (dice: Dice, type: string): string =>
  likely[type] && dice.often(0.6) ? dice.of(likely[type]) : dice.of(hostileWords);

/** What may stand in an address in the place of an id, a number or a word. */
export const hostileSegments = [
  ...numbers,
  ...ids,
  ...words.filter((word) => word.length < 2100 && word.trim() !== "" && word.isWellFormed()),
];
