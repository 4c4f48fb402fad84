import { cast } from "../../src/demo/index.ts";
import { countriesIn } from "../../src/values/index.ts";
import type { DemoHouse } from "./demo-house.ts";
import { bare, everythingKept, plain } from "./everything-kept.ts";
import { saidOtherwise } from "./pseudo-language.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const shortMonths = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
/** Days, months and sizes as the magazine’s locale writes them; names of formats and of programs; what the test’s own house is called. */
const written = new RegExp(
  `\\b\\d{1,2} (?:${months}|${shortMonths}) \\d{4}\\b|\\b(?:${months}) \\d{4}\\b|\\d ?[kMG]B\\b|\\b(?:RSS|Atom|JSON|EPUB|PDF|OPDS|Thorium)\\b`,
  "g",
);

/** What a language knows by itself, and what the demo says of its people. */
const known = new Set(
  [...countriesIn("en").map(({ name }) => name), ...cast.flatMap(({ says, name }) => [says, name.split(" ")[0]!])].map((words) =>
    bare(plain(words)),
  ),
);

/** Tells what a page says in plain English that no one wrote into the magazine as it stands now. */
export async function plainEnglishIn(house: DemoHouse): Promise<(path: string, answer: Response) => Promise<string[]>> {
  const content = await everythingKept(house);
  const isKnown = (part: string) => content.has(bare(part)) || known.has(bare(part));
  /** Names in a row are known where each of them is. */
  const areKnown = (part: string) => isKnown(part) || part.split(/, | and /).every(isKnown);
  /** Whether the magazine says it, as a whole or part by part. */
  const isWritten = (words: string): boolean =>
    words.startsWith(house.platform.settings.origin) || isKnown(plain(words)) || plain(words).split(" · ").every(areKnown);
  return async (path, answer) => {
    const html = (await answer.text())
      .replace(/<div class="body[\s\S]*?<\/div>/g, "")
      .replace(/<div class="about-author">[\s\S]*?<\/p><\/div>/g, "");
    const said = saidOtherwise(html).filter((words) => !isWritten(words));
    return said.filter((words) => /\p{L}{2}/u.test(words.replace(written, ""))).map((words) => `${path}: ${words}`);
  };
}
