import { describe, expect, it } from "vitest";
import { fromMarkdown, leftToWrite } from "../../document/index.ts";
import { desksSpoken, messagesIn } from "../../messages/index.ts";
import { type Change, type Selected, around, block, footnote, lines, link } from "./marks.ts";

const english = messagesIn("en").desk.editor.sourceBar.placeholders;

/** "a |words| b": what stands between the bars is selected. */
const at = (marked: string): Selected => {
  const [before, within = "", after = ""] = marked.split("|");
  return { text: before + within + after, start: before!.length, end: before!.length + within.length };
};
const after = ({ text }: Selected, { from, to, put, start, end }: Change): string => {
  const made = text.slice(0, from) + put + text.slice(to);
  return `${made.slice(0, start)}|${made.slice(start, end)}|${made.slice(end)}`;
};

describe("the writing desk's marks", () => {
  it.each([
    ["a |rope| walk", (s: Selected) => around(s, "**", "bold"), "a **|rope|** walk"],
    ["a **|rope|** walk", (s: Selected) => around(s, "**", "bold"), "a |rope| walk"],
    ["a ||", (s: Selected) => around(s, "*", "italic"), "a *|italic|*"],
    ["see |the chart|.", (s: Selected) => link(s, english), "see [the chart](|https://|)."],
    ["one\n\ntwo| |words\n\nthree", (s: Selected) => lines(s, "## "), "one\n\n## two words||\n\nthree"],
    ["## two||", (s: Selected) => lines(s, "## "), "two||"],
    ["|one\ntwo|", (s: Selected) => lines(s, "> "), "> one\n> two||"],
    ["one ||here\n\ntwo", (s: Selected) => block(s, "<!-- paywall -->"), "one ||here\n\n<!-- paywall -->\n\ntwo"],
    ["one||\n", (s: Selected) => block(s, "> [!pull] words", "words"), "one\n\n> [!pull] |words|\n"],
    ["||", (s: Selected) => block(s, "> [!note] words", "words"), "> [!note] |words|\n"],
    [
      "salt||, and more[^3].\n\n[^3]: old\n",
      (s: Selected) => footnote(s, english),
      "salt[^4], and more[^3].\n\n[^3]: old\n\n[^4]: |the note|\n",
    ],
  ])("%s", (given, change, wanted) => {
    const selected = at(given);
    expect(after(selected, change(selected))).toBe(wanted);
  });

  it("write what the magazine's Markdown reads", () => {
    const given = at("A paragraph|| with salt.");
    const made = after(given, footnote(given, english)).replaceAll("|", "");
    const { body, problems } = fromMarkdown(made);
    expect(problems).toEqual([]);
    expect(JSON.stringify(body)).toContain("the note");
  });
});

it.each(desksSpoken())("sets no words in %s that a publication would not stop at", (language) => {
  const words = messagesIn(language).desk.editor.sourceBar.placeholders;
  const set = [
    around(at("||"), "**", words.bold).put,
    around(at("||"), "*", words.italic).put,
    link(at("||"), words).put.replace("https://", "https://quay.example"),
    block(at("||"), `> [!pull] ${words.pull}`, words.pull).put,
    block(at("||"), `> [!note] ${words.boxTitle}\n>\n> ${words.box}`, words.boxTitle).put,
    footnote(at("So||"), words).put,
  ];
  const left = set.map((put) => leftToWrite(fromMarkdown(`So ${put}`.replace(/^So (?=\n|>)/, "")).body).length);
  expect(left).toEqual([1, 1, 1, 1, 2, 1]);
});
