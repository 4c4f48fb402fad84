import { describe, expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import { gather } from "./paragraphs.ts";

const gathered = (text: string) => gather(normaliseLines(text), new Set(), []);
const told = (text: string) =>
  gathered(text).map(
    ({ items, stays, text: said }) => `${items ? "list" : stays ? "lines" : "text"}: ${items?.join("/") ?? said.replaceAll("\n", "/")}`,
  );
const three = "The Boats\nOars And Old Sails\nNets";
const ended = "The boats lie in the yard for all of the winter.";
const unended = "The boats that lie in the yard for all of the winter, and that nobody has come for since the old yard was flooded";

describe("short lines stay lines", () => {
  it.each<[string, string, string]>([
    ["below a sentence", ended, "lines: The Boats/Oars And Old Sails/Nets"],
    ["below a long text without an end", unended, "lines: The Boats/Oars And Old Sails/Nets"],
    ["and not below a word or two", "It is so.", "text: The Boats Oars And Old Sails Nets"],
  ])("%s", (_what, before, said) => expect(told(`${before}\n\n${three}`)[1]).toBe(said));

  it("as a list under a heading, and not under the headline", () => {
    expect(told(`The Boat\n\n${ended}\n\nFor One\n\na lamp\ntwo knives\na book`)[3]).toBe("list: a lamp/two knives/a book");
    expect(told("The Boat\n\na lamp\ntwo knives\na book")[1]).toBe("text: a lamp two knives a book");
  });

  it("without the commas that held them together", () => {
    expect(told(`${ended}\n\nThere was:\n\ntwo hammers,\na saw,\nand a plane`)[2]).toBe("list: two hammers/a saw/and a plane");
    expect(told(`${ended}\n\nThere was:\n\ntwo hammers\na saw,\na plane`)[2]).toBe("list: two hammers/a saw,/a plane");
  });
});

describe("over a page’s end", () => {
  const line = "Oars of ash and ropes of hemp lie with them, and they are as old as the boats.";
  it.each<[string, string, number]>([
    ["two lines without an end go on", `${ended}\n\nThe boats lie in\nthe yard for\n\f${line}`, 2],
    ["one short line without an end does not", `${ended}\n\nThe boats\n\f${line}`, 3],
    [
      "a caption does not go on",
      `${ended}\n\nPhoto: Kit Lowell\nThe yard in January, seen from the crane that nobody had climbed\n\f${line}`,
      4,
    ],
    ["a credit does not go on", `${ended}\n\nPhoto: Kit Lowell\n\fand so it was.`, 3],
    ["a list does not go on", `${ended}\n\nThere was:\n\na lamp\ntwo knives\na book\n\fand so it was.`, 4],
  ])("%s", (_what, text, count) => expect(gathered(text)).toHaveLength(count));
});

it("a column’s lines are its own", () => {
  const lines = normaliseLines("The boats lie\nThe ropes hang").map((one, at) => ({ ...one, column: at }));
  expect(gather(lines, new Set(), [])).toHaveLength(2);
});

it("what is set in is so from the margin that most lines have", () => {
  expect(gathered(`  ${ended}\n\n  ${ended}\n\n     ${ended}\n\n${ended}`).map(({ indent }) => indent)).toEqual([0, 0, 3, -2]);
});
