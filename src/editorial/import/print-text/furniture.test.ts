import { describe, expect, it } from "vitest";
import { takeFurniture } from "./furniture.ts";
import { normaliseLines } from "./lines.ts";

const gap = " ".repeat(30);
const page = (what: string) =>
  `${what} lie in the yard for all of the winter, and by now nobody has\ncome for ${what} since the flood came and went again.`;
const read = (...parts: string[]) => {
  const { lines, date, headline, byline, leftOut } = takeFurniture(normaliseLines(parts.join("\n\n")));
  return { ...leftOut, date, headline, byline, text: lines.map(({ text }) => text).filter(Boolean) };
};

describe("what a browser prints", () => {
  it("is no day of the text, and no magazine", () => {
    const browser = read(`13/11/2023, 10:45${gap}A Rope`, "A Rope", page("Boats"), "https://quay.example/a 1/2");
    expect(browser.date).toBeUndefined();
    expect(browser.magazine).toBeUndefined();
    expect(browser.runningHeads).toEqual([`13/11/2023, 10:45${gap}A Rope`, "https://quay.example/a 1/2"]);
  });
});

describe("running heads", () => {
  it("tell the issue that the first of them names", () => {
    expect(
      read("A Rope", page("Boats"), `12${gap}Spring 1998${gap}The Quay`, page("Oars"), `13${gap}Summer 1998${gap}The Quay`, page("Nets"))
        .issue,
    ).toBe("Spring 1998");
  });
  it("that sign are no magazine", () => {
    expect(read("Written by Ida Lowe on June 9, 2023", "A Rope", page("Boats")).magazine).toBeUndefined();
  });
  it("have the magazine’s name with them, where it stands over the headline that they repeat", () => {
    expect(read("The Quay", "A Rope", "by Ida Lowe", page("Boats"), `12${gap}A Rope`, page("Oars"))).toMatchObject({
      headline: "A Rope",
      runningHeads: ["The Quay", `12${gap}A Rope`],
    });
  });
  it("tell the headline as they set it, unless all in capitals", () => {
    expect(read("THE BBC MAN", "by Ida Lowe", page("Boats"), `12${gap}The BBC Man`, page("Oars")).headline).toBe("The BBC Man");
    expect(read("The BBC Man", "by Ida Lowe", page("Boats"), `12${gap}THE BBC MAN`, page("Oars")).headline).toBe("The BBC Man");
  });
  it("are the headline’s own words again", () => {
    expect(read("A Rope", page("Boats"), "A Rope", page("Oars"))).toMatchObject({ headline: "A Rope", runningHeads: ["A Rope"] });
  });
});

describe("what comes three times is the text’s", () => {
  const cut = (what: string) => page(what).slice(0, -1);
  const thrice = (line: string) =>
    read("A Rope", cut("Boats"), line, "and goes on", cut("Oars"), line, "and goes on", cut("Nets"), line, "and goes on").text.filter(
      (text) => text === line,
    );
  it.each([
    ["as a credit", "Photo: Kit Lowell"],
    ["as an item", "- a lamp"],
    ["as a rule", "* * *"],
    ["as a sentence of great length", `Nobody knew ${"who had come and ".repeat(7)}gone.`],
  ])("%s", (_what, line) => expect(thrice(line)).toHaveLength(3));
  it("and else is not, where it cuts a sentence", () => expect(thrice("Of Ropes")).toHaveLength(0));
});

it.each([
  ["3 May 2024", "2024-05-03"],
  ["May 3, 2024", "2024-05-03"],
])("“%s” below the byline is its day, and no folio of an issue", (line, day) => {
  expect(read("A Rope", "by Ida Lowe", line, page("Boats"))).toMatchObject({ date: day, folios: [] });
});

it("a folio at a gap from its month is one", () => {
  expect(read("A Rope", "by Ida Lowe", page("Boats"), `22${gap}March 1998${gap}The Quay`, page("Oars"))).toMatchObject({
    folios: ["22"],
    issue: "March 1998",
  });
});

it("what is no article is left out, and a day below the headline is the text’s", () => {
  expect(read("A Rope", "by Ida Lowe", "3 May 2024", page("Boats"), "Share this", "© The Quay")).toMatchObject({
    date: "2024-05-03",
    byline: ["Ida Lowe"],
    other: ["Share this", "© The Quay", "by Ida Lowe", "3 May 2024"],
    text: ["A Rope", ...page("Boats").split("\n")],
  });
});
