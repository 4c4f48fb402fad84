import { expect, it } from "vitest";
import { holdTogether } from "./hold-together.ts";

/** + is where no line breaks though there is no space, _ a space that holds. */
const shown = (text: string, language: string) => holdTogether(text, language).replaceAll("\u2060", "+").replaceAll("\u00a0", "_");

it.each([
  ["es", "—¿Cuándo? —Luego —dijo él—; un 38 % —y calló—.", "—+¿Cuándo? —+Luego —+dijo él+—; un 38_% —+y calló+—."],
  // a line may end behind a dash between two words, and begin with none
  ["en", "A lock—and a key—on 12 km", "A lock—and a key—on 12_km"],
  ["de", "Er kam – und ging", "Er kam_– und ging"],
])("%s: a dash stays with what it opens or closes", (language, text, held) => {
  expect(shown(text, language)).toBe(held);
  expect(shown(holdTogether(text, language), language)).toBe(held);
});
