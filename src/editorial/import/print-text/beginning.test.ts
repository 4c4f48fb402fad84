import { describe, expect, it } from "vitest";
import { askedInEnglish } from "../../../messages/index.ts";
import { askStandfirst, takeByline, takeHeadline, takeStandfirst, unshout } from "./beginning.ts";
import type { Asked } from "./join-lines.ts";
import { normaliseLines } from "./lines.ts";
import type { Chunk } from "./paragraphs.ts";

const cases = { names: new Map([["marl", "Marl"]]), lower: new Set<string>(), german: false, english: true };
const chunk = (text: string, more: Partial<Chunk> = {}): Chunk => ({
  lines: normaliseLines(text),
  text: text.replaceAll("\n", " "),
  indent: 0,
  ...more,
});
const long =
  "The harbour was shut for nine days in the winter, and those who lived on what the boats brought went up to the farms and asked for work there.";

describe("a headline", () => {
  it.each<[string, string[], string | undefined, string]>([
    ["is set as the running heads set it", ["THE BBC AT SEA", "It went."], "The BBC at Sea", "The BBC at Sea"],
    ["ends where the running heads say", ["The Old Man\nOn a boat in the rain"], "The Old Man", "The Old Man"],
    [
      "of two parts is one, if the heads say so",
      ["The Old Man", "Who Sold the Sea"],
      "The Old Man Who Sold the Sea",
      "The Old Man Who Sold the Sea",
    ],
    ["of two parts is none, if they do not", ["The Old Man", "Who Sold the Sea"], undefined, "The Old Man"],
    ["in capitals ends with them", ["THE ROPE\nOF MARL\nIt lay there"], undefined, "The Rope of Marl"],
    ["that is a title ends above a sentence", ["Fish Pie\nServes twelve"], undefined, "Fish Pie"],
    ["that is none goes on", ["How the old man\nFound nine boats"], undefined, "How the old man Found nine boats"],
    ["goes on in lower case", ["The old man", "and the sea"], undefined, "The old man and the sea"],
    ["does not go on in a sentence", ["The old man", "and he was old."], undefined, "The old man"],
    ["that ends does not go on", ["He was old!", "and so was the sea"], undefined, "He was old!"],
    ["does not go on in what is too long for it", ["The old man", `and the sea ${"of boats ".repeat(12)}`], undefined, "The old man"],
    ["in capitals goes on in capitals", ["THE OLD MAN", "SELLS THE SEA"], undefined, "The Old Man Sells the Sea"],
    ["in capitals that ends does not", ["WHO SOLD IT?", "A REPORT FROM MARL"], undefined, "Who Sold It?"],
    ["in capitals does not go on in two lines", ["THE OLD MAN", "A REPORT FROM MARL\nIN NINE PARTS"], undefined, "The Old Man"],
    [
      "in capitals does not go on in what is too long for it",
      ["THE OLD MAN", `SELLS ${"THE SEA AND ".repeat(7)}`],
      undefined,
      "The Old Man",
    ],
  ])("%s", (_what, texts, known, said) =>
    expect(
      takeHeadline(
        texts.map((text) => chunk(text)),
        known,
        cases,
      ).headline,
    ).toBe(said),
  );

  it("of another language keeps its names alone", () => {
    expect(unshout("LE PONT DE MARL", { ...cases, english: false })).toBe("Le pont de Marl");
  });
});

describe("a byline below the headline", () => {
  it.each<[string, string[], string[]]>([
    ["of two lines", ["by\nIda Lowe"], ["Ida Lowe"]],
    ["under a sentence about the text", ["How a town lost its clock", "by\nIda Lowe"], ["Ida Lowe"]],
    [
      "of many",
      ["by\nIda Lowe, Nora Feldt, Kit Lowell, Ada Quist, Jan de Vries, Petra Lang, Anne Roux and Bruno Verdi"],
      ["Ida Lowe", "Nora Feldt", "Kit Lowell", "Ada Quist", "Jan de Vries", "Petra Lang", "Anne Roux", "Bruno Verdi"],
    ],
    ["is no sentence", ["Written by Hand, and read aloud."], []],
    ["is not in the text", ["One.", "Two.", "Three.", "by\nIda Lowe"], []],
  ])("%s", (_what, texts, names) => expect(takeByline(texts.map((text) => chunk(text))).byline).toEqual(names));
});

describe("a standfirst", () => {
  const announced = "How a town lost its clock, and what it found in its place";
  const standfirst = (first: Chunk, second: Chunk = chunk(long)) => takeStandfirst([first, second]).standfirst;
  it.each<[string, Chunk]>([
    ["announces", chunk(`${announced}.`)],
    ["is in italics", chunk("*He rowed, and he sang.*")],
    ["is set in from the margin", chunk("He rowed for nine days.", { indent: 3 })],
    ["has no end", chunk("The town that lost its clock and found another")],
    ["is a few words", chunk("Serves twelve")],
  ])("%s", (_what, first) => expect(standfirst(first)).toBe(first.text.replaceAll("*", "")));

  it.each<[string, Chunk, Chunk?]>([
    ["is set in by a little", chunk("He rowed for nine days.", { indent: 2 })],
    ["is as long as a paragraph", chunk(`How ${"a town lost its clock and ".repeat(10)}found it`)],
    ["is a credit", chunk("Photograph by Kit Lowell, who was there in May")],
    ["is an item", chunk("- how a town lost its clock and found another one")],
    ["has a note", chunk(announced.replace(",", "\ue000,"))],
    ["is verse", chunk(announced, { stays: true })],
    ["is a list", chunk(announced, { items: [announced] })],
    ["is a table", chunk(announced, { cells: [[announced]] })],
    ["is set as titles are", chunk("The Small Bridges And Their Builders In Marl")],
    ["is three sentences", chunk("*He came. He saw it. He left.*")],
    ["leads to what follows", chunk("How a town lost its clock and found:")],
    ["is longer than what follows", chunk("Serves twelve"), chunk("It does.")],
    ["is two lines of a few words", chunk("Serves\ntwelve")],
    ["announces what is no longer than itself", chunk(`${announced}.`), chunk("It is short, and so is this.")],
  ])("is none that %s", (_what, first, second) => expect(standfirst(first, second)).toBeUndefined());

  const asked = (said: string | undefined, ...rest: string[]) => {
    const asks: Asked[] = [];
    askStandfirst(
      said,
      rest.map((text) => chunk(text)),
      asks,
    );
    return asks.map(({ question }) => question(askedInEnglish).replace(/“.*”/, "…"));
  };
  it("that is a sentence is asked about, and so is a short sentence that was not taken for one", () => {
    expect(asked(`${announced}.`, long, long)).toEqual(["… was taken as the standfirst"]);
    expect(asked(announced, long, long)).toEqual([]);
    expect(asked(undefined, `${announced}.`, long)).toEqual(["… was taken as the first paragraph; it may be the standfirst"]);
    expect(asked(undefined, `${long} ${long}`, `${long} ${long} ${long}`)).toEqual([]);
    expect(asked(undefined, announced, long)).toEqual([]);
    expect(asked(undefined, `${announced}.`, "It is short.")).toEqual([]);
  });
});
