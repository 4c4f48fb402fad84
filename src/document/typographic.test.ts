import { describe, expect, it } from "vitest";
import { fromMarkdown } from "./markdown/index.ts";
import { plainText } from "./plain-text.ts";
import { typographic, typographicBody, typographicSoFar } from "./typographic.ts";

describe("a line as a printer sets it", () => {
  it.each([
    ["en", 'She said "no" and left.', "She said “no” and left."],
    ["en", `"He said 'never' twice," she wrote.`, "“He said ‘never’ twice,” she wrote."],
    ["en", "It's the keepers' boat; don't.", "It’s the keepers’ boat; don’t."],
    ["en", "The '70s, and 'twas so; rock 'n' roll", "The ’70s, and ’twas so; rock ’n’ roll"],
    ["en", '("Bridge," they say)', "(“Bridge,” they say)"],
    ["en", 'A 12" board', "A 12″ board"],
    ["en", "One thing--and another", "One thing—and another"],
    ["en", "One thing -- and another - and a third", "One thing – and another – and a third"],
    ["en", "From 1914-18 and pages 12-15", "From 1914–18 and pages 12–15"],
    ["en", "Call 555-1234 on 2026-11-24, ISSN 1234-5679", "Call 555-1234 on 2026-11-24, ISSN 1234-5679"],
    ["en", "well-known, A4-3, 3-2 down", "well-known, A4-3, 3-2 down"],
    ["en", "The years 1914--18", "The years 1914–18"],
    ["en", "And then...", "And then…"],
    ["en", "a list .... of dots", "a list .... of dots"],
    ["de", 'Er sagte "nie" und ging. So war\'s.', "Er sagte „nie“ und ging. So war’s."],
    ["fr", 'Il dit "non" et part. L\'eau.', "Il dit «\u202fnon\u202f» et part. L’eau."],
    ["sv", 'Han sa "nej".', "Han sa ”nej”."],
    ["nb-NO", 'Han sa "nei".', "Han sa «nei»."],
    ["en", "“Already” set — isn’t it…", "“Already” set — isn’t it…"],
  ])("%s: %s", (language, typed, set) => {
    expect(typographic(typed, language)).toBe(set);
    expect(typographic(set, language)).toBe(set);
  });
});

it.each([
  ["en", `He said "hello 'there'" and 'left.`, "He said “hello ‘there’” and ‘left."],
  [
    "en",
    "In the '90s 'twas so: rock 'n' roll, 'em all; 'round' it went, '70s.",
    "In the ’90s ’twas so: rock ’n’ roll, ’em all; ‘round’ it went, ’70s.",
  ],
  ["en", "The keepers' boat, he said 'the keeper's boat' twice.", "The keepers’ boat, he said ‘the keeper’s boat’ twice."],
  ["en", "He was born in the '90s", "He was born in the ’90s"],
  ["en", "From 1914--18 -- and on...", "From 1914–18 – and on…"],
  ["de", `Sie sagte: "Er rief 'nie' und ging." So war's.`, "Sie sagte: „Er rief ‚nie‘ und ging.“ So war’s."],
  ["fr", `Il dit "non 'jamais' non" et part.`, "Il dit «\u202fnon “jamais” non\u202f» et part."],
])("typed sign by sign, %s: %s", (language, typed, set) => {
  expect([...typed].reduce((before, sign) => typographicSoFar(before + sign, language), "")).toBe(set);
  expect(typographic(set, language)).toBe(set);
});

describe("a body", () => {
  const set = (markdown: string) => plainText(typographicBody(fromMarkdown(markdown).body, "en"));
  it("matches quotes across its marks, and begins afresh in each paragraph", () => {
    expect(set('He wrote "*never*" and "**no**".\n\nShe "left.\n\n"Then" she came.')).toContain("He wrote “never” and “no”.");
    expect(set('She "left.\n\n"Then" she came.')).toContain("“Then” she came.");
  });
  it("leaves code and addresses as they were typed", () => {
    expect(set('Type `a -- "b"` at <https://example.org/it\'s--so> now')).toContain('a -- "b"');
    expect(set("See <https://example.org/it's--so> now")).toContain("https://example.org/it's--so");
  });
  it("reaches quotations, lists, tables, notes and captions, and no description", () => {
    const body = typographicBody(
      fromMarkdown(
        "> It's so\n>\n> — Ida 'Bo' Brandt\n\n- it's one\n\n| it's |\n| --- |\n| it's |\n\n![it's](x \"It's | 'Own'\")\n\nA note[^a].\n\n[^a]: It's here.\n",
      ).body,
      "en",
    );
    const json = JSON.stringify(body);
    expect(json.match(/t’s/g)).toHaveLength(6);
    expect(json).toContain('"alt":"it\'s"');
    expect(json).toContain("Ida ‘Bo’ Brandt");
  });
});
