import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toPls } from "../../src/narration/lexicon/pls.ts";
import { readSource } from "../../src/editorial/import/read-source.ts";
import { importPls } from "../../src/narration/index.ts";
import { addPicture, readIssueFile, saveSource } from "../../src/editorial/index.ts";
import { takeMail } from "../../src/newsletter/index.ts";
import { inTransaction, projectFolder } from "../../src/platform/index.ts";
import { Refusal } from "../../src/values/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { type Dice, diceOf } from "./dice.ts";
import { hostileWords } from "./hostile.ts";
import { usually } from "../support/long.ts";

const inputs = Number(process.env.FUZZ_INPUTS ?? usually(60, 300));
const minutes = Number(process.env.FUZZ_MINUTES ?? Infinity);
const seed = Number(process.env.FUZZ_SEED ?? 1);
// no timer counts further than 2³¹ - 1
const timeout = Math.min(Math.max(60_000, inputs * 300), 2 ** 31 - 1);

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform();
});
afterAll(() => fresh.close());

const filesIn = (folder: string, end: string) => {
  const from = join(projectFolder(), folder);
  return readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(end))
    .map((name) => ({ name, bytes: readFileSync(join(from, name)) }));
};

/** The file with a part gone, doubled, or something in its place; sometimes in another encoding. */
function changed(dice: Dice, bytes: Buffer): Buffer {
  let now = bytes;
  for (let changes = 1 + dice.below(4); changes > 0; changes -= 1) {
    const [from, length] = [dice.below(now.length + 1), dice.below(dice.often(0.5) ? 12 : 600)];
    const [before, part, after] = [now.subarray(0, from), now.subarray(from, from + length), now.subarray(from + length)];
    const word = Buffer.from(dice.of(hostileWords));
    const instead = dice.of([Buffer.alloc(0), word, word, Buffer.concat([part, part]), Buffer.from([dice.below(256)])]);
    now = Buffer.concat([before, instead, after]);
  }
  if (dice.often(0.1)) return Buffer.from(now.toString("utf8"), "utf16le");
  return dice.often(0.1) ? Buffer.from(now.toString("utf8"), "latin1") : now;
}

const exported = JSON.stringify({
  headline: "A short piece",
  byline: ["Lena Marsh", { name: "Tomas Okafor" }],
  access: "open",
  publishedOn: "2026-11-01",
  section: { name: "Maps" },
  corrections: [{ text: "The river is the Arle.", date: "2026-11-03" }],
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A river, and a bridge over it." }] }] },
});
const bounce = `From: a@b.example\nTo: c@d.example\nSubject: failed\nContent-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; c@d.example\nAction: failed\nStatus: 5.1.1\n\n--x--\n`;
const picture = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const words = toPls([{ grapheme: "Halmouth", kind: "substitute", said: "Hal-muth", anyCase: true }], "en");
const issue = "issue: 47\ntheme: Bridges\ncover: cover.png\ncover_lines:\n  - One\n  - Two\norder:\n  - a.md\n";

type Importer = { given: { name: string; bytes: Buffer }[]; take: (bytes: Buffer, name: string) => unknown };

/** Kept in a transaction that is taken back: the database has its say, and the next one finds it as it was. */
const keptFor = (work: (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<unknown>) =>
  inTransaction(fresh.platform, async (tx) => {
    await work(tx);
    throw new Refusal("taken-back", "conflict", "It was only asked.");
  });

const one = (name: string, text: string | Buffer) => [{ name, bytes: Buffer.from(text as string) }];
const importers: Record<string, Importer> = {
  "print text": { given: filesIn("test/goldens/print-text", ".txt"), take: (bytes, name) => save(bytes, name) },
  Markdown: { given: filesIn("demo/magazine", ".md").slice(0, 12), take: (bytes, name) => save(bytes, name) },
  "an exported article": { given: one("article.json", exported), take: (bytes, name) => save(bytes, name) },
  "an issue’s file": { given: one("issue.yaml", issue), take: (bytes) => readIssueFile(bytes.toString("utf8")) },
  "a lexicon": {
    given: one("words.pls", words),
    take: (bytes) => keptFor((tx) => importPls(tx, bytes.toString("utf8"), { articleId: null, now: new Date(), by: undefined })),
  },
  "a bounced mail": { given: one("mail.eml", bounce), take: (bytes) => takeMail(fresh.platform, bytes) },
  "a picture": {
    given: one("a.png", picture),
    take: (bytes, name) => addPicture(fresh.platform, { bytes, name, alt: "" }),
  },
};

const save = (bytes: Buffer, name: string) => {
  const { source } = readSource(bytes, name);
  return keptFor((tx) => saveSource(fresh.platform, tx, source));
};

for (const [kind, { given, take }] of Object.entries(importers))
  it(`${kind} is read or refused with a sentence, however it is broken`, { timeout }, async () => {
    const dice = diceOf(seed);
    const faults = new Map<string, string>();
    expect(given.length).toBeGreaterThan(0);
    // each kind has its share of the time
    const end = Date.now() + (minutes * 60_000) / Object.keys(importers).length;
    let sent = 0;
    for (; sent < inputs && Date.now() < end; sent += 1) {
      const { name, bytes } = dice.of(given);
      const broken = changed(dice, bytes);
      try {
        await take(broken, name);
      } catch (error) {
        if (!(error instanceof Refusal)) faults.set(String((error as Error).stack).slice(0, 500), broken.toString("utf8").slice(0, 300));
      }
    }
    if (process.env.FUZZ_INPUTS) console.log(`${kind}: ${sent} inputs, ${faults.size} kinds of fault`);
    expect([...faults]).toEqual([]);
  });
