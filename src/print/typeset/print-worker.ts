import { readFileSync, writeFileSync } from "node:fs";
import { memoryUsage } from "node:process";
import { isDeepStrictEqual } from "node:util";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { dataFiles } from "./data-files.ts";
import { facesFor } from "../faces/faces-for.ts";
import { ownFaces } from "../faces/own-faces.ts";
import { type Fitting, fitted, settledOf } from "../fit/fit-issue.ts";
import type { Spot } from "../fit/layout-spots.ts";
import { isRecord, messageOf } from "../../values/index.ts";

/** A process of its own that sets one document at a time: what it uses up is gone when it ends. */
export type PrintJob = {
  templates: Record<string, string>;
  main: string;
  files: { name: string; path: string }[];
  data: Record<string, unknown>;
  fit: boolean;
  /** Whether a warning stops it: a face that is missing changes every line. */ strict: boolean;
  standard: "ua-1" | null;
  /** Whether a copy for the archive is wanted of the same pages: PDF/A-2a. */ archived?: boolean;
  /** Where the pages are written, and their copy for the archive. */ pdf: string;
  archive: string;
  /** Where its first page is drawn as SVG instead. */ drawing: string | null;
};
export type Printed =
  | {
      archived: boolean;
      pages: number;
      spots: Spot[];
      data: Record<string, unknown>;
      /** Characters that no face has. */ missing: string[];
      /** What the process takes of memory, in MB, with all that it keeps for the next. */ megabytes: number;
    }
  | { error: string };

const folder = "/masthead-print";
const own = ownFaces();
const compilerWith = (more: readonly Buffer[]) => NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...own, ...more] }] });
/** Of all documents that need no other script: its faces are read and its templates evaluated once. */
const usual = compilerWith([]);
/** More passes than any issue has needed; the last one stands. */
const passes = 40;

// Ctrl-C reaches every process of the terminal; the parent finishes its document and then ends us.
process.on("SIGINT", () => undefined);
process.on("message", (job: PrintJob) => void set(job).then((printed) => process.send!(printed)));

async function set(asked: PrintJob): Promise<Printed> {
  try {
    const { blobs, missing, serif, sans } = await facesFor(JSON.stringify(asked.data), () => languagesIn(asked.data));
    const job = { ...asked, data: { ...asked.data, faces: { serif, sans } } };
    const compiler = blobs.length > 0 ? compilerWith(blobs) : usual;
    for (const { name, path } of job.files) compiler.mapShadow(`${folder}/${name}`, readFileSync(path));
    for (const [name, bytes] of Object.entries(dataFiles(job.data))) compiler.mapShadow(`${folder}/${name}`, bytes);
    for (const [name, source] of Object.entries(job.templates)) compiler.addSource(`${folder}/${name}`, source);
    const { document, spots, data } = job.fit ? setInPasses(compiler, job) : { ...setOnce(compiler, job), data: job.data };
    if (job.drawing) writeFileSync(job.drawing, compiler.plainSvg(document));
    else writeFileSync(job.pdf, exported(compiler, document, job.standard));
    const archive = job.archived ? archiveOf(compiler, document) : null;
    if (archive) writeFileSync(job.archive, archive);
    const pages = document.numOfPages;
    return { archived: archive !== null, pages, spots, data: withoutText(data), missing, megabytes: memoryUsage.rss() / 1e6 };
  } catch (error) {
    return { error: messageOf(error) };
  } finally {
    // what the next document uses again (the templates, read and evaluated) stays; what it does not goes with it
    usual.resetShadow();
    usual.evictCache(1);
  }
}

/** What whoever asked for it has, and is not sent back: it is most of an issue. */
const withoutText = ({ articles, contents: _, ...data }: Record<string, unknown>): Record<string, unknown> => ({
  ...data,
  ...(Array.isArray(articles) && { articles: articles.map(({ body: _body, measured: _measured, ...rest }) => rest) }),
});

