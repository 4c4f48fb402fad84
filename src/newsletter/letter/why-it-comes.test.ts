import { expect, it } from "vitest";
import { speakOtherwise } from "../../../test/support/pseudo-language.ts";
import { whyItComes } from "./why-it-comes.ts";

const magazine = { title: "The Heron", language: "en", timeZone: "Europe/Berlin" };
const askedAt = new Date("2026-11-24T23:30:00Z");

it.each([
  [true, askedAt, "You get this letter because you subscribe to The Heron. Leave the letters, or stop renewing, without signing in:"],
  [false, askedAt, "You get this letter because you asked for it on 25 November 2026."],
  [false, undefined, "You get this letter because you asked for it."],
])("a reader’s letter says why it comes, a subscriber’s being %s", (isSubscriber, at, says) => {
  expect(whyItComes(magazine, { isSubscriber, askedAt: at })).toBe(says);
});

it("says so in the magazine’s language", () => {
  const speakAgain = speakOtherwise("nl");
  const said = whyItComes({ ...magazine, language: "nl" }, { isSubscriber: false, askedAt });
  speakAgain();
  expect(said).toMatch(/^⟦Ýóú gét .* ⟪25 november 2026⟫\.⟧$/);
});
