// Sets one document in a process of its own, as a worker does: node --import tsx test/bench/print-set.ts article|issue ARTICLES OUT.pdf
import { writeFileSync } from "node:fs";
import { renderPrintView } from "../../src/print/make-print-view.ts";
import { renderIssue } from "../../src/print/render-issue.ts";
import { stopTypesetter } from "../../src/print/set-pdf.ts";
import type { ArticleView } from "../../src/editorial/index.ts";
import { benchIssue, loadPicture, publication } from "../support/printed-issue.ts";

const [what = "article", count = "1", out = "out.pdf"] = process.argv.slice(2);
const input = benchIssue(Number(count));
if (what === "issue") writeFileSync(out, (await renderIssue(input, loadPicture)).pdf);
else {
  const article = { ...input.articles[0]!, path: "/2026/12/a", access: "open", issue: null } as unknown as ArticleView;
  writeFileSync(out, (await renderPrintView({ article, publication, origin: input.origin, offer: null, cut: false }, loadPicture)).pdf);
}
stopTypesetter();
