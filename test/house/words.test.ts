import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { sentencesIn, wordsSetIn, wordsWrittenIn } from "./words.ts";

/** The rooms whose words a reader sees, and in other rooms whoever writes letters: by the name of the file. */
const rooms = ["src/setup", "src/site", "src/newsletter/letter"];
const isLetter = (path: string) => /^src\/(?:subscriptions|orders|renewals)\/.*(?:letters|-words)\.ts$/.test(path);
/** Of the rooms of editions, what readers are shown and has left the sources. */
const isEdition = (path: string) =>
  /^src\/(?:books\/catalogue|web\/feeds)\/|^src\/books\/epub\/(?:navigation|article-page|front-and-back)\.ts$|^src\/web\/cards\/|^src\/print\/(?:model\/(?:view|issue|blocks)|words\/template-words|make-print-view)\.ts$/.test(
    path,
  );
const isDesk = (path: string) => path.startsWith("src/desk/");
/** What docs/ERRORS.md says of a code, a job of itself, an error where a page lacks a part, and what the document knows as words to be written over, is no word of a page. */
const isTable = (path: string) => /\/(?:refusals|jobs|placeholders|part-of)\.ts$/.test(path);
const isRead = (path: string) => isLetter(path) || isEdition(path) || isDesk(path) || rooms.some((room) => path.startsWith(`${room}/`));

/** What reads like a sentence and is none. */
const noWords =
  /(?:Kept from readers|Apple Podcasts|Pocket Casts|Society & Culture|Newsreader|Crimson Pro|Instrument|Times|Accept-Encoding|User-agent|Basic realm|POST \/desk|VOICE_(?:URL|COMMAND)|Two notices of the desk|Stripe)(?:\b|=)|:\d+ M\d/;

