import { expect, it } from "vitest";
import { wordsIn } from "../values/index.ts";
import type { Plan } from "./plan.ts";
import { silenceOf } from "./silence.ts";

const heardBy = (languages: string[]) =>
  ({ reading: undefined, casting: { voice: { can: { languages } } }, article: { language: "da" } }) as unknown as Plan;

it("says in the language of whoever asks that no voice speaks an article’s", () => {
  const none = silenceOf(heardBy(["en"]))!;
  expect(wordsIn(none, "en")).toMatch(/^No voice here speaks Danish\. /);
  expect(wordsIn(none, "de")).toMatch(/^Keine Stimme hier spricht diese Sprache: Dänisch\. /);
  expect(silenceOf(heardBy(["en", "da"]))).toBeUndefined();
});
