import { EpubCheck } from "@likecoin/epubcheck-ts";
import { strFromU8, unzipSync } from "fflate";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildCommand } from "../../src/cli/build.ts";
import { fromMarkdown } from "../../src/document/index.ts";
import {
  type IssueView,
  currentIssue,
  issueById,
  issuesAhead,
  placeArticle,
  putIssueOnSale,
  saveArticle,
  saveIssue,
} from "../../src/editorial/index.ts";
import { daysKept, keepEdition, newestEdition, pruneEditions } from "../../src/editions/index.ts";
import { makePrintView, stopTypesetter } from "../../src/print/index.ts";
import { narrationOf, saveNarration, stopVoices } from "../../src/narration/index.ts";
import { enqueue, inTransaction } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { long } from "../support/long.ts";

/** An issue of three short articles: one the embedded voice reads, one in Danish, one with a picture in its third block. */
let house: DemoHouse;
let issue: IssueView;
let folder: string;
const ids: string[] = [];

beforeAll(async () => {
  house = await demoHouse();
  folder = mkdtempSync(join(tmpdir(), "masthead-build-"));
  const { platform, clock } = house;
  const { cover } = (await currentIssue(platform.db))!;
  const planned = (await issuesAhead(platform.db, 9)).at(-1)!;
  const write = (headline: string, markdown: string, language: string) => {
    const body = JSON.parse(JSON.stringify(fromMarkdown(markdown).body).replaceAll('"the-cover"', JSON.stringify(cover!.id)));
    return inTransaction(platform, async (tx) => {
      const id = await saveArticle(platform, tx, { headline, language, byline: ["Lena Marsh"], access: "open", body });
      await placeArticle(platform, tx, { articleId: id, issueId: planned.id });
      ids.push(id);
    });
  };
  await inTransaction(platform, async (tx) =>
    saveNarration(tx, { ...(await narrationOf(platform.db)), speaker: "kal16", quotedSpeaker: "kal16" }, { now: clock.now() }),
  );
  await write("The short ferry", "The ferry left at nine. It came back at ten.", "en");
  await write("Den korte færge", "Færgen sejlede klokken ni. Den kom tilbage klokken ti.", "da");
  await write("The picture", 'It hangs by the door.\n\nNobody looks at it.\n\n![A cover](the-cover "The cover. | Own")', "en");
  await inTransaction(platform, (tx) =>
    saveIssue(tx, planned.id, { theme: "", editorsNote: "", coverPictureId: cover!.id, coverArtId: null, coverLines: [] }),
  );
  await putIssueOnSale(platform, { issueId: planned.id });
  // what is to be made here is made by the command
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
  issue = await issueById(platform.db, planned.id);
}, 120_000);
afterAll(async () => {
  stopTypesetter();
  await stopVoices();
  rmSync(folder, { recursive: true });
  await house.close();
});

async function build(name: string) {
  const [lines, problems]: [string[], string[]] = [[], []];
  const out = join(folder, name);
  const code = await buildCommand(["issue", String(issue.wholeNumber), "--out", out], () => Promise.resolve(house.platform), {
    line: (text) => void lines.push(text),
    problem: (text) => void problems.push(text),
  });
  return { code, lines, problems, out, sums: readFileSync(join(out, "SHA256SUMS"), "utf8") };
}

const editions = async () => (await house.query<{ id: string }>("select id from editions order by id")).rows.map(({ id }) => id);

