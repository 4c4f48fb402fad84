import { expect, it } from "vitest";
import { money } from "../values/index.ts";
import { institutionWords } from "./institution-words.ts";

const facts = {
  name: "Marl College",
  price: money(24_000, "EUR"),
  termIssues: 24,
  expireIssue: 60,
  renewUrl: "https://magazine.example/renew",
};

it.each([
  ["early", 54, "6 issues left"],
  ["reminder", 57, "3 issues are left for your readers"],
  ["last", 59, "One more for your readers"],
  ["missed", 61, "No. 61 appeared without your readers"],
  ["win-back", 66, "It has been 6 issues since"],
] as const)("the letter “%s” to an institution names it, its readers, the price and the way by invoice", (letter, current, says) => {
  const { subject, title, paragraphs, button } = institutionWords(letter, { language: "en", ...facts, current });
  const all = [title, ...(paragraphs ?? [])].join(" ");
  expect(subject).toContain("Marl College");
  for (const words of [says, "€240.00 for 24 issues", "answer this letter", "on an invoice"]) expect(all).toContain(words);
  expect(all).not.toMatch(/we charge|your chair/);
  expect(button).toEqual({ label: "Renew for your readers", url: facts.renewUrl });
});

it("a letter says a name as it stands, whatever mark it looks like, and fills nothing in within it", () => {
  const name = "${price} {{price}} {price} %s <%= price %>";
  const { subject } = institutionWords("reminder", { language: "en", ...facts, name, current: 57 });
  expect(subject).toContain(name);
});
