import type { Guard } from "./guard.ts";

const front = { file: "src/document/markdown/front-matter.ts", test: "src/document/markdown/front-matter.test.ts" };
const json = { file: "src/editorial/import/from-json.ts", test: "src/editorial/import/read-source.test.ts" };
const decode = { file: "src/editorial/import/decode-text.ts", test: "src/editorial/import/decode-text.test.ts" };
const source = { file: "src/editorial/import/read-source.ts", test: "src/editorial/import/read-source.test.ts" };
const hard = "src/editorial/import/hard-texts.test.ts";
const kinds = { file: "src/editorial/import/other-kinds.ts", test: hard };
const limits = { file: "src/document/markdown/limits.ts", test: hard };
const yaml = { file: "src/document/markdown/read-yaml.ts", test: hard };
const body = { file: "src/document/parse-body.ts", test: "src/document/parse-body.test.ts" };
const inline = { file: "src/document/markdown/inline-from.ts", test: "src/document/markdown/front-matter.test.ts" };
const fetching = { file: "src/intake/old-site/ask.ts", test: "src/intake/pictures/fetch-picture.test.ts" };
const telling = { file: "src/intake/old-site/ask.ts", test: "src/intake/old-site/ask.test.ts" };
const siteWay = { file: "src/intake/wordpress/site/collect.ts", test: "test/scenarios/import-wordpress-site.test.ts" };
const dates = { file: "src/editorial/import/print-text/dates.ts", test: "src/editorial/import/print-text/dates.test.ts" };