/** The languages of what is set: its own first, then those of what is marked in it. */
function languagesIn(data: Record<string, unknown>): string[] {
  const found = new Set<string>();
  const add = (named: unknown) => void (typeof named === "string" && found.add(named));
  const look = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if (isRecord(value)) add(value.kind === "language" ? value.value : value.language);
    for (const inside of Object.values(value)) look(inside);
  };
  add(data.language);
  look(data);
  return [...found];
}

/** How close an article is set at most. */
const tightest = 4;
/** Points from the head of a page: what ends above this leaves the page nearly empty, whatever offer stands under it. */
const fewLines = 190;

/** Sets a document; one that says how close it is set is set closer where its last page would hold a few lines. */
function setOnce(compiler: NodeCompiler, job: PrintJob) {
  const first = compile(compiler, job);
  const lonely = ({ document, spots }: typeof first) => {
    const end = spots.find(({ kind }) => kind === "end");
    return document.numOfPages > 1 && end !== undefined && (end.page < document.numOfPages || end.y < fewLines);
  };
  if (job.data.tight === undefined || !lonely(first)) return first;
  for (let tight = 1; tight <= tightest; tight += 1) {
    compiler.mapShadow(`${folder}/data.json`, Buffer.from(JSON.stringify({ ...job.data, tight })));
    const closer = compile(compiler, job);
    if (closer.document.numOfPages < first.document.numOfPages) return closer;
  }
  return first;
}

/** Sets, reads where everything came to stand, sizes the lead pictures, levels the last columns and fills the pages, and sets again until nothing moves. */
function setInPasses(compiler: NodeCompiler, job: PrintJob) {
  let data = job.data as unknown as Fitting;
  for (let pass = 1; ; pass += 1) {
    compiler.mapShadow(`${folder}/fit.json`, Buffer.from(JSON.stringify(settledOf(data))));
    const { document, spots } = compile(compiler, job);
    const next = fitted(data, spots, document.numOfPages);
    // what did not move is the very same object, and is not looked into
    if (isDeepStrictEqual(next, data) || pass === passes) return { document, spots, data: data as unknown as Record<string, unknown> };
    data = next;
  }
}

function compile(compiler: NodeCompiler, { main, strict }: PrintJob): { document: NodeTypstDocument; spots: Spot[] } {
  const result = compiler.compile({ mainFilePath: `${folder}/${main}` });
  const problem = result.takeError() ?? (strict ? result.takeWarnings() : null);
  if (problem) throw new Error(describe(compiler, problem));
  if (!result.result) throw new Error("nothing was set");
  const [report] = compiler.query(result.result, { selector: "<report>", field: "value" }) as Spot[][];
  return { document: result.result, spots: report ?? [] };
}

/** PDF/UA takes no character without a picture of it; such a text is set all the same, and claims nothing. */
function exported(compiler: NodeCompiler, document: NodeTypstDocument, standard: PrintJob["standard"]): Uint8Array {
  if (!standard) return compiler.pdf(document, {});
  try {
    return compiler.pdf(document, { pdfStandard: standard });
  } catch (error) {
    if (!notDisplayed.test(messageOf(error))) throw error;
    return compiler.pdf(document, {});
  }
}

/** A text with a character the faces lack has no archive copy: such a file would claim what it is not. */
function archiveOf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array | null {
  try {
    return compiler.pdf(document, { pdfStandard: "a-2a" });
  } catch (error) {
    if (!notDisplayed.test(messageOf(error))) throw error;
    return null;
  }
}

const notDisplayed = /could not be displayed with font/;

function describe(compiler: NodeCompiler, problem: Parameters<NodeCompiler["fetchDiagnostics"]>[0]): string {
  const list = compiler.fetchDiagnostics(problem) as { message?: string; trace?: unknown; path?: string }[];
  return list
    .map(({ message, path }) => `${message ?? ""}${path ? ` (${path})` : ""}`)
    .join("; ")
    .slice(0, 1000);
}