it("is built, and built again makes nothing and gives the same; in the long run made anew from nothing it is the same bytes", async () => {
  const first = await build("first");
  expect(first).toMatchObject({ code: 0, problems: [] });
  expect(first.lines.find((line) => line.includes("Recording of “Den korte færge”"))).toMatch(/none\. No voice here speaks Danish/);
  const files = readdirSync(first.out);
  for (const suffix of [".epub", "-narrated.epub", ".pdf", "-print.pdf", "-letter.json"])
    expect(files).toContain(`issue-${issue.wholeNumber}${suffix}`);
  expect(files.filter((name) => name.endsWith(".mp3"))).toHaveLength(2);
  const before = await editions();
  const second = await build("second");
  expect(second.code).toBe(0);
  expect(second.lines.filter((line) => line.endsWith(", made"))).toEqual([]);
  expect(await editions()).toEqual(before);
  expect(second.sums).toBe(first.sums);
  // of each kind of edition its own tests ask whether it is the same made again
  if (!long) return;
  await house.query("delete from editions where issue_id = $1 or article_id in (select article_id from placements where issue_id = $1)", [
    issue.id,
  ]);
  const third = await build("third");
  expect(third.lines.filter((line) => line.endsWith(", made")).length).toBeGreaterThan(10);
  expect(third.sums).toBe(first.sums);
}, 180_000);

it("holds in its narrated book what has a recording, and the others as text", async () => {
  const book = unzipSync(readFileSync(join(folder, "first", `issue-${issue.wholeNumber}-narrated.epub`)));
  expect((await EpubCheck.validate(readFileSync(join(folder, "first", `issue-${issue.wholeNumber}-narrated.epub`)))).messages).toEqual([]);
  const opf = strFromU8(book["EPUB/package.opf"]!);
  const seconds = (pattern: RegExp) => [...opf.matchAll(pattern)].map(([, value]) => Number(value));
  const [whole] = seconds(/<meta property="media:duration">([\d.]+)s/g);
  const parts = seconds(/<meta property="media:duration" refines="[^"]+">([\d.]+)s/g);
  expect(parts).toHaveLength(2);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole!, 6);
  expect(opf).toContain("Not read aloud: “Den korte færge”.");
  expect(opf).not.toContain("textual,auditory");
  expect(Object.keys(book)).toContain("EPUB/article-002.xhtml");
  expect(Object.keys(book)).not.toContain("EPUB/article-002.smil");
});

it("binds the narrated book once no recording is on its way, and without one that fails", async () => {
  const { platform, masthead } = house;
  const job = masthead.handlers["make-narrated-epub"];
  const books = async () =>
    (
      await house.query<{ facts: { seconds: number } }>(
        "select facts from editions where kind = 'epub-narrated' and issue_id = $1 order by made_at, id",
        [issue.id],
      )
    ).rows;
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
  const [{ facts: whole }] = (await books()) as [{ facts: { seconds: number } }];
  await house.query("update editions set kind = 'audio-aside' where kind = 'audio' and article_id = $1", [ids[0]!]);
  await enqueue(platform.db, "make-audio", { articleId: ids[0]! });
  await job(platform, { issueId: issue.id }, {} as never);
  expect(await books()).toHaveLength(1);
  await house.query("update graphile_worker._private_jobs set attempts = 1, last_error = 'the voice is gone'");
  expect(await house.text(`/desk/issues/${issue.wholeNumber}/editions`, await house.be("editor"))).toContain(
    "It could not be recorded: the voice is gone",
  );
  await job(platform, { issueId: issue.id }, {} as never);
  const after = await books();
  expect(after).toHaveLength(2);
  expect(Math.min(...after.map(({ facts }) => facts.seconds))).toBeLessThan(whole.seconds);
  await house.query("update editions set kind = 'audio' where kind = 'audio-aside'");
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
});

it("tells the desk which article has no recording and why, and shows readers no player there", async () => {
  const editor = await house.be("editor");
  const page = await house.text(`/desk/issues/${issue.wholeNumber}/editions`, editor);
  expect(page).toContain("One article has no recording and stands in the narrated EPUB as text");
  expect(page).toContain("No voice here speaks Danish. Upload a reading by a person");
  expect(page).not.toContain("data-under-way");
  expect(await house.text(`/desk/issues/${issue.wholeNumber}/print`, editor)).toMatch(
    /“Den korte færge” has no recording\. No voice here speaks Danish/,
  );
  expect(await house.text("/desk", editor)).toContain("no recording: see which, and why");
  expect(await house.text("/desk/narration", editor)).toContain("Den korte færge");
  const [english, danish] = issue.articles.map(({ path }) => path);
  expect(await house.text(english!)).toContain("<audio");
  expect(await house.text(danish!)).not.toMatch(/<audio|Listen/);
});

