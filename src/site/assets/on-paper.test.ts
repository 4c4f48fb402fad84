import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../platform/project-folder.ts";

const css = (path: string) => readFileSync(join(projectFolder(), "src", path), "utf8");
/** What a picture carries in its own markup. */
const ofElement = "--ratio";
const named = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

it("the sheet at the desk has every token that an article's own styles name: without one, a headline has the size of its text", () => {
  const article = css("site/styles/04-article.css");
  const [, sheet = ""] = /\n\.paper \{([^}]*)\}/.exec(css("desk/styles/writing.css"))!;
  const [, desk = ""] = /:root \{([^}]*)\}/.exec(css("desk/styles/desk.css"))!;
  // with a value behind it a token may be missing; what the article sets itself, it has
  const used = named(article, /var\((--[\w-]+)\)/g);
  const set = named([sheet, desk, article].join("\n"), /(--[\w-]+):/g);
  expect(used.size).toBeGreaterThan(8);
  expect([...used].filter((name) => !set.has(name) && name !== ofElement)).toEqual([]);
});

it("a page that the browser prints says nothing in its margins that is of one language", () => {
  const margins = [...css("site/styles/07-print.css").matchAll(/^\s*content: (.*);$/gm)].map(([, said = ""]) => said);
  expect(margins).toContain('counter(page) " / " counter(pages)');
  const quoted = margins.flatMap((said) => [...said.matchAll(/"([^"]*)"/g)].map(([, words = ""]) => words));
  expect(quoted.filter((words) => /\p{L}/u.test(words))).toEqual([]);
});
