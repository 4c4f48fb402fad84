import { expect, it } from "vitest";
import { publication } from "../../test/support/printed-issue.ts";
import { wordsIn } from "../values/index.ts";
import { publicationProblem } from "./publication.ts";
import type { Publication } from "./views.ts";

it.each<[string, Partial<Publication>, RegExp | undefined]>([
  ["as it stands", {}, undefined],
  ["in Portuguese of Brazil", { language: "pt-BR" }, undefined],
  ["with an ISSN that ends in X", { issnPrint: "2434-561X" }, undefined],
  ["without an ISSN", { issnPrint: null, issnOnline: null }, undefined],
  ["without a title", { title: "" }, /title/],
  ["in no language", { language: "" }, /is not a language/],
  ["in a language that is written wrongly", { language: "english language" }, /is not a language/],
  ["in no time zone", { timeZone: "" }, /is not a time zone/],
  ["in a time zone that is none", { timeZone: "Europe/Atlantis" }, /is not a time zone/],
  ["with an ISSN whose last digit does not fit", { issnPrint: "1234-5678" }, /is not an ISSN/],
  ["with two digits of its ISSN changed places", { issnPrint: "2134-5679" }, /is not an ISSN/],
  ["with an ISSN without its hyphen", { issnOnline: "12345679" }, /is not an ISSN/],
  ["of two e-mail addresses", { seller: { ...publication.seller, email: "a@b.example, c@d.example" } }, /is not one e-mail address/],
  ["with an ISSN that begins with X", { issnOnline: "X234-5679" }, /is not an ISSN/],
])("a magazine %s", (_what, change, why) => {
  const problem = publicationProblem({ ...publication, ...change });
  if (why) expect(wordsIn(problem ?? "", "en")).toMatch(why);
  else expect(problem).toBeUndefined();
});
