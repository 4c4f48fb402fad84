import { createHash } from "node:crypto";
import { createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type ArticleView, type IssueView, issueByNumber } from "../editorial/index.ts";
import { type Kind, articlesOf } from "../editions/index.ts";
import { carriedSound } from "../narration/index.ts";
import { editionKinds, makeHere } from "../production/index.ts";
import { letterKind } from "../newsletter/index.ts";
import { makeFolders, type Platform } from "../platform/index.ts";
import { readArguments } from "./arguments.ts";
import { decidedOf, jsonFile, markdownOf } from "../transfer/index.ts";
import { htmlFile, sayFindings } from "./export.ts";
import type { Out } from "./out.ts";
import { messageOf, wordsIn } from "../values/index.ts";

const buildUsage = "Usage: masthead build issue N --out DIR";

type Step = { kind: Kind; article: ArticleView | null };
type Building = { platform: Platform; issue: IssueView; folder: string; sums: Map<string, string>; out: Out };

/**
 * Every edition of an issue into a folder, with the HTML, Markdown and JSON of each article and a list of
 * SHA-256 sums. What is made already is not made again, and two runs give the same bytes. A failure is
 * told with its article and block; the others are made all the same, and the answer is 1.
 */
export async function buildCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { out: "text" }, buildUsage);
  const [what, number] = words;
  if (what !== "issue" || !/^\d+$/.test(number ?? "") || typeof options.out !== "string") throw new Error(buildUsage);
  const platform = await open();
  const issue = await issueByNumber(platform.db, Number(number));
  if (!issue || issue.articles.length === 0)
    throw new Error(`Issue ${number} has no published articles. Put it on sale at the desk first.`);
  makeFolders(options.out, { cure: "Name another folder, into which you may write." });
  const articles = await articlesOf(platform, issue);
  const building = { platform, issue, folder: options.out, sums: new Map<string, string>(), out };
  const failed = await makeAll(building, stepsOf([...editionKinds, letterKind], articles));
  // last, as the printed issue tells the articles their pages
  for (const article of await articlesOf(platform, issue)) await keepTexts(building, article);
  writeFileSync(
    join(options.out, "SHA256SUMS"),
    [...building.sums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, sum]) => `${sum}  ${name}\n`)
      .join(""),
  );
  out.line(
    failed === 0
      ? `Issue ${issue.wholeNumber} is in ${options.out}.`
      : `${failed} of its editions could not be made; the others are in ${options.out}.`,
  );
  return failed === 0 ? 0 : 1;
}

const stepsOf = (kinds: readonly Kind[], articles: readonly ArticleView[]): Step[] =>
  kinds.flatMap((kind): Step[] =>
    kind.of === "issue" ? [{ kind, article: null }] : articles.filter((article) => kind.for(article)).map((article) => ({ kind, article })),
  );

async function makeAll(building: Building, steps: readonly Step[]): Promise<number> {
  let failed = 0;
  for (const [at, step] of steps.entries()) {
    const place = `[${at + 1}/${steps.length}] ${step.kind.name}${step.article ? ` of “${step.article.headline}”` : ""}`;
    try {
      building.out.line(`${place}: ${await makeOne(building, step)}`);
    } catch (error) {
      failed += 1;
      building.out.problem(`${place} failed: ${messageOf(error)}`);
    }
  }
  return failed;
}

async function makeOne(building: Building, step: Step): Promise<string> {
  const { platform, issue } = building;
  const made = await makeHere(platform, issue, step);
  if (made.was === "none") return `none. ${made.why}`;
  const { edition, was, says } = made;
  const read = edition && (await platform.storage.read(edition.storageKey));
  if (!edition || !read)
    throw new Error(
      "It was asked for, and nothing came of it: something that it needs is missing (a cover, a recording, a voice for the language).",
    );
  if (step.kind.kind === "print-issue") await sayFindings(platform, issue, building.out);
  const name = `${step.article ? nameOf(step.article) : `issue-${issue.wholeNumber}`}${step.kind.suffix}`;
  // a book may be larger than what one would hold in memory
  await pipeline(read.stream, createWriteStream(join(building.folder, name)));
  building.sums.set(name, edition.sha256);
  return `${name}, ${was}${says ? `. ${wordsIn(says, "en")}` : ""}`;
}

const nameOf = ({ position, slug }: ArticleView) => `${String(position).padStart(2, "0")}-${slug}`;

function keep({ folder, sums }: Building, name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
  sums.set(name, createHash("sha256").update(content).digest("hex"));
}

async function keepTexts(building: Building, article: ArticleView): Promise<void> {
  const name = nameOf(article);
  keep(building, `${name}.html`, await htmlFile(building.platform, article));
  const carried = await decidedOf(building.platform.db, article);
  keep(building, `${name}.md`, markdownOf(article, carried));
  keep(building, `${name}.json`, jsonFile(article, carried));
  const sound = await carriedSound(building.platform, article);
  if (sound) keep(building, sound.name, sound.bytes);
}
