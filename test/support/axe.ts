import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { expect } from "vitest";
import { itsTurn } from "./long.ts";

/** The short one: `axe.source` is twice as long for a browser to be sent and to read. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** All that is asked of a page. */
const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const coloursAlone = ["color-contrast", "link-in-text-block"];

type Look = "all" | "without colours" | "colours alone";

/**
 * What axe finds amiss, a line for each rule with the first places that break it; its script is laid into a page once, and no more than
 * these lines comes back. Colours are what takes longest to look at.
 */
export async function axeFaults(page: Page, look: Look = "all"): Promise<string[]> {
  for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in globalThis).catch(() => true))) await frame.evaluate(source);
  return page.evaluate(async (options) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }, optionsOf(look));
}

/** The same of what a page has become in a test, where it is the turn of that test: of each third another day, in the long run of all. */
export function axeInTurn(page: Page, look: Look = "all"): Promise<string[]> {
  const name = expect.getState().currentTestName ?? "";
  const place = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return itsTurn(3, place) ? axeFaults(page, look) : Promise.resolve([]);
}

function optionsOf(look: Look): axe.RunOptions {
  if (look === "colours alone") return { runOnly: { type: "rule", values: coloursAlone }, resultTypes: ["violations"] };
  return {
    runOnly: { type: "tag", values: everything },
    rules: { "color-contrast": { enabled: look === "all" } },
    resultTypes: ["violations"],
  };
}
