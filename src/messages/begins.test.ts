import { describe, expect, it } from "vitest";
import { begins } from "./begins.ts";
import { messagesIn } from "./messages-in.ts";

describe("words that begin a sentence", () => {
  it.each([
    ["somebody", "Somebody"],
    ["élodie", "Élodie"],
    ["Ines", "Ines"],
    ["شخص", "شخص"],
    ["", ""],
  ])("%o are %o", (words, begun) => expect(begins(words)).toBe(begun));

  it.each(["en", "de", "fr", "es", "pt", "nl"])("in %s, whoever gives without a name is large at the beginning alone", (language) => {
    const { orderLetters: m } = messagesIn(language);
    const gift = { donor: m.somebody, name: "Ines", title: "The Lantern", about: "", card: "", issues: 2, until: "1 May" };
    const { title, footer } = m.gift(gift);
    expect(title).toMatch(/^\p{Lu}/u);
    expect(title.toLowerCase().startsWith(m.somebody)).toBe(true);
    expect(footer.slice(1)).not.toContain(begins(m.somebody));
  });
});
