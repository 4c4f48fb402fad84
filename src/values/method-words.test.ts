import { expect, it } from "vitest";
import { messagesIn } from "../messages/index.ts";
import { methodWords } from "./method-words.ts";

it.each([
  ["en", "Visa ending 4242", "Visa ending 4242"],
  ["de", "Visa ending 4242", "Visa mit den letzten Ziffern 4242"],
  ["de", "Card ending 0001", "Karte mit den letzten Ziffern 0001"],
  ["fr", "Account ending 3000", "Compte se terminant par 3000"],
  ["nl", "Play card ending 4242", "Testkaart eindigend op 4242"],
  ["de", "iDEAL", "iDEAL"],
  ["de", "", ""],
])("in %s “%s” is said as “%s”", (language, method, said) => {
  expect(methodWords(method, messagesIn(language).account.methods)).toBe(said);
});
