import { expect, it } from "vitest";
import { languageWanted } from "./language-wanted.ts";

const wanted = (accepted: string | undefined, cookie?: string) => languageWanted({ accepted, cookie }, false);

it.each([
  [undefined, "en"],
  ["", "en"],
  ["de", "de"],
  ["de-AT,de;q=0.9,en;q=0.8", "de"],
  ["PT-br", "pt"],
  ["en;q=0.5, fr;q=0.9", "fr"],
  ["zh-Hant, ar;q=0.4", "ar"],
  ["zh, *;q=0.5", "en"],
  ["de;q=0, nl;q=0.1", "nl"],
  ["fr;Q=0.2, nl ; q=0.3", "nl"],
  ["fr;q=0.001, nl;q=0.000", "fr"],
  ["fr;level=1, nl;level=1;q=0.9", "fr"],
  ["constructor, __proto__;q=1, es;q=nothing", "en"],
  ["es;q=, fr;q=1.5, nl;q=-1, pt;q=0.5e0, ar;q=Infinity", "en"],
  [", ,;,;q=1,de", "de"],
  [`${"x,".repeat(50)}fr`, "en"],
])("a browser that would read “%s” is spoken to in %s", (accepted, spoken) => expect(wanted(accepted)).toBe(spoken));

it("a language that was chosen stands before those of the browser, and one without words does not", () => {
  expect(wanted("de", "masthead-language=fr")).toBe("fr");
  expect(wanted("de", "masthead-language=xx")).toBe("de");
  expect(languageWanted({ accepted: "de", cookie: "masthead-language=fr" }, true)).toBe("de");
});
