import { describe, expect, it } from "vitest";
import { fromMarkdown } from "./index.ts";

const read = (...lines: string[]) => fromMarkdown(`---\nheadline: A Rope\n${lines.join("\n")}\n---\n\nText.`);
const told = (...lines: string[]) => read(...lines).problems.map(({ problem }) => problem);

describe("front matter", () => {
  it.each(["open", "registered", "subscribers"])("says access: %s", (access) => {
    expect(read(`access: ${access}`)).toMatchObject({ access, problems: [] });
  });
  it.each(["opne", "Open", "free", "subscriber", "open registered", "constructor", "true", "false"])(
    "says that access: %s is none, and takes none",
    (access) => {
      expect(read(`access: ${access}`).access).toBeUndefined();
      expect(told(`access: ${access}`).join()).toContain(`access “${access}” is none of open, registered, subscribers`);
    },
  );
  it("says how it opens in print, and nothing where that is no way to open", () => {
    expect(read("opener: beside")).toMatchObject({ opener: "beside", problems: [], other: {} });
    expect(read("opener: upside down")).not.toHaveProperty("opener");
    expect(told("opener: upside down").join()).toContain("opener “upside down” is none of full, across, beside, spread, type");
  });
  it("says that a list is no access", () => {
    expect(read("access: [open]")).toMatchObject({ problems: [{ problem: expect.stringContaining("is none of open") as string }] });
    expect(read("access: [open]").access).toBeUndefined();
  });
  it.each(["2026-11-24", '"2026-11-24"'])("says date: %s", (date) =>
    expect(read(`date: ${date}`)).toMatchObject({ date: "2026-11-24", problems: [] }),
  );
  it.each(["2026-02-30", "03/04/2026", "next week"])("says that date: %s is none, and takes none", (date) => {
    expect(read(`date: ${date}`).date).toBeUndefined();
    expect(told(`date: ${date}`).join()).toContain("is not a day");
  });
  it.each<[string, string[]]>([
    ["byline: Lena Marsh and Tomas Okafor", ["Lena Marsh", "Tomas Okafor"]],
    ["byline: Lena Marsh, Tomas Okafor & Ida Brandt", ["Lena Marsh", "Tomas Okafor", "Ida Brandt"]],
    ["byline: [Lena Marsh, Tomas Okafor]", ["Lena Marsh", "Tomas Okafor"]],
    ["author: Fernanda Sandoval", ["Fernanda Sandoval"]],
    ["byline: ''", []],
  ])("names in “%s” who wrote it", (line, names) => expect(read(line).byline).toEqual(names));
  it("keeps a correction with its day, and without a day that is none", () => {
    expect(read("correction: {text: It was Tuesday., date: 2026-11-24}").correction).toEqual({
      text: "It was Tuesday.",
      date: "2026-11-24",
    });
    expect(read("correction: {text: It was Tuesday., date: soon}").correction).toEqual({ text: "It was Tuesday." });
    expect(read("correction: {date: 2026-11-24}").correction).toBeUndefined();
  });
  it("keeps what it does not know as it was", () => {
    expect(read("mood: blue", "tags: [a, b]").other).toEqual({ mood: "blue", tags: ["a", "b"] });
  });
  it("that cannot be read is named with its line, and the text stays", () => {
    const { problems, body } = fromMarkdown("---\nheadline: A Rope\nbyline: [a\n---\n\nText.");
    expect(problems[0]!.line).toBeGreaterThan(1);
    expect(problems[0]!.problem).toMatch(/front matter cannot be read/);
    expect(body.content).toHaveLength(1);
  });
});

it.each(["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//evil.example", "#", ""])(
  "a link that runs a script or leads nowhere (%s) keeps its words and is told",
  (href) => {
    const { body, problems } = fromMarkdown(`See [the words](<${href}>) here.`);
    expect(JSON.stringify(body)).toContain("See the words here.");
    expect(problems.map(({ problem }) => problem).join()).toMatch(/no address/);
  },
);
