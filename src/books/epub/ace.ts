import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { lastOf } from "../../values/index.ts";

/** What Ace found; `violations` name the file of the book, the rule and what is wrong. */
type AceReport = { release: string; violations: { file: string; rule: string; says: string }[] };

/** Ace loads every page of the book in a browser; a large issue takes a minute. */
const mostMinutes = 10;

/**
 * Asks Ace by DAISY about a book: `command` as the host installed it ("ace"), without a shell. Throws where it cannot be
 * run, does not end in time or writes no report: that is a fault of the host's and says nothing about the book.
 */
export async function askAce(command: string, book: string): Promise<AceReport> {
  const folder = await mkdtemp(join(tmpdir(), "masthead-ace-"));
  try {
    const [program = "", ...rest] = command.trim().split(/\s+/);
    const said = await run(program, [...rest, "--outdir", folder, book]);
    const report = await readFile(join(folder, "report.json"), "utf8").catch(() => undefined);
    if (report === undefined) throw new Error(`“${command}” wrote no report. ${said}`.trim());
    return readReport(reportSchema.parse(JSON.parse(report)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The end of what it said. It ends with an error code for a book that fails as well, so the report alone counts. */
function run(program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], signal: AbortSignal.timeout(mostMinutes * 60_000) });
    let said = "";
    child.stderr.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-300)));
    child.on("error", ({ name, message }) =>
      reject(new Error(name === "AbortError" ? `“${program}” did not end within ${mostMinutes} minutes` : message)),
    );
    child.on("close", () => resolve(said.trim()));
  });
}

const resultSchema = z.object({ "earl:outcome": z.string(), "dct:description": z.string().optional() });
const assertionSchema = z.object({ "earl:test": z.object({ "dct:title": z.string() }), "earl:result": resultSchema });
const reportSchema = z.object({
  "earl:assertedBy": z.object({ "doap:release": z.object({ "doap:revision": z.string().optional() }).optional() }).optional(),
  "earl:result": resultSchema,
  assertions: z.array(z.object({ "earl:testSubject": z.object({ url: z.string() }), assertions: z.array(assertionSchema) })),
});

/** EARL as Ace writes it. A report that fails without saying why is still a failure, of which nothing is said. */
export function readReport(report: z.infer<typeof reportSchema>): AceReport {
  const violations = report.assertions.flatMap(({ "earl:testSubject": { url }, assertions }) =>
    assertions
      .filter(({ "earl:result": result }) => result["earl:outcome"] === "fail")
      .map(({ "earl:test": test, "earl:result": result }) => ({
        file: lastOf(url.split("/")),
        rule: test["dct:title"],
        says: (result["dct:description"] ?? test["dct:title"]).replace(/\s+/g, " ").trim(),
      })),
  );
  const failed = report["earl:result"]["earl:outcome"] !== "pass" && violations.length === 0;
  return {
    release: report["earl:assertedBy"]?.["doap:release"]?.["doap:revision"] ?? "",
    violations: failed ? [{ file: "", rule: "", says: "" }] : violations,
  };
}
