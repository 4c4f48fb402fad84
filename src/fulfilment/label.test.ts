import { describe, expect, it } from "vitest";
import { type Label, duplicates, expireLine, keyline, labelText, labelsCsv } from "./label.ts";

const label = (over: Partial<Label> = {}): Label => ({
  id: 1,
  position: 1,
  subscriptionId: "s",
  subscriptionNumber: 10001,
  expireIssue: 48,
  copies: 1,
  returned: null,
  name: "Jonas Eide",
  line1: "4 Chandlers’ Row",
  city: "Halmouth",
  postalCode: "EH1 1YZ",
  country: "GB",
  ...over,
});

const home = { country: "GB", language: "en" };

describe("a label", () => {
  it("carries the key in fours and the last issue", () => {
    expect([keyline(10001), keyline(7), keyline(123456789)]).toEqual(["#1000 1#", "#0007#", "#1234 5678 9#"]);
    expect(["en", "de", "nl"].map((language) => expireLine(48, language))).toEqual(["EXP NO. 48", "BIS NR. 48", "T/M NR. 48"]);
  });
  it("names the country only abroad", () => {
    expect(labelText(label(), home)).toEqual(["#1000 1#  EXP NO. 48", "Jonas Eide", "4 Chandlers’ Row", "Halmouth", "EH1 1YZ"]);
    expect(labelText(label(), { ...home, country: "FR" }).at(-1)).toBe("UNITED KINGDOM");
  });
  it.each([
    [{ country: "US", city: "Portland", region: "ME", postalCode: "04101" }, "Portland, ME 04101"],
    [{ country: "DE", city: "Kiel", postalCode: "24103" }, "24103 Kiel"],
    [{ country: "IT", city: "Trieste", region: "TS", postalCode: "34121" }, "34121 Trieste TS"],
  ])("sets town and code as %o asks", (where, line) => {
    expect(labelText(label(where), home)).toContain(line);
  });
  it("says how many go in one parcel", () => {
    expect(labelText(label({ copies: 12 }), home)[0]).toContain("12 COPIES");
    expect(labelText(label({ copies: 12 }), { ...home, language: "de" })[0]).toContain("12 EXEMPLARE");
  });
});

describe("the file for the mailing house", () => {
  it("has a row a label, and no formula", () => {
    const csv = labelsCsv([label({ name: '=cmd|"x"', line1: "4, Row", line2: 'The "Old" House' })]);
    expect(csv).toBe(
      '\ufeffposition,keyline,expire_line,copies,name,line1,line2,postal_code,city,region,country\r\n1,#1000 1#,EXP NO. 48,1,"\'=cmd|""x""","4, Row","The ""Old"" House",EH1 1YZ,Halmouth,,GB\r\n',
    );
  });
});

it("shows who would get the same issue twice under one roof", () => {
  const twice = duplicates([
    label(),
    label({ id: 2, name: "J. Eide", line1: "4, Chandlers' Row" }),
    label({ id: 3, line1: "5 Chandlers’ Row" }),
  ]);
  expect(twice.map((group) => group.map(({ id }) => id))).toEqual([[1, 2]]);
});
