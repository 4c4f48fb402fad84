import { expect, it } from "vitest";
import { money } from "../values/index.ts";
import { giftWords, unpaidWords } from "./other-words.ts";

const letters = ["early", "reminder", "last", "missed", "win-back"] as const;
const facts = { language: "en", price: money(9600, "EUR"), termIssues: 24, expireIssue: 60 };

it.each(letters)("a donor’s “%s” is about the gift, by name, and never about a subscription of theirs", (letter) => {
  const { subject, paragraphs, button } = giftWords(letter, {
    ...facts,
    current: letter === "win-back" ? 66 : letter === "missed" ? 61 : 57,
    name: "Oskar",
    renewUrl: "/renew",
  });
  expect(subject + paragraphs.join(" ")).toContain("Oskar");
  expect(paragraphs.join(" ")).not.toMatch(/your (subscription|term)/i);
  expect(paragraphs.join(" ")).toContain("€96.00");
  expect(button).toEqual({ label: "Give it again", url: "/renew" });
});

it.each(letters)("who paid nothing is told no price to renew at in “%s”", (letter) => {
  const { paragraphs, button } = unpaidWords(letter, {
    language: "en",
    expireIssue: 60,
    current: letter === "win-back" ? 66 : 59,
    offersUrl: "/subscribe",
  });
  expect(paragraphs.join(" ")).not.toMatch(/€|0\.00/);
  expect(button!.url).toBe("/subscribe");
});
