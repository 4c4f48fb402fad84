import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { afterAll, expect, it } from "vitest";
import { benchIssue, bodyOf, loadPicture, printedArticle, prose, publication } from "../../../test/support/printed-issue.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { projectFolder } from "../../platform/index.ts";
import { dataFiles } from "../typeset/data-files.ts";
import { ownFaces } from "../faces/own-faces.ts";
import { type Fitting, fitted, settledOf } from "./fit-issue.ts";
import type { IssueInput } from "../model/issue.ts";
import type { Spot } from "./layout-spots.ts";
import { renderPrintView } from "../make-print-view.ts";
import { givenOf, renderIssue } from "../render-issue.ts";
import { stopTypesetter } from "../typeset/set-pdf.ts";
import { isSpent } from "../typeset/spent.ts";

afterAll(stopTypesetter);

const folder = "/masthead-print";
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

const typesetter = () => NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: ownFaces() }] });

/** An issue as the process of the typesetter sets it, and what each pass took of the processor (ms). */
async function passesOf(input: IssueInput, compiler = typesetter()): Promise<number[]> {
  const given = await givenOf(input, loadPicture, null);
  for (const { name, bytes } of given.files) compiler.mapShadow(`${folder}/${name}`, Buffer.from(bytes));
  let data = { ...given.data, faces: { serif: [], sans: [] } } as unknown as Fitting;
  for (const [name, bytes] of Object.entries(dataFiles({ ...data }))) compiler.mapShadow(`${folder}/${name}`, bytes);
  for (const name of ["lib.typ", "cover-page.typ", "issue.typ"])
    compiler.addSource(`${folder}/${name}`, readFileSync(join(projectFolder(), "src/print/templates", name), "utf8"));
  const took: number[] = [];
  for (;;) {
    compiler.mapShadow(`${folder}/fit.json`, json(settledOf(data)));
    const began = process.cpuUsage();
    const document = compiler.compile({ mainFilePath: `${folder}/issue.typ` }).result as NodeTypstDocument;
    const { user, system } = process.cpuUsage(began);
    took.push((user + system) / 1000);
    const [spots] = compiler.query(document, { selector: "<report>", field: "value" }) as Spot[][];
    const next = fitted(data, spots ?? [], document.numOfPages);
    if (JSON.stringify(next) === JSON.stringify(data)) return took;
    data = next;
  }
}

it("every pass after the first lays out again what has moved, and no paragraph beside it, and so does the first of an issue of which an article changed", async () => {
  const [compiler, input] = [typesetter(), benchIssue(10)];
  const [first = 0, ...later] = await passesOf(input, compiler);
  expect(later.length).toBeGreaterThan(2);
  // while everything was laid out in each of them, they took three and a half times the first
  expect(later.reduce((sum, took) => sum + took, 0) / first).toBeLessThan(1.5);
  const changed = printedArticle({ headline: "The Keeper of No Gate", body: bodyOf(prose(12)), lead: "wide", columns: 2 });
  const [again = 0] = await passesOf({ ...input, articles: [...input.articles.slice(0, 9), changed] }, compiler);
  expect(again / first).toBeLessThan(0.6);
}, 120_000);

it("the process of the typesetter is renewed after so many documents, or when it has grown", () => {
  expect(isSpent({ documents: 39, megabytes: 449 })).toBe(false);
  expect(isSpent({ documents: 40, megabytes: 200 })).toBe(true);
  expect(isSpent({ documents: 1, megabytes: 450 })).toBe(true);
});

it.runIf(existsSync("/proc/self/environ"))(
  "the process of the typesetter is told of the machine what it needs and no setting of the magazine",
  async () => {
    process.env.SEAL_KEY = "not for the typesetter";
    try {
      stopTypesetter();
      await renderIssue(benchIssue(1), loadPicture);
      const running = readdirSync("/proc").filter((id) => /^\d+$/.test(id) && isTypesetter(id));
      expect(running).toHaveLength(1);
      const told = readFileSync(`/proc/${running[0]}/environ`, "utf8").split("\0");
      expect(told).toContain(`PATH=${process.env.PATH}`);
      expect(told.filter((one) => /^(?:SEAL_KEY|NODE_EXTRA_CA_CERTS)=/.test(one))).toEqual([]);
    } finally {
      delete process.env.SEAL_KEY;
    }
  },
  120_000,
);

/** Whether a process is one that we have set. */
function isTypesetter(id: string): boolean {
  try {
    const parent = readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1]?.split(" ")[1];
    return parent === String(process.pid) && readFileSync(`/proc/${id}/cmdline`, "utf8").includes("print-worker");
  } catch {
    // it ended meanwhile
    return false;
  }
}

it("an article is the same file from a process that begins, and from one that set another article and an issue before", async () => {
  const viewOf = async (headline: string, lead: "wide" | "tall") => {
    const article = { ...printedArticle({ headline, body: bodyOf(prose(6)), lead }), path: "/2026/12/a", access: "open", issue: null };
    const input = { article: article as unknown as ArticleView, publication, origin: "https://locks.example", offer: null, cut: false };
    return (await renderPrintView(input, loadPicture)).pdf;
  };
  stopTypesetter();
  const fresh = await viewOf("The Keeper", "wide");
  await viewOf("Another, with Another Picture", "tall");
  expect((await viewOf("The Keeper", "wide")).equals(fresh)).toBe(true);
  await viewOf("Ключник, in another script: 日本語", "tall");
  await renderIssue(benchIssue(3), loadPicture);
  expect((await viewOf("The Keeper", "wide")).equals(fresh)).toBe(true);
}, 120_000);
