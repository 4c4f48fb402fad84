import { describe, expect, it } from "vitest";
import { authorsShown, joinNames } from "../contributors.ts";
import { readIssueFile } from "./read-issue-file.ts";

describe("an issue’s file", () => {
  it("says which issue it is, and what that says of itself", () => {
    const yaml = `issue: 47\ntheme: " Ropes "\neditors_note: We tied it.\ncover: cover.jpg\ncover_alt: A rope\ncover_credit: Ida Brandt\ncover_lines:\n  - Knots\n  - Boats\norder:\n  - b.md\n  - a.md\n`;
    expect(readIssueFile(yaml)).toEqual({
      wholeNumber: 47,
      theme: "Ropes",
      editorsNote: "We tied it.",
      cover: "cover.jpg",
      coverAlt: "A rope",
      coverCredit: "Ida Brandt",
      coverLines: ["Knots", "Boats"],
      order: ["b.md", "a.md"],
    });
  });

  it("needs no more than its number: what it does not say is left as it is", () => {
    expect(readIssueFile("issue: 1")).toEqual({ wholeNumber: 1, coverAlt: "", coverCredit: "", order: [] });
  });

  it.each([
    ["issue: soon", "“issue” is the whole number"],
    ["issue: 0", "“issue” is the whole number"],
    ["issue: -3", "“issue” is the whole number"],
    ["issue: 1.5", "“issue” is the whole number"],
    ['issue: "47"', "“issue” is the whole number"],
    ["theme: Ropes", "“issue” is the whole number"],
    ["issue: 47\nthem: Ropes", "there is no field “them”"],
    ["issue: 47\nconstructor: x", "there is no field “constructor”"],
    ["issue: 47\norder: a.md", "“order” is a list"],
    ["issue: 47\norder:\n  - 7", "“order” is a list"],
    ["issue: 47\ncover_lines: Knots", "“cover_lines” is a list"],
    ["- issue: 47", "it holds no fields"],
    ["", "it holds no fields"],
    ["47", "it holds no fields"],
    ["issue: 47\ntheme: a: b", "line 2 cannot be read"],
  ])("%j is refused, with what is wrong", (yaml, says) => {
    expect(() => readIssueFile(yaml, "july/issue.yaml")).toThrow(expect.objectContaining({ code: "issue-file-unreadable" }) as Error);
    expect(() => readIssueFile(yaml, "july/issue.yaml")).toThrow(new RegExp(`july/issue.yaml: .*${says}`));
  });
});

describe("a byline", () => {
  it.each([
    [[], "en", ""],
    [["Lena Marsh"], "en", "Lena Marsh"],
    [["Lena Marsh", "Tomas Okafor"], "en", "Lena Marsh and Tomas Okafor"],
    [["A", "B", "C"], "en", "A, B and C"],
    [["A", "B", "C"], "de", "A, B und C"],
    [["A", "B"], "fr", "A et B"],
  ])("of %j in %s is “%s”", (names, language, text) => expect(joinNames(names, language)).toBe(text));

  it.each([
    ["en", "en", "\u2068\u2068أحمد الحسن\u2069, \u2068سارة علي\u2069 and Jane Marsh\u2069"],
    ["ar", "en", "\u2068أحمد الحسن وسارة علي و\u2068Jane Marsh\u2069\u2069"],
    ["ar", "ar", "\u2068أحمد الحسن وسارة علي و\u2068Jane Marsh\u2069\u2069"],
  ])("of an article in %s within a text in %s keeps the order of each name, and its own", (language, within, text) => {
    const byline = ["أحمد الحسن", "سارة علي", "Jane Marsh"].map((name) => ({ name, slug: name }));
    expect(authorsShown({ byline, credits: [], language }, within)).toBe(text);
  });
});
