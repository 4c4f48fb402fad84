import { afterEach, describe, expect, it } from "vitest";
import { speakOtherwise } from "../../test/support/pseudo-language.ts";
import { languagesSpoken } from "../messages/index.ts";
import { playerAsset, playerScripts } from "./assets.ts";

let speakAgain = () => {};
afterEach(() => {
  speakAgain();
  speakAgain = () => {};
});

const scripts = async () => (await playerScripts()) as [[name: string, text: string], ...[string, string][]];

/** The texts within a script that was built. */
const textsOf = (script: string): string[] => [...script.matchAll(/"([^"\\]*)"|`([^`\\]*)`/g)].map(([, one, other]) => one ?? other ?? "");
const sentences = (script: string): string[] =>
  textsOf(script).filter((text) => /^[A-Z][a-z]+(?: |$)/.test(text) && !/^[A-Z][a-z]+[A-Z]/.test(text));

describe("the player’s script", () => {
  it("says nothing by itself: in another language all of its words are that one’s", async () => {
    const [[, english]] = await scripts();
    expect(sentences(english)).toEqual(expect.arrayContaining(["Listen to this article", "Play the issue from “{headline}”"]));
    speakAgain = speakOtherwise("en");
    const [[, other]] = await scripts();
    expect(other).toContain("⟦Pláý thé íššúé fróm “⟪{headline}⟫”⟧");
    expect(sentences(other).filter((text) => !keys.has(text))).toEqual([]);
  });

  it("is one for each language that is spoken, and the pages of a magazine ask for its own", async () => {
    const spoken = languagesSpoken();
    expect((await scripts()).map(([name]) => name)).toEqual(spoken.map(playerAsset));
    expect([playerAsset("en-GB"), playerAsset("gsw")]).toEqual(["player.js", "player.js"]);
    speakAgain = speakOtherwise("gsw");
    expect((await scripts()).map(([name]) => name)).toEqual([...spoken.map(playerAsset), "player.gsw.js"]);
    expect([playerAsset("en-GB"), playerAsset("gsw-CH")]).toEqual(["player.js", "player.gsw.js"]);
  });
});

/** What a browser calls its keys and faults. */
const keys = new Set(["Escape", "Arrow"]);