it("shows what is under way by itself while it is, with and without a script", async () => {
  const editor = await house.be("editor");
  const path = `/desk/issues/${issue.wholeNumber}/editions`;
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
  await house.query("delete from editions where kind = 'epub' and issue_id = $1", [issue.id]);
  expect(await house.text(path, editor)).not.toContain("http-equiv");
  await enqueue(house.platform.db, "make-epub", { issueId: issue.id });
  const under = await house.get(path, editor);
  expect(under.headers.get("content-security-policy")).toContain("script-src 'self';");
  const html = await under.text();
  expect(html).toContain(`<noscript><meta http-equiv="refresh" content="5;url=${path}"/></noscript>`);
  expect(html).toMatch(/<script type="module" src="\/[^"]*looking-again[^"]*\.js"/);
  expect(html).toContain("data-under-way");
  await house.query("select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))");
});

it("fails with the article and the block, makes the rest, and answers 1", async () => {
  const { cover } = issue;
  const kept = (await house.platform.storage.get(cover!.storageKey))!;
  await house.query("delete from editions where (kind = 'print-view' and article_id = $1) or (kind = 'epub' and issue_id = $2)", [
    ids[2]!,
    issue.id,
  ]);
  await house.platform.storage.delete(cover!.storageKey);
  try {
    const { code, problems, out } = await build("failing");
    expect(code).toBe(1);
    expect(problems.map((problem) => /^\[\d+\/\d+\] (.*) failed:/.exec(problem)?.[1])).toEqual(["Print view of “The picture”", "EPUB"]);
    for (const problem of problems) expect(problem).toMatch(/failed: “The picture”, block 3 \(figure\): the picture .* is not in storage/);
    expect(readdirSync(out)).toContain("01-the-short-ferry.pdf");
  } finally {
    await house.platform.storage.put(cover!.storageKey, kept, "image/png");
  }
}, 60_000);

it("keeps old editions for a while, then removes them and their files", async () => {
  const { platform, clock } = house;
  const subject = { issueId: issue.id };
  const keep = (fingerprint: string, words: string) =>
    keepEdition(platform, { kind: "digital-issue", subject, fingerprint, mediaType: "application/pdf", body: Buffer.from(words) });
  const keys = async () =>
    (
      await house.query<{ storage_key: string }>(
        "select storage_key from editions where kind = 'digital-issue' and issue_id = $1 order by made_at",
        [issue.id],
      )
    ).rows.map(({ storage_key }) => storage_key);
  await house.query("delete from editions where kind = 'digital-issue'");
  for (const [fingerprint, words] of [
    ["a", "one"],
    ["b", "two"],
    ["c", "one"],
  ] as const) {
    await keep(fingerprint, words);
    clock.advance({ minutes: 1 });
  }
  const [one, two, three] = await keys();
  await pruneEditions(platform);
  expect(await keys()).toHaveLength(3);
  clock.advance({ days: daysKept + 1 });
  await keep("d", "three");
  const subjects = (
    await house.query("select distinct kind, article_id, issue_id from editions where kind not in ('digital-issue', 'newsletter')")
  ).rows.length;
  await pruneEditions(platform);
  // "c" was succeeded only now
  expect(await keys()).toEqual([three, (await newestEdition(platform.db, "digital-issue", subject))!.storageKey]);
  expect(await platform.storage.get(three!)).toEqual(Buffer.from("one"));
  for (const gone of [one, two]) expect(await platform.storage.get(gone!)).toBeUndefined();
  // of everything else the newest is left, and of what had one the newest alone
  expect((await house.query("select id from editions where kind not in ('digital-issue', 'newsletter')")).rows).toHaveLength(subjects);
  // the newest of an article stays, however old it is
  await makePrintView(platform, { articleId: ids[0]! });
  clock.advance({ days: 400 });
  await pruneEditions(platform);
  expect(await newestEdition(platform.db, "print-view", { articleId: ids[0]! })).toBeDefined();
  expect(await platform.storage.get(three!)).toBeUndefined();
});
