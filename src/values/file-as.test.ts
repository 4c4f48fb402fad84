import { describe, expect, it } from "vitest";
import { fileAs, titleFileAs } from "./file-as.ts";

describe("a name in a catalogue", () => {
  it.each([
    ["Ida Brandt", "Brandt, Ida"],
    ["J. P. van der Meer", "van der Meer, J. P."],
    ["Ana de la Cruz", "de la Cruz, Ana"],
    ["John Holt Jr.", "Holt, John, Jr."],
    ["Homer", "Homer"],
    ["山田 太郎", "山田 太郎"],
    ["  Lena   Marsh ", "Marsh, Lena"],
  ])("%s", (name, filed) => expect(fileAs(name)).toBe(filed));
});

describe("a title in a catalogue", () => {
  it.each([
    ["The Harbour Quarterly", "Harbour Quarterly, The"],
    ["Tidewater", "Tidewater"],
    ["Theory of Tides", "Theory of Tides"],
    ["Les Quais", "Quais, Les"],
  ])("%s", (title, filed) => expect(titleFileAs(title)).toBe(filed));
});
