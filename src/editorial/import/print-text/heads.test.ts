import { describe, expect, it } from "vitest";
import { importJson, readSource } from "../index.ts";
import { magazineOf } from "./heads.ts";

type Read = {
  headline: string;
  byline: string[];
  left_out: { other?: string[]; magazine?: string; issue?: string; texts: { running_heads: string[]; folios: string[] } };
};
const body =
  "Words of a paragraph that is as long as paragraphs are, so that it is\none, and goes on for a line more than it would have to.";
const read = (...parts: string[]) =>
  importJson(readSource(Buffer.from(parts.join("\n\n")), "a.txt")) as unknown as Read & {
    blocks: { type: string; text: string }[];
    date?: string;
  };
const leftOut = (...parts: string[]) => {
  const { texts, magazine, issue } = read(...parts).left_out;
  return { heads: texts.running_heads.map((text) => text.replace(/\s+/g, " ")), folios: texts.folios, magazine, issue };
};
const page = (what: string) =>
  `${what} lie in the yard for all of the winter, and nobody has\ncome for ${what} since the flood came and went again.`;
const gap = " ".repeat(30);

describe("a running head", () => {
  it("tells folio, issue and magazine, whichever stands first", () => {
    expect(leftOut(`22${gap}Spring 1998${gap}The Quay`, "A Rope", "by Ida Lowe", body)).toEqual({
      heads: ["22 Spring 1998 The Quay"],
      folios: ["22"],
      magazine: "The Quay",
      issue: "Spring 1998",
    });
    expect(leftOut("The Quay, Spring 1998", "A Rope", "by Ida Lowe", body)).toMatchObject({
      heads: ["The Quay, Spring 1998"],
      issue: "Spring 1998",
    });
    expect(leftOut("Spring 1998", "A Rope", "by Ida Lowe", body)).toMatchObject({ heads: ["Spring 1998"], issue: "Spring 1998" });
  });

  it("with a day has the day", () => {
    expect(read("A Rope", "by Ida Lowe", body, `12${gap}3 May 2024${gap}The Quay`, body)).toMatchObject({
      date: "2024-05-03",
      left_out: { texts: { folios: ["12"] } },
    });
  });

  it("is one by the headline, by what the others say, or by the page that it begins", () => {
    expect(leftOut("A Rope of Marl", "by Ida Lowe", body, `12${gap}A Rope of Marl`, body).folios).toEqual(["12"]);
    expect(leftOut("A Rope", "by Ida Lowe", body, `12${gap}The Quay`, body, `13${gap}The Quay`, body).folios).toEqual(["12", "13"]);
    expect(leftOut("A Rope", "by Ida Lowe", `${body}\n\f12${gap}${gap}The Quay`, body).folios).toEqual(["12"]);
  });

  it("is one by the pages that its folio and the next one’s are apart", () => {
    expect(leftOut("A Rope", "by Ida Lowe", body, `12${gap}Of Nets`, body, `15${gap}Of Oars`, body).folios).toEqual(["12", "15"]);
    expect(leftOut("A Rope", "by Ida Lowe", body, `12${gap}Of Nets`, body, `99${gap}Of Oars`, body).folios).toEqual([]);
  });

  it("is one that stands alike at two pages’ edges", () => {
    const head = "\fReading the Water\n\n";
    expect(leftOut("A Rope", "by Ida Lowe", `${page("Boats")}\n${head}${page("Ropes")}\n${head}${page("Oars")}`).heads).toEqual([
      "Reading the Water",
      "Reading the Water",
    ]);
  });

  it("is none of two edges that begins the second page alone, as a subhead does", () => {
    expect(leftOut("A Rope", "by Ida Lowe", `${page("Boats")}\n\fOf Nets`, page("Oars")).heads).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ["with figures that differ, at two pages’ edges", [`${body}\n\fReading 9 Waters`, `${body}\n\fReading 10 Waters`, body], []],
    ["that touches the text at two pages’ edges", [`${body}\n\f12${gap}The Quay\n${body}\n\f13${gap}The Quay\n${body}`], ["12", "13"]],
    ["by a folio and an issue", [body, `22${gap}Spring 1998`, body], ["22"]],
    ["by an issue and a name across a gap", [body, `Spring 1998${gap}The Quay`, body], []],
    ["below the last page’s folio, which it touches", [body, `12\n13${gap}Spring 1998${gap}The Quay`, body], ["12", "13"]],
    ["over the next page’s folio, which it touches", [body, `12${gap}Spring 1998${gap}The Quay\n13`, body], ["12", "13"]],
  ])("is one %s", (_what, text, folios) => {
    const told = read("A Rope", "by Ida Lowe", ...text);
    expect(told.left_out.texts.running_heads).not.toEqual([]);
    expect(told.left_out.texts.folios).toEqual(folios);
    expect(told.blocks.map(({ text: words }) => words.replace(body.replace("\n", " "), "").trim()).filter(Boolean)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["a day of a diary and its place", [body, `3 May 2024${gap}Halmouth`, body]],
    ["a number and what it counts across the measure, where no page begins", [body, `12${gap}${gap}The Quay`, body]],
    ["a number and what it counts close by, where a page begins", [`${page("Boats")}\n\f4    kilos of rope`, page("Oars")]],
  ])("is none as %s", (_what, text) => expect(leftOut("A Rope", "by Ida Lowe", ...text)).toMatchObject({ heads: [], folios: [] }));

  it("tells the headline as it sets it, whatever lines it takes", () => {
    expect(read("The Old Man\nWho Sold It", "by Ida Lowe", body, `12${gap}The Old Man Who Sold It`, body).headline).toBe(
      "The Old Man Who Sold It",
    );
    expect(read("The BBC Man", "by Ida Lowe", body, `12${gap}THE BBC MAN`, body).headline).toBe("The BBC Man");
  });

  it("tells the magazine by what is neither headline nor writer", () => {
    expect(magazineOf(["A Rope", "The Quay"], "A Rope", [])).toBe("The Quay");
    expect(magazineOf(["Rope", "The Quay"], "A Rope of Marl", [])).toBe("The Quay");
    expect(magazineOf(["Ida Lowe", "The Quay"], "A Rope", ["Ida Lowe"])).toBe("The Quay");
    expect(magazineOf(["Ida Lowe", "The Quay", "Of Nets"], "A Rope", [])).toBe("The Quay");
    expect(magazineOf(["Harbour Light", "Of Nets"], "A Rope", [])).toBe("Harbour Light");
  });

  it("that signs is the first of those that do", () => {
    expect(read("Written by Ida Lowe on June 9, 2023", "A Rope", body, "Written by Nora Feldt on June 8, 2023", body)).toMatchObject({
      byline: ["Ida Lowe"],
      date: "2023-06-09",
    });
  });

  it("is none as a line of the text: a year, a sentence, an item, a section’s number", () => {
    const none = { heads: [], folios: [] };
    expect(leftOut("A Rope", "by Ida Lowe", body, "In Spring 1998", body)).toMatchObject(none);
    expect(leftOut("A Rope", "by Ida Lowe", body, `In 1998 there were 12 of them, and the next year there were 13.`, body)).toMatchObject(
      none,
    );
    expect(leftOut("A Rope", "by Ida Lowe", "1", body, "2", body)).toMatchObject(none);
    expect(leftOut("A Rope", "by Ida Lowe", body, "1998", body)).toMatchObject(none);
    expect(leftOut("A Rope", "by Ida Lowe", body, "12 boats", body)).toMatchObject(none);
    expect(leftOut("A Rope", "by Ida Lowe", body, "Spring 1998", body)).toMatchObject(none);
    expect(leftOut("A Rope", "by Ida Lowe", body, `1998${gap}The Quay`, body).folios).toEqual([]);
  });
});

describe("a folio", () => {
  it("counts up, says that it is one, stands in a sentence, below notes, or between heads", () => {
    expect(leftOut("A Rope", "by Ida Lowe", body, "12", body, "13", body, "14").folios).toEqual(["12", "13", "14"]);
    expect(leftOut("A Rope", "by Ida Lowe", body, "Page 3 of 9", body).folios).toEqual(["Page 3 of 9"]);
    expect(
      leftOut("A Rope", "by Ida Lowe", "Words that go on over the", "12", "page, and have an end there. And so they have it.", body).folios,
    ).toEqual(["12"]);
    expect(leftOut("A Rope", "by Ida Lowe", `${body}1`, "1 A note of it.", "12", body).folios).toEqual(["12"]);
    expect(leftOut("A Rope", "by Ida Lowe", body, "11", body, `12${gap}The Quay`, body, `14${gap}The Quay`, body).folios).toEqual([
      "11",
      "12",
      "14",
    ]);
  });

  it("is the last of all lines, or counts from one after the text began", () => {
    expect(leftOut("A Rope", "by Ida Lowe", body, body, "12").folios).toEqual(["12"]);
    expect(leftOut("A Rope", "by Ida Lowe", body, body, "7").folios).toEqual([]);
    expect(leftOut("A Rope", "by Ida Lowe", "Words.", "12").folios).toEqual([]);
    expect(leftOut("A Rope", "by Ida Lowe", body, "1", body, "2", body).folios).toEqual(["1", "2"]);
  });

  it.each<[string, string[], string[]]>([
    ["is three pages before a head’s", [body, "9", body, `12${gap}The Quay`, body, `14${gap}The Quay`, body], ["9", "12", "14"]],
    ["is four pages before a head’s: none", [body, "8", body, `12${gap}The Quay`, body, `14${gap}The Quay`, body], ["12", "14"]],
    ["is the page after a head’s", [body, `12${gap}The Quay`, body, `14${gap}The Quay`, body, "15", body], ["12", "14", "15"]],
    ["is as far from the other as their pages are", [`${body}\n\n11\n\f${body}\n\f${body}\n\n13\n\f${body}`], ["11", "13"]],
    ["is farther from the other than their pages are: none", [`${body}\n\n11\n\f${body}\n\n13\n\f${body}`], []],
    ["does not count up with the other: none", [body, "12", body, "19", body], []],
    ["stands below a note of five lines", [`${body}1`, "1 A note\nof it\nthat goes\non and\non.", "12", body], ["12"]],
    ["touches the last line: none", [body, `${body}\n12`], []],
    ["is the last of all and set in deep", [body, body, `${gap}7`], ["7"]],
    ["counts from one after a short sentence", ["It rained.", "1", body, "2", body], ["1", "2"]],
    [
      "counts from one in a long one",
      ["Words of a paragraph that goes on over the end of a page, to the", "1", body, "2", body],
      ["1", "2"],
    ],
  ])("%s", (_what, text, folios) => expect(leftOut("A Rope", "by Ida Lowe", ...text).folios).toEqual(folios));

  it("is the first of all lines", () => expect(leftOut("12", "A Rope", "by Ida Lowe", body, body).folios).toEqual(["12"]));

  it("is none where it does not count with the others", () => {
    expect(leftOut("A Rope", "by Ida Lowe", "Words that have an end.", "12", "and more, after it.", body).folios).toEqual([]);
    expect(leftOut("A Rope", "by Ida Lowe", "Words that have none", "12", "And more, after it.", body).folios).toEqual([]);
    expect(leftOut("A Rope", "by Ida Lowe", body, "99", body, `12${gap}The Quay`, body, `14${gap}The Quay`, body).folios).toEqual([
      "12",
      "14",
    ]);
  });
});

describe("a name alone under the headline", () => {
  const byline = (...top: string[]) => read(...top, body).byline;
  it("signs the text, unless its words are the text’s", () => {
    expect(byline("A Rope", "Ida Lowe")).toEqual(["Ida Lowe"]);
    expect(byline("A Rope\nIda Lowe")).toEqual(["Ida Lowe"]);
    expect(byline("A Rope", "Long Words")).toEqual([]);
    expect(byline("A Rope", "by Nora Feldt", "Ida Lowe")).toEqual(["Nora Feldt"]);
    expect(byline("A Rope", "The Ferry")).toEqual([]);
  });
});

describe("what pictures are signed with before the text begins", () => {
  it("is of all of them, and left out; with a caption it is a picture’s", () => {
    expect(read("A Rope", "by Ida Lowe", "Photos: Kit Lowell", body).blocks.map(({ type }) => type)).toEqual(["paragraph"]);
    expect(read("A Rope", "by Ida Lowe", "Photo: Kit Lowell\nThe rope in May", body).blocks.map(({ type }) => type)).toEqual([
      "figure",
      "paragraph",
    ]);
  });
});
