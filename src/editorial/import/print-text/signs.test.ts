import { describe, expect, it } from "vitest";
import { unshout } from "./beginning.ts";
import { endsSentence, isCredit, isHeadingLike, isItem, isTitle } from "./signs.ts";

describe("a headline in capitals", () => {
  it.each([
    ["THE SMALL BRIDGES OF MARL", "The Small Bridges of Marl"],
    ["OUT OF THE", "Out of The"],
    ["A-ROPE", "A-Rope"],
    ["“QUIET” HARBOUR", "“Quiet” Harbour"],
    ["The Small Bridges", "The Small Bridges"],
    ["A", "A"],
    ["1914", "1914"],
  ])("%s is %s", (text, said) => expect(unshout(text)).toBe(said));
});

describe("a line on its own", () => {
  it.each([
    ["- a rope", true],
    ["• a rope", true],
    ["3. a rope", true],
    ["12) a rope", true],
    ["* * *", false],
    ["1998. It rained", false],
    ["-rope", false],
  ])("%j is an item: %s", (text, is) => expect(isItem(text)).toBe(is));

  it.each([
    ["Photo: Kit Lowell", true],
    ["Photograph by Kit Lowell", true],
    ["Foto Kit Lowell", true],
    ["© Kit Lowell", true],
    ["(Illustration: Ada Quist)", true],
    ["Photo: Kit L.", true],
    ["Photo credit: the archive", true],
    [`Photo: Kit Lowell${" and Ada Quist".repeat(6)}`, false],
    ["Photographs by Kit Lowell were lost.", false],
    ["Map of the sound", false],
    ["Art is long, and life is short.", false],
    ["Pictures were taken", false],
  ])("%j is a credit: %s", (text, is) => expect(isCredit(text)).toBe(is));

  it.each([
    ["The first crossing", true],
    ["¿Quién?", true],
    ["the first crossing", false],
    ["Extraordinarily long-winded instructions concerning lanterns", false],
    ["The first crossing,", false],
    ["The first crossing of the sound in a boat of that size", false],
    ["One two three four five six seven eight nine ten", false],
  ])("%j may be a heading: %s", (text, is) => expect(isHeadingLike(text)).toBe(is));

  it.each([
    ["It sails.", true],
    ["“It sails.”", true],
    ["It sails!)", true],
    ["It sails …", true],
    ["It sails.\ue000", true],
    ["It sails,", false],
    ["It sails", false],
    ["", false],
  ])("%j ends a sentence: %s", (text, does) => expect(endsSentence(text)).toBe(does));

  it.each([
    ["Fish Pie", true],
    ["How to Row a Boat", true],
    ["Prologue", false],
    ["how to Row a Boat", false],
    ["How to Row a boat", false],
    ["How the Sound froze Over", false],
  ])("%j is set as titles are: %s", (text, is) => expect(isTitle(text)).toBe(is));
});
