import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { messagesIn } from "../messages/index.ts";
import { type ArticleView, type IssueView, articleBySlug, authorsOf, byRole, issueByNumber, publicationOf } from "../editorial/index.ts";
import { carriedOfMagazine, carriedSound, makeAudio } from "../narration/index.ts";
import { type EditionKind, editionOf, newestEdition } from "../editions/index.ts";
import { canPrint, makeDigitalIssue, makePrintIssue, makePrintView, sentencesOf, setIssueOf } from "../print/index.ts";
import { escapeHtml, renderBody, renderCaption } from "../web/index.ts";
import { makeEpub, makeNarratedEpub } from "../books/index.ts";
import type { Platform } from "../platform/index.ts";
import { directionOf, formatDay, isOneOf, isOwn, wordsIn } from "../values/index.ts";
import { decidedOf, exportAll, exportSubscribers, jsonFile, jsonOf, markdownOf, subscribersForms } from "../transfer/index.ts";
import { elsewhere, exportElsewhere } from "./export-elsewhere.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const exportUsage =
  "Usage: masthead export article SLUG --as pdf|mp3|html|md|json -o FILE\n       masthead export issue N --as pdf|print|epub|narrated -o FILE\n       masthead export narration -o FILE\n       masthead export wxr|ghost -o FILE\n       masthead export all --out DIR [--editions]\n       masthead export subscribers --as ghost|substack -o FILE";

const formats = ["pdf", "mp3", "html", "md", "json"] as const;
type Format = (typeof formats)[number];

/** Writes one edition of a published article, or of an issue, to a file, making it first where it is not made yet. */
export async function exportCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { as: "text", o: "text", output: "text", out: "text", editions: "flag" }, exportUsage);
  const [what, slug = ""] = words;
  if (what === "all" && words.length === 1 && typeof options.out === "string")
    return exportWhole(await open(), { folder: resolve(options.out), withEditions: options.editions === true }, out);
  const format = String(options.as ?? "");
  const file = options.o ?? options.output;
  if (what === "issue" && /^\d+$/.test(slug) && isOwn(issueFormats, format) && typeof file === "string")
    return exportIssue(await open(), { number: slug, as: format, file }, out);
  if (what === "subscribers" && !slug && isOneOf(subscribersForms, format) && typeof file === "string") {
    const count = await exportSubscribers(await open(), format, file);
    out.line(`${file}: ${count} subscribers as ${format}`);
    return 0;
  }
  const there = elsewhere.find((one) => one === what);
  if (there && words.length === 1 && typeof file === "string") return exportElsewhere(await open(), { as: there, file }, out);
  if (what === "narration" && !slug && typeof file === "string") return exportNarration(await open(), file, out);
  if (what !== "article" || !slug || !isOneOf(formats, format) || typeof file !== "string") throw new Error(exportUsage);
  const platform = await open();
  const article = await articleBySlug(platform.db, slug);
  if (!article) throw new Error(`There is no published article “${slug}”. Its slug is the last part of its address.`);
  writeFileSync(file, await render(platform, article, format));
  out.line(`${file}: “${article.headline}” as ${format}`);
  if (format === "md" || format === "json") await layReading(platform, article, { folder: dirname(file), out });
  return 0;
}

/** Everything, and nothing that opens anything; what was lost before is told, and the rest is whole. */
async function exportWhole(
  platform: Platform,
  { folder, withEditions }: { folder: string; withEditions: boolean },
  out: Out,
): Promise<number> {
  const { title, tables, rows, files, lost } = await exportAll(platform, folder, { withEditions });
  out.line(`${folder}: ${title}, whole: ${rows} rows of ${tables} tables in ${files} files.`);
  for (const key of lost) out.problem(`The file ${key} is named and not there; bring it back from a backup and export once more.`);
  return lost.length > 0 ? 1 : 0;
}

/** A person's reading goes with the text that names it. */
async function layReading(platform: Platform, article: ArticleView, { folder, out }: { folder: string; out: Out }): Promise<void> {
  const sound = await carriedSound(platform, article);
  if (!sound) return;
  writeFileSync(join(folder, sound.name), sound.bytes);
  out.line(`${join(folder, sound.name)}: read by a person`);
}

/** The magazine's voices, manner and words; those of an article go with the article. */
async function exportNarration(platform: Platform, file: string, out: Out): Promise<number> {
  writeFileSync(file, jsonOf(await carriedOfMagazine(platform.db)));
  out.line(`${file}: how the magazine is read aloud`);
  return 0;
}

async function render(platform: Platform, article: ArticleView, format: Format): Promise<string | Buffer> {
  switch (format) {
    case "pdf":
      await makePrintView(platform, { articleId: article.id });
      return stored(platform, "print-view", article);
    case "mp3":
      await makeAudio(platform, { articleId: article.id });
      return stored(platform, "audio", article);
    case "html":
      return htmlFile(platform, article);
    case "md":
      return markdownOf(article, await decidedOf(platform.db, article));
    case "json":
      return jsonFile(article, await decidedOf(platform.db, article));
  }
}

