import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { securityHeaders } from "../../src/http/index.ts";
import { projectFolder } from "../../src/platform/index.ts";

const root = projectFolder();
/** What runs in browsers. */
const scripts = ["src/site/client", "src/desk/client", "src/desk/editor"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name)),
);

/** Ways by which a text becomes markup or script: browsers that know Trusted Types refuse them, and the others would not. */
const sinks =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|createContextualFragment|insertHTML|importScripts)\b|\bdocument\.write|\bnew (?:DOMParser|Function|Worker|SharedWorker)\b|\beval\(|serviceWorker\.register\(|setAttribute\("on/;

const sinksIn = (text: string) =>
  text
    .split("\n")
    .filter((line) => sinks.test(line) && !/^\s*(?:\/\/|\*|\/\*\*)/.test(line))
    // reading is none
    .filter((line) => !/=[^=].*\b(?:inner|outer)HTML(?!\s*=[^=])|\(.*\b(?:inner|outer)HTML\)/.test(line));

it("no script makes markup or script of a text but by values/trusted.ts", () => {
  expect(scripts.length).toBeGreaterThan(80);
  const found = scripts.flatMap((path) =>
    sinksIn(readFileSync(path, "utf8")).map((line) => `${path.slice(root.length + 1)}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
  expect(sinksIn(readFileSync(join(root, "src/values/trusted.ts"), "utf8"))).toHaveLength(2);
});

it("finds each of them", () => {
  const all = [
    "place.innerHTML = await answer.text();",
    'new DOMParser().parseFromString(html, "text/html")',
    "await navigator.serviceWorker.register(address)",
    'element.insertAdjacentHTML("beforeend", words)',
  ];
  for (const line of all) expect(sinksIn(line)).toEqual([line]);
  expect(sinksIn("const was = place.innerHTML;")).toEqual([]);
});

it("the policy of every page demands it, under the names of ours and the editor's alone", () => {
  const { "content-security-policy": policy = "" } = securityHeaders(true);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("trusted-types masthead ProseMirrorClipboard 'allow-duplicates'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|'none' '/);
});
