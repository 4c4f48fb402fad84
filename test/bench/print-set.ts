// Sets one document in a process of its own, as a worker does: node --import tsx test/bench/print-set.ts article|issue FOLDER OUT.pdf
// What is set lies in the folder, as a worker finds it in the database and in storage: input.json, and the pictures by their keys.
import { readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { renderPrintView } from "../../src/print/make-print-view.ts";
import { renderIssue } from "../../src/print/render-issue.ts";
import { stopTypesetter } from "../../src/print/typeset/set-pdf.ts";

const [what = "article", folder = ".", out = "out.pdf"] = process.argv.slice(2);
const input = JSON.parse(readFileSync(join(folder, "input.json"), "utf8"));
const load = (key: string) => readFile(join(folder, key));
if (what === "issue") writeFileSync(out, (await renderIssue(input, load)).pdf);
else {
  const { publication, origin } = input;
  const article = { ...input.articles[0], path: "/2026/12/a", access: "open", issue: null };
  writeFileSync(out, (await renderPrintView({ article, publication, origin, offer: null, cut: false }, load)).pdf);
}
stopTypesetter();