async function stored(platform: Platform, kind: EditionKind, article: ArticleView): Promise<Buffer> {
  const edition = await editionOf(platform.db, kind, { articleId: article.id }, article.revision);
  const bytes = edition && (await platform.storage.get(edition.storageKey));
  if (!bytes) throw new Error(`The ${kind} of “${article.headline}” could not be made.`);
  return bytes;
}

/** One file that stands alone: its pictures are inside it. */
export async function htmlFile(platform: Platform, article: ArticleView): Promise<string> {
  const { title, language } = await publicationOf(platform.db);
  const inside = new Map<string, string>();
  for (const { id, sizes, storageKey } of Object.values(article.pictures)) {
    const size = sizes.filter(({ format }) => format === "jpeg").at(-1);
    const bytes = await platform.storage.get(size?.key ?? storageKey);
    if (bytes) inside.set(id, `data:image/${size ? "jpeg" : "png"};base64,${bytes.toString("base64")}`);
  }
  const picture = (id: string, alt: string) => `<img src="${inside.get(id) ?? ""}" alt="${escapeHtml(alt)}"/>`;
  const { origin } = platform.settings;
  const resolve = (href: string) => (href.startsWith("/") ? origin + href : href);
  const lead = article.lead
    ? `<figure>${picture(article.lead.picture.id, article.lead.alt)}${renderCaption(article.lead.caption, article.lead.credit, { resolve })}</figure>`
    : "";
  const body = renderBody(article.body, {
    pictures: article.pictures,
    withSentences: false,
    picture: ({ id }, alt) => picture(id, alt),
    resolve,
  });
  const corrections = article.corrections
    .map(({ on, text }) => `<p><strong>Correction, ${formatDay(on, language)}.</strong> ${escapeHtml(text)}</p>`)
    .join("");
  const { editions: m } = messagesIn(language);
  const written = m.written({ by: authorsOf(article), day: formatDay(article.publishedOn, language) });
  const credits = article.credits.length > 0 ? `<p>${escapeHtml(m.credits(byRole(article.credits)))}</p>` : "";
  const head = `<h1>${escapeHtml(article.headline)}</h1><p><em>${escapeHtml(article.standfirst)}</em></p><p>${escapeHtml(written)} · ${escapeHtml(title)}</p>${credits}`;
  return `<!doctype html>\n<html lang="${article.language}" dir="${directionOf(article.language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(article.headline)}</title><style>body{max-width:34rem;margin:3rem auto;padding:0 1rem;font:19px/1.55 Newsreader,Georgia,serif}img{max-width:100%;height:auto}</style><article>${head}${lead}${body}${corrections}</article></html>\n`;
}

type IssueFormat = "pdf" | "print" | "epub" | "narrated";
type Making = {
  kind: EditionKind;
  make: (platform: Platform, which: { issueId: string }) => Promise<void>;
  file: (issue: number) => string;
};

const issueFormats: Record<IssueFormat, Making> = {
  print: { kind: "print-issue", make: makePrintIssue, file: (n) => `issue-${n}-print.pdf` },
  pdf: { kind: "digital-issue", make: makeDigitalIssue, file: (n) => `issue-${n}.pdf` },
  epub: { kind: "epub", make: makeEpub, file: (n) => `issue-${n}.epub` },
  narrated: { kind: "epub-narrated", make: makeNarratedEpub, file: (n) => `issue-${n}-narrated.epub` },
};

const nothing: Record<IssueFormat, string> = {
  print: "It holds no article yet.",
  pdf: "It holds no article yet.",
  epub: "No EPUB: the issue has no cover.",
  narrated: "No narrated EPUB: the issue has no cover, or none of its articles is recorded yet.",
};

/** Makes the edition where it is not made yet. The file for the press is refused while its preflight refuses, with every reason. */
async function renderIssueAs(platform: Platform, issue: IssueView, as: IssueFormat, out: Out): Promise<Buffer> {
  const { kind, make } = issueFormats[as];
  await make(platform, { issueId: issue.id });
  if (as === "print") await sayFindings(platform, issue, out);
  const edition = await newestEdition(platform.db, kind, { issueId: issue.id });
  const bytes = edition && (await platform.storage.get(edition.storageKey));
  if (!bytes) throw new Error(nothing[as]);
  return bytes;
}

export async function sayFindings(platform: Platform, issue: IssueView, out: Out): Promise<void> {
  const { edition } = await setIssueOf(platform, "press", issue);
  const findings = edition?.findings ?? [];
  for (const finding of findings) {
    const { level, page } = finding;
    out.line(`  ${level}${page === null ? "" : `, page ${page}`}: ${wordsIn(sentencesOf(finding), "en")}`);
  }
  if (!canPrint(findings)) throw new Error("The preflight refuses it; mend what it names and set it again.");
}

async function exportIssue(
  platform: Platform,
  { number, as, file }: { number: string; as: IssueFormat; file: string },
  out: Out,
): Promise<number> {
  const issue = await issueByNumber(platform.db, Number(number));
  if (!issue) throw new Error(`There is no issue ${number}.`);
  writeFileSync(file, await renderIssueAs(platform, issue, as, out));
  out.line(`${file}: issue ${number} as ${as}`);
  return 0;
}