const root = projectFolder();
const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
const files = sources.filter((path) => isRead(path) && !isTable(path) && !/^src\/(messages|cli)\//.test(path));

describe("the words of the interface", () => {
  it("stand in the catalogue, and not in the pages", () => {
    const written = files.flatMap((path) => wordsWrittenIn({ path, text: readFileSync(join(root, path), "utf8") }));
    expect(written.filter((words) => !noWords.test(words))).toEqual([]);
  });
});

/** The rooms of what is sold and sent: a reason of theirs, a line of a list, is read at the desk. */
const ofTheTrade =
  /^src\/(?:accounts|ads|calendar|correspondence|fulfilment|institutions|offers|orders|refunds|renewals|rights|subscriptions|takeon)\/|^src\/newsletter\/(?:begin|mailings|suppressed)\.ts$/;
/** A form of the post of the United States, printed labels, countries; what is kept as it was said, or told by command; faults of a program. */
const notShown =
  /^src\/fulfilment\/(?:statement|label)\.ts|^src\/takeon\/sources\/|^src\/offers\/tax\.ts:\d+ AT BE|^src\/rights\/declarations\/declare\.ts:\d+ AT BE|^src\/takeon\/take\.ts:\d+ It bounced|^src\/orders\/take-on-orders\.ts:\d+ (?:Paid before|Its tax)|^src\/renewals\/notice\.ts:|:\d+ (?:There is no offer|The gift(?: of order)?)$/;

it("the rooms of what is sold and sent keep no sentence of the desk’s themselves", () => {
  const own = sources.filter((path) => ofTheTrade.test(path) && !isTable(path) && !path.endsWith("/settings.ts"));
  const written = own.flatMap((path) => wordsWrittenIn({ path, text: readFileSync(join(root, path), "utf8") }));
  expect(own.length).toBeGreaterThan(150);
  expect(written.filter((words) => !notShown.test(words))).toEqual([]);
});

/** One word by itself begins no sentence: a head of a table, a label that is handed on. The words of a house ad are the magazine’s own. */
const singleWords = (text: string): string[] =>
  text.split("\n").flatMap((line) => (/\bimport\b|new Error|\* /.test(line) ? [] : (line.match(/["`]\p{Lu}\p{Ll}+[^"`$]*["`$]/gu) ?? [])));

it("no single word stands in a page of the desk either", () => {
  const pages = files.filter((path) => isDesk(path) && !/^src\/desk\/(?:client|editor|ads)\//.test(path));
  const found = pages.flatMap((path) => singleWords(readFileSync(join(root, path), "utf8")).map((word) => `${path} ${word}`));
  expect(found.filter((words) => !noWords.test(words))).toEqual([]);
  expect(singleWords('{["Offer", "Key code"].map((name) => <th>{name}</th>)}')).toHaveLength(2);
  expect(singleWords('then("corrections", "Correct")')).toEqual(['"Correct"']);
  expect(singleWords("says: `Page ${page}`")).toHaveLength(1);
});

/** The rooms whose refusals are in the catalogue, whoever meets them: readers, staff, a gateway. */
const refusing =
  /^src\/(?:editorial\/(?!import\/read-issue-file)|(?:facsimiles|intake|review|narration|site|http|people|payments|ads|offers|subscriptions|institutions|orders|fulfilment|refunds|renewals|accounts|newsletter|correspondence|calendar|numbers|ledger|takeon|takeover|access|rights|shelf|push|setup)\/)/;
const isPlain = (text: string): boolean => /refuse\(\s*"[\w-]+",\s*["`]/.test(text);

it("what somebody is refused is spoken through the catalogue", () => {
  const all = sources.filter((path) => refusing.test(path)).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  expect(all.length).toBeGreaterThan(150);
  expect(
    all
      .filter(({ text }) => isPlain(text))
      .map(({ path }) => path)
      .sort(),
  ).toEqual([]);
  expect(isPlain('throw refuse(\n  "seats-taken",\n  `All ${seats} are taken.`)')).toBe(true);
  expect(isPlain('throw refuse("seats-taken", (m) => m.refusals.institutions.taken(seats))')).toBe(false);
});

/** Rooms whose every sentence is told at the desk: what a file is refused for, what an import asks, why an issue cannot be moved. */
const telling = /^src\/(?:editorial|document|books\/epub|facsimiles|intake|review|narration|print|editions)(?:\/|$)/;
/** Tables of docs/ERRORS.md and of settings, jobs, kinds of editions; what the command line alone tells; faults of a program; how a voice reads words out, how days are written. */
const notTold =
  /\/(?:refusals|settings|jobs|kinds|json-columns|faces-for|overlay|style|read-issue-file|dates)\.ts$|^src\/editorial\/import\/index\.ts|^src\/narration\/(?:carried|words|script\/readings-of)/;
/** What a format wants; and what the database keeps of an issue’s states, the page cache of what is asked, a file or another site of who asks, and nobody is shown. */
const noSentence =
  /xmlns|<[a-z]+ |:\d+ (?:first article placed|close date passed|closed by hand|issues on sale|without a name|is not distinct from|open, registered, subscribers|… not looked at|a WordPress site, asked by its REST API|a magazine that (?:moves its own archive|links to this and asks what it is called))$/;

it("no sentence stands in a room that tells the desk what is amiss", () => {
  const rooms = sources.filter((path) => telling.test(path) && !notTold.test(path));
  expect(rooms.length).toBeGreaterThan(80);
  const found = rooms.flatMap((path) => sentencesIn({ path, text: readFileSync(join(root, path), "utf8") }));
  expect(found.filter((words) => !noSentence.test(words))).toEqual([]);
});

describe("that test finds", () => {
  const found = (text: string) => sentencesIn({ path: "src/intake/bad.ts", text }).map((words) => words.replace(/^.*?:\d+ /, ""));
  it.each([
    ["a refusal", 'throw refuse("pdf-none", "There is no PDF here.");', ["There is no PDF here."]],
    ["what is put into another sentence", "const why = `was not read in ${seconds} seconds`;", ["was not read in … seconds"]],
    ["a sentence that begins with a value", "say(place, `${name} has no words in it.`);", ["… has no words in it."]],
  ])("%s", (_what, text, words) => expect(found(text)).toEqual(words));
  it.each([
    ["what a programmer is told", 'throw new Error("the table has no such row");'],
    ["a query", "sql`select name from articles where id = ${id}`"],
    ["a list of words", 'const all = "one two three four".split(" ");'],
    ["what is in the catalogue", 'throw refuse("pdf-none", (m) => m.desk.oldIssues.refused.none(names));'],
  ])("and lets %s be", (_what, text) => expect(found(text)).toEqual([]));
});

/** Faces. */
const notSet = / (?:Newsreader|Instrument Sans|IBM Plex Mono)\b/;

it("no word stands in a template of the typesetter", () => {
  const folder = join(root, "src/print/templates");
  const templates = readdirSync(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
  expect(templates.length).toBeGreaterThan(4);
  expect(templates.flatMap(wordsSetIn).filter((words) => !notSet.test(words))).toEqual([]);
  const found = (text: string) => wordsSetIn({ path: "bad.typ", text });
  expect(found("label([Continued on page #continued.to], size: 7pt)")).toEqual(["bad.typ:1 Continued on page"]);
  expect(found("[Page #counter(page).display() of #counter(page).final().first()]")).toEqual([expect.stringContaining("Page")]);
  expect(found('page-title("Contents", size: 44pt)')).toEqual(["bad.typ:1 Contents"]);
  expect(found("// [Said] to whoever reads it\nlabel([#data.magazine · #data.issueLine])")).toEqual([]);
});

describe("the test itself finds", () => {
  const found = (text: string) => wordsWrittenIn({ path: "src/site/pages/bad.tsx", text }).map((words) => words.replace(/^.*?:\d+ /, ""));
  it.each([
    ["words between tags", "const X = () => <p>Read on</p>;", ["Read on"]],
    ["words beside a value", "const X = () => <p>No. {number} left</p>;", ["No.", "left"]],
    ["one of two words", 'const X = () => <p>{open ? "Open" : closed}</p>;', ["Open"]],
    ["words put together", "const X = () => <p>{`about ${title}`}</p>;", ["about"]],
    ["what a reader of the screen says", 'const X = () => <nav aria-label="Reader" />;', ["Reader"]],
    ["a hint that depends", 'const X = () => <Field name="a" hint={gift ? "the receipt" : undefined} />;', ["the receipt"]],
    ["a sentence of a route", 'const says = { done: "It is done." };', ["It is done."]],
  ])("%s", (_what, text, words) => expect(found(text)).toEqual(words));

  it.each([
    ["what is spoken through the catalogue", "const X = () => <p title={m.title}>{m.words} · {m.left(number)}</p>;"],
    ["what nobody sees", 'const X = () => <p class="meta small" id="some words">{state === "not paid" && <b />}</p>;'],
    ["names of formats", "const X = () => <a>RSS</a>;"],
    ["values of the trade", 'const paying = later ? "by invoice" : "now";'],
  ])("and lets %s be", (_what, text) => expect(found(text)).toEqual([]));
});