/** What comes in from elsewhere is taken as it was meant, or asked about. */
export const importGuards: readonly Guard[] = [
  {
    guard: "a word of an archive that no article has is told",
    file: "src/intake/wordpress/text-in.ts",
    test: "src/intake/wordpress/no-word-lost.test.ts",
    line: "problems.push(...leftBehind(",
    broken: "void (leftBehind(",
    fails: "comes in with every word",
  },
  {
    guard: "a typing error in access is told",
    ...front,
    line: "if (access && !reads)",
    broken: "if (access && access.length > 99)",
    fails: "access: opne is none",
  },
  {
    guard: "a typing error in access opens nothing",
    ...front,
    line: "...(reads &&",
    broken: "...(access && !reads && { access }), ...(reads &&",
    fails: "access: opne is none",
  },
  {
    guard: "a day that is none is told",
    ...front,
    line: "if (date && !isDay(date)) say",
    broken: "if (false) say",
    fails: "date: 2026-02-30 is none",
  },
  {
    guard: "a day that is none is not taken",
    ...front,
    line: "...(isDay(date) && { date })",
    broken: "...(date && { date: date as never })",
    fails: "date: 2026-02-30 is none",
  },
  {
    guard: "a wrong access in an export is asked about",
    ...json,
    line: "given.access && !access",
    broken: "false",
    fails: "asks about access",
  },
  {
    guard: "a wrong access in an export opens nothing",
    ...json,
    line: "accesses.find((one) => one === given.access)",
    broken: "given.access as (typeof accesses)[number]",
    fails: "asks about access",
  },
  {
    guard: "03/04 is no day",
    ...dates,
    line: "if (!dayFirst && Number(second) <= 12 && first !== second) return undefined;",
    broken: "",
    fails: "“03/04/2025” is the day undefined",
  },
  { guard: "13/03 is the thirteenth", ...dates, line: 'sign !== "/" || Number(first) > 12', broken: 'sign !== "/"', fails: "“13/03/2025”" },
  { guard: "points part day and month", ...dates, line: 'sign !== "/" || ', broken: "", fails: "“03.04.2025”" },

  {
    guard: "Windows’ quotes are quotes",
    ...decode,
    line: "fromWindows(bytes), encoding",
    broken: 'as("latin1"), encoding',
    fails: "is read in Windows-1252",
  },
  { guard: "old Macs’ quotes are quotes", ...decode, line: "isMacRoman(bytes)\n", broken: "false\n", fails: "is read in Mac Roman" },
  {
    guard: "UTF-16 without its mark is read",
    ...decode,
    line: "if (order) return",
    broken: "if (false) return",
    fails: "is read in UTF-16 without its mark",
  },
  { guard: "a PDF is no text", ...decode, line: "if (known) throw", broken: "if (false) throw", fails: "is refused where it is a PDF" },
  {
    guard: "bytes that no text has are refused",
    ...decode,
    line: "bytes.subarray(0, 8000).includes(0)",
    broken: "false",
    fails: "bytes that no text has",
  },
  {
    guard: "what has no words is no article",
    ...decode,
    line: "if (!/[\\p{L}\\p{N}]/u.test(text)) throw",
    broken: "if (text === '\\0') throw",
    fails: "is refused where it is signs alone",
  },
  {
    guard: "what is no encoding is told",
    ...decode,
    line: "if (odd > text.length / 200)",
    broken: "if (odd > text.length)",
    fails: "is refused where it is in no encoding",
  },
  {
    guard: "an article has an end",
    ...decode,
    line: "if (bytes.length > most)",
    broken: "if (bytes.length > most * 9)",
    fails: "more than an article",
  },
  {
    guard: "a line has an end",
    ...decode,
    line: "line.length > longestLine",
    broken: "line.length > longestLine * 9",
    fails: "one endless line",
  },
  {
    guard: "print text that is called .md is print text",
    ...source,
    line: "&& !/^\\s*(?:written )?by .{3,80} on .*\\d{4}/im.test(text)",
    broken: "",
    fails: "a byline as print has it",
  },
  {
    guard: "what an export says wrongly is asked",
    ...source,
    line: "asks: problems.map((question) => ({ place: name, question }))",
    broken: "asks: []",
    fails: "asks about access",
  },
  {
    guard: "what a file says wrongly is asked",
    ...source,
    line: "asks: problems.map(({ line, problem })",
    broken: "asks: [].map(({ line, problem })",
    fails: "asks about an access that is none, with its line",
  },
  {
    guard: "files of other kinds are named",
    ...kinds,
    line: "if (kind) throw",
    broken: "if (false) throw",
    fails: "is never taken for print text: feed.xml",
  },
  {
    guard: "sentences with commas are no table",
    ...kinds,
    line: "|| line.includes(`${sign} `))",
    broken: ")",
    fails: "is not seen where people write of it",
  },
  {
    guard: "lists in lists have an end",
    ...limits,
    line: "const mostLevels = 20;",
    broken: "const mostLevels = 20_000;",
    fails: "is refused before it is parsed: list in list by indent",
  },
  {
    guard: "a text has an end",
    ...limits,
    line: "if (text.length > mostSigns) {",
    broken: "if (text.length < 0) {",
    fails: "is refused before it is parsed: too much of it",
  },
  {
    guard: "aliases are not followed",
    ...yaml,
    line: "if (alias !== undefined) return",
    broken: "if (false) return",
    fails: "aliases that make much of little",
  },
  {
    guard: "front matter has an end",
    ...yaml,
    line: "if (yaml.length > most) return",
    broken: "if (yaml.length < 0) return",
    fails: "far too much",
  },
  {
    guard: "unknown attributes are dropped",
    ...body,
    line: "wanted.map((name) => [name, attrs[name]])",
    broken: "Object.entries(attrs)",
    fails: "keeps what is known of it, and nothing else",
  },
  {
    guard: "a body with an error is not taken",
    ...body,
    line: "if (errors.length > 0) {",
    broken: "if (errors.length > 9) {",
    fails: "is refused where it is a script",
  },
  {
    guard: "what is a list’s word is nobody’s attribute",
    ...body,
    line: "ownOf(kept, type) ?? []",
    broken: "kept[type] ?? []",
    fails: "is taken or refused, whatever it is",
  },
  {
    guard: "a link that runs a script loses its link and keeps its words",
    ...inline,
    line: "!isSafeLink(node.url) ||",
    broken: "",
    fails: "a link that runs a script",
  },
  {
    guard: "what strangers mail is read beside the main thread",
    file: "src/newsletter/read-mail-apart.ts",
    line: "reader.ask<MailReport>(mail.slice(0, maxRead), { seconds: longest })",
    broken: 'import("./read-mail.ts").then(({ readMail }) => readMail(mail.slice(0, maxRead)))',
    test: "src/newsletter/read-mail.test.ts",
    fails: "holds up nobody: many addresses",
  },
  {
    guard: "no import asks an address inside the house",
    ...fetching,
    line: "if (isIP(host) && !canAsk(host, url.host, allowed))",
    broken: "if (isIP(host) && !canAsk(host, url.host, [url.host.toLowerCase()]))",
    fails: "is never asked for inside the house",
  },
  {
    guard: "no import asks a name that leads into the house",
    file: "src/platform/net/public-address.ts",
    test: fetching.test,
    line: "if (refused) return",
    broken: "if (refused && !canAsk) return",
    fails: "is never asked for inside the house",
  },
  {
    guard: "what a thread answered is not held by the signal that could have ended it",
    file: "src/platform/threads/thread.ts",
    test: "src/intake/reading/read-apart.test.ts",
    line: 'const leave = () => signal?.removeEventListener("abort", told);',
    broken: "const leave = () => undefined;",
    fails: "leaves nothing of what was read with the signal",
  },
  {
    guard: "the password of an old site is told to no other host",
    ...telling,
    line: "if (bareHost(url.host) !== bareHost(new URL(site).host))",
    broken: "if (false)",
    fails: "is told to no host that it leads to",
  },
  {
    guard: "the password of an old site never goes unencrypted over the internet",
    ...telling,
    line: 'if (url.protocol !== "https:" && !allowed.includes(url.host.toLowerCase()))',
    broken: 'if (url.protocol === "ftp:")',
    fails: "is told to no host that it leads to",
  },
  {
    guard: "an old site that was asked half is gone on with behind what is here",
    ...siteWay,
    line: "for (let page = await pagesIn(folder, name); ;) {",
    broken: "for (let page = 0; ;) {",
    fails: "broken off it keeps what it has",
  },
  {
    guard: "the login of an old site is not kept",
    file: "src/intake/bring/begin-site.ts",
    test: "test/scenarios/import-wordpress-site.test.ts",
    line: "if (isWhole) await rm(",
    broken: "if (!isWhole) await rm(",
    fails: "the password is not kept",
  },
  {
    guard: "no zip of an archive bursts",
    file: "src/intake/source/zip.ts",
    line: "if (isBomb(entry) ||",
    broken: "if ((isBomb(entry) && count < 0) ||",
    test: "src/intake/source/source.test.ts",
    fails: "refuses a bomb in a sentence",
  },
  {
    guard: "what is neither posts nor pages there stays there unless the publisher says as what it comes in",
    file: "src/intake/plan.ts",
    test: "test/scenarios/import-archive.test.ts",
    line: "if (kindThere === undefined) return kind;",
    broken: "if (kindThere !== null) return kind;",
    fails: "what is neither posts nor pages there is told, and comes in where the publisher says as what",
  },
];
