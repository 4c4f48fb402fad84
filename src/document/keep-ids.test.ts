import { describe, expect, it } from "vitest";
import { fromMarkdown } from "./markdown/index.ts";
import { keepIds } from "./keep-ids.ts";

const bodyOf = (text: string) => fromMarkdown(text).body;
const before = bodyOf("One.\n\n## Two\n\nThree, at length.\n\n- four\n- five\n\n> Six.\n\nSeven.");
const ids = before.content.map(({ attrs }) => attrs.id);
const kept = (text: string) =>
  keepIds(bodyOf(text), before).content.map(({ attrs }) => (ids.includes(attrs.id) ? ids.indexOf(attrs.id) + 1 : "new"));

describe("a text that is edited without its ids", () => {
  it.each([
    ["unchanged", "One.\n\n## Two\n\nThree, at length.\n\n- four\n- five\n\n> Six.\n\nSeven.", [1, 2, 3, 4, 5, 6]],
    ["with a paragraph changed", "One.\n\n## Two\n\nThree, shorter.\n\n- four\n- five\n\n> Six.\n\nSeven.", [1, 2, 3, 4, 5, 6]],
    ["with one put in", "One.\n\nNew.\n\n## Two\n\nThree, at length.\n\n- four\n- five\n\n> Six.\n\nSeven.", [1, "new", 2, 3, 4, 5, 6]],
    ["with one taken out", "One.\n\nThree, at length.\n\n- four\n- five\n\n> Six.\n\nSeven.", [1, 3, 4, 5, 6]],
    ["in another order", "Seven.\n\nOne.\n\n## Two", [6, 1, 2]],
    ["with an item changed", "One.\n\n## Two\n\nThree, at length.\n\n- four\n- fifth\n\n> Six.\n\nSeven.", [1, 2, 3, 4, 5, 6]],
  ])("%s keeps them", (_how, text, wanted) => expect(kept(text)).toEqual(wanted));

  it("never gives one id twice", () => {
    const body = keepIds(bodyOf("One.\n\nOne.\n\nOne.\n\n## Two\n\n## Two"), before);
    const all = body.content.map(({ attrs }) => attrs.id);
    expect(new Set(all).size).toBe(all.length);
  });
});
