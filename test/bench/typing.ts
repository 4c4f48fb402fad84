// A keystroke in a long article, beside the same text in a bare ProseMirror on a page of the same browser: from the event to a
// page that is laid out, the middle of three hundred and the slowest of a hundred. Only the ratio counts.
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { build } from "esbuild";

const words = Number(process.argv[2] ?? 12_000);
const entry = `
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { schema } from "./src/desk/editor/schema.ts";
import { createEditor } from "./src/desk/editor/editor.ts";

const sentence = "Some words of a paragraph that goes on for a while, as they do in a long piece. ";
const paragraph = (at) => ({ type: "paragraph", attrs: { id: "p" + at }, content: [{ type: "text", text: sentence.repeat(5) }] });
const body = { type: "doc", content: Array.from({ length: ${words} / 80 }, (_, at) => paragraph(at)) };
const bare = () => new EditorView(document.body, { state: EditorState.create({ doc: schema.nodeFromJSON(body) }) });
const ours = () => {
  const editor = createEditor({ body, language: () => "en", changed: () => undefined, opened: () => undefined });
  document.body.append(editor.dom);
  return editor.view;
};
window.typed = (which) => {
  document.body.replaceChildren();
  const view = which === "ours" ? ours() : bare();
  const times = [];
  for (let at = 0; at < 340; at += 1) {
    const begun = performance.now();
    const { from } = view.state.selection;
    const place = from < 4000 ? view.state.doc.content.size / 2 | 0 : from;
    const put = () => view.state.tr.insertText("e ", place);
    if (!view.someProp("handleTextInput", (handle) => handle(view, place, place, "e ", put))) view.dispatch(put());
    view.dom.offsetHeight;
    if (at >= 40) times.push(performance.now() - begun);
  }
  view.destroy();
  return times.sort((a, b) => a - b);
};`;

const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
  bundle: true,
  write: false,
  format: "iife",
  external: ["node:*"],
});
const css =
  readFileSync("src/desk/styles/writing.css", "utf8") +
  readFileSync("src/site/styles/04-article.css", "utf8").replace("@layer pages {", ".paper {");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.setContent(`<!doctype html><style>${css}</style><body>`);
await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
const measure = (which: string) => page.evaluate<number[]>(`typed(${JSON.stringify(which)})`);
for (const round of [1, 2, 3]) {
  const [bare, ours] = [await measure("bare"), await measure("ours")];
  const at = (times: number[], share: number) => times[Math.floor(times.length * share)] ?? 0;
  const says = [0.5, 0.99].map((share) => `${at(ours, share).toFixed(1)} ms, ${(at(ours, share) / at(bare, share)).toFixed(2)} × bare`);
  console.log(`round ${round}: middle ${says[0]}; slowest of a hundred ${says[1]}`);
}
await browser.close();
