import { afterEach, describe, expect, it } from "vitest";
import { speakOtherwise } from "../../../test/support/pseudo-language.ts";
import { languagesSpoken } from "../../messages/index.ts";
import { playerAsset, playerScripts } from "./assets.ts";

let speakAgain = () => {};
afterEach(() => {
  speakAgain();
  speakAgain = () => {};
});

/** What stands in the bar, and what is said by what plays. */
const textOfFirst = async (): Promise<string> => {
  const { barText, playingText } = playerScripts()[0]!;
  return `${await barText({ addressOfPlaying: '"/assets/playing.js"', addressOfDialog: '"/assets/dialog.js"' })}\n${await playingText()}`;
};
const names = () => playerScripts().map(({ bar }) => bar);

/** The texts within a script that was built. */
const textsOf = (script: string): string[] => [...script.matchAll(/"([^"\\]*)"|`([^`\\]*)`/g)].map(([, one, other]) => one ?? other ?? "");
const sentences = (script: string): string[] =>
  textsOf(script).filter((text) => /^[A-Z][a-z]+(?: |$)/.test(text) && !/^[A-Z][a-z]+[A-Z]/.test(text));

describe("the player’s script", () => {
  it("says nothing by itself: in another language all of its words are that one’s", async () => {
    const english = await textOfFirst();
    expect(sentences(english)).toEqual(expect.arrayContaining(["Listen to this article", "Play the issue from “{headline}”"]));
    speakAgain = speakOtherwise("en");
    const other = await textOfFirst();
    expect(other).toContain("⟦Pláý thé íššúé fróm “⟪{headline}⟫”⟧");
    expect(sentences(other).filter((text) => !keys.has(text))).toEqual([]);
  });

  it("is one for each language that is spoken, and the pages of a magazine ask for its own", () => {
    const spoken = languagesSpoken();
    expect(names()).toEqual(spoken.map(playerAsset));
    expect([playerAsset("en-GB"), playerAsset("gsw")]).toEqual(["player.js", "player.js"]);
    speakAgain = speakOtherwise("gsw");
    expect(names()).toEqual([...spoken.map(playerAsset), "player.gsw.js"]);
    expect([playerAsset("en-GB"), playerAsset("gsw-CH")]).toEqual(["player.js", "player.gsw.js"]);
  });
});

/** What a browser calls its keys and faults. */
const keys = new Set(["Escape", "Arrow"]);
