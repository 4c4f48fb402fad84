import { expect, it } from "vitest";
import { htmlOfMarkdown } from "./to-html.ts";

it.each<[string, string, string]>([
  [
    "HTML among it, frames too",
    "A <b>b</b>\n\n<iframe src='https://a.example/'></iframe>",
    "<p>A <b>b</b></p>\n<iframe src='https://a.example/'></iframe>",
  ],
  ["tables and strokes", "| a |\n|--|\n| ~~b~~ |", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><del>b</del></td>\n</tr>\n</tbody>\n</table>"], // prettier-ignore
  ["a note that nothing calls", "A.\n\n[^1]: Never *called*.", "<p>A.</p>\n<p>Never <em>called</em>.</p>"],
  ["what only looks like a note", "```\n[^1]: code\n```", "<pre><code>[^1]: code\n</code></pre>"],
])("keeps %s", (_what, markdown, html) => expect(htmlOfMarkdown(markdown)).toBe(html));

it("keeps the notes of two texts apart", () => {
  expect(htmlOfMarkdown("A[^1]\n\n[^1]: One.", "a")).toContain('href="#a-fn-1"');
  expect(htmlOfMarkdown("A[^1]\n\n[^1]: One.", "b")).toContain('id="b-fn-1"');
});

it("takes what is deeper than an article as its words", () =>
  expect(htmlOfMarkdown(`${"> ".repeat(50)}<b>a`)).toBe(`<p>${"> ".repeat(50)}&lt;b>a</p>`));
