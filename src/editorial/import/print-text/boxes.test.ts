import { describe, expect, it } from "vitest";
import { takeBoxes } from "./boxes.ts";
import { joinContinued } from "./continued.ts";
import type { Asked } from "./join-lines.ts";
import { normaliseLines } from "./lines.ts";

const nothing = () => ({ runningHeads: [], folios: [], other: [] as string[] });

describe("a box", () => {
  const boxes = (text: string) => {
    const asks: Asked[] = [];
    const lines = takeBoxes(normaliseLines(text), nothing(), asks);
    const said = lines.flatMap(({ box }) =>
      box
        ? [
            `${box.title ?? ""}: ${box.lines
              .map((line) => line.text.trim())
              .filter(Boolean)
              .join("/")}`,
          ]
        : [],
    );
    return [said, asks.length];
  };
  it.each<[string, string, string[], number]>([
    ["a frame", "+------+\n| ROPE |\n| It is long. |\n+------+", ["ROPE: It is long."], 0],
    ["a frame without a title", "+------+\n| It is long. |\n+------+", [": It is long."], 0],
    ["a frame of stars", "************\n* Rope       *\n* is long.   *\n************", ["Rope: is long."], 0],
    ["no frame but its foot", "Words.\n| a |\n+----------+", [], 0],
    ["no frame that never ends", "+------+\n| ROPE |\n| It is long. |\nWords.", [], 0],
    ["a table in a frame", "+-----+-----+\n| a | b |\n| c | d |\n+-----+-----+", [], 0],
    ["an empty frame", "+------+\n|      |\n+------+", [], 0],
    ["a name and its end", "\n[Box]\nRope\n\nIt is long.\n[/Box]\nWords.", ["Rope: It is long."], 0],
    ["a name and a wide gap", "\nBox: Rope\nIt is long.\n\n\nWords.", ["Rope: It is long."], 1],
    ["a name alone", "\nSidebar", [], 0],
    ["a name within a paragraph", "They put it into a\nbox\nand shut it.", [], 0],
    ["a title between two rules", "------------\nRope\nIt is long.\n------------", ["Rope: It is long."], 0],
    ["a sentence between two rules", "------------\nIt is long.\n------------", [], 0],
    ["a title over too much between two rules", `------------\nRope\n${"It is long.\n".repeat(30)}------------`, [], 0],
    ["a frame of whole sentences", "+------+\n| It is long. |\n| It is old. |\n+------+", [": It is long./It is old."], 0],
    ["a frame of a title alone", "+------+\n| ROPE |\n+------+", [": ROPE"], 0],
    ["a table in a plain frame", "+---------+\n| a | b |\n| c | d |\n+---------+", [], 0],
    ["a name over a line too long for one", `\nBox: ${"Rope ".repeat(30)}\nIt is long.`, [], 0],
    ["a name, two paragraphs and a wide gap", "\nBox: Rope\nIt is long.\n\nIt is old.\n\n\nWords.", ["Rope: It is long./It is old."], 1],
    ["a name, a title and a paragraph", "\nSidebar\n\nRope\n\nIt is long.\n\nWords.", ["Rope: It is long."], 1],
    ["a name with its title, and a paragraph", "\nBox: Rope\n\nIt is long.\n\nWords.", ["Rope: It is long."], 1],
    ["a name and no end for pages", `\nBox: Rope\nIt is long.\n\nWords.\n${"More.\n".repeat(70)}[/Box]`, ["Rope: It is long."], 1],
    ["one rule", "------------\nRope\nIt is long.", [], 0],
  ])("%s: %j", (_what, text, said, asked) => expect(boxes(text)).toEqual([said, asked]));
});

describe("a text that goes on elsewhere", () => {
  const joined = (text: string) => {
    const [asks, leftOut] = [[] as Asked[], nothing()];
    const lines = joinContinued(normaliseLines(text), leftOut, asks);
    return [lines.map((line) => `${line.starts ? "^" : ""}${line.text}`).join("/"), leftOut.other.length, asks.length];
  };
  it.each<[string, string, number, number]>([
    ["would not\n\nContinued on page 31\n\nContinued from page 18\n\nsell it", "would not//^sell it", 2, 0],
    ["would not\n\ncontinued overleaf\n\nsell it", "would not//^sell it", 1, 0],
    ["would not (continued on page 31)\n\n(from page 18)\nsell it", "would not/^sell it", 2, 0],
    ["would not\n\nTurn to page 31", "would not/", 1, 1],
    ["would not\n\nTurn to page 31\n\nsell\n\nTurn to page 33\n\nit", "would not//^sell//^it", 2, 2],
    [`${"would not ".repeat(15)}sell (continued on page 31)`, `${"would not ".repeat(15)}sell`, 1, 1],
    ["from page 18\n\nsell it", "^sell it", 1, 1],
    ["The story continued on\nand from page to page", "The story continued on/and from page to page", 0, 0],
    ["Continued in the same way", "Continued in the same way", 0, 0],
    ["He said so (and he was right)", "He said so (and he was right)", 0, 0],
    ["Fortsetzung auf Seite 8\nFortsetzung von Seite 3\nund", "^und", 2, 0],
    ["Suite page 8\nSuite de la page 3\net", "^et", 2, 0],
  ])("%j is %j", (text, said, left, asked) => expect(joined(text)).toEqual([said, left, asked]));
});
