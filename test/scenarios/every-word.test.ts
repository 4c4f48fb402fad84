import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CastKey } from "../../src/demo/index.ts";
import { publishedArticles } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { addressOf, knownPlaces, pagesOf } from "../support/every-place.ts";
import { plainEnglishIn } from "../support/plain-english.ts";
import { usually } from "../support/long.ts";
import { speakOtherwise } from "../support/pseudo-language.ts";

/** Pages of the desk that are asked each time: those that speak of most. */
const fewOfDesk = ["/desk/doctor", "/desk/jobs", "/desk/ledger", "/desk/fulfilment/:number", "/desk/articles/:id/publication"];
/** Pages that are an article or a page of the house for the most part, and the log, whose columns are English by themselves. */
const ofTexts = /\/(?:speech|preview|beside\/letter)|^\/desk\/(?:articles|pages)\/:id$|^\/desk\/(?:correspondence|log)$|\/sending$/;
/** Pages that nothing of the demo’s leads to. */
const nothingThere = [
  "/desk/staff/:id/sections",
  "/desk/refunds/outside/:id/decision",
  "/desk/pages/:id/versions/:version",
  "/desk/articles/:id/versions/:version",
];
/** What is the same in every language: formats, settings, places of the machine, names of programs, and what the demo wrote in lines and beside keys. */
const sameEverywhere =
  /^(?:CSV|PDF|Deutsch|Mon|Tue|Wed|Thu|Fri|Sat|Sun|EH1 1YZ Halmouth|(?:digital|print|library): .*|The bridge nobody would own Lena Marsh among the registers|EXP NO\. \d+|[\d.]+ × [\d.]+ mm,?|[A-Z]\d?, \d+ .*|[A-Z_]+=.*|\/dev\/.*|\/tmp\/.*|https?:.*|\w+_dev|masthead|localhost|fsync|full_page_writes|synchronous_commit|alter system .*)$/;

/** What a gateway with pages of its own is needed for. */
const without = ["/orders/:id/payment"];
const readers = ["print", "giver", "invoice", "member", "stopped", "registered"] as const;
const cookies = new Map<CastKey, string>();
let house: DemoHouse;
let plainEnglishOf: Awaited<ReturnType<typeof plainEnglishIn>>;
let places: [string, string][];

let speakEnglish: () => void;

beforeAll(async () => {
  // the demo is of one language, and its templates are every test's
  house = await demoHouse({ made: true });
  speakEnglish = speakOtherwise("en");
  for (const who of ["publisher", ...readers] as const) cookies.set(who, await house.be(who));
  const [newest] = await publishedArticles(house.platform.db, { limit: 1 });
  places = await knownPlaces(house, newest!.path, cookies.get("publisher")!);
  plainEnglishOf = await plainEnglishIn(house);
});
afterAll(async () => {
  speakEnglish();
  await house?.close();
});

/** What the page says in plain English that no one wrote into the magazine. */
async function plainEnglishAt(path: string, cookie = ""): Promise<string[]> {
  const answer = await house.get(path, cookie);
  expect([200, 402, 409, 422], path).toContain(answer.status);
  return plainEnglishOf(path, answer);
}

const all = (part: RegExp) =>
  pagesOf(house, part)
    .filter((route) => !without.includes(route))
    .map((route) => addressOf(route, places));

async function plainEnglish(paths: string[], who?: CastKey): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await plainEnglishAt(path, who && cookies.get(who))));
  return [...new Set(found)];
}

describe("in another language nothing is said in English", { timeout: 300_000 }, () => {
  it("on the pages of the site", async () => {
    const paths = all(/^\/(?!desk|account)/);
    expect(paths.length).toBeGreaterThan(20);
    expect(await plainEnglish([...paths, "/search?q=wolf", "/issues/46"])).toEqual([]);
    expect(await plainEnglish([addressOf("/:year{[0-9]{4}}/:month{[0-9]{2}}/:slug", places), "/issues/46"], "print")).toEqual([]);
  });

  it("on the pages of an account", async () => {
    expect(await plainEnglish(all(/^\/account/), "print")).toEqual([]);
    for (const who of readers.slice(1)) expect(await plainEnglish(["/account"], who)).toEqual([]);
  });

  it("on the pages of the desk", async () => {
    const ofDesk = pagesOf(house, /^\/desk/).filter((route) => !ofTexts.test(route) && !nothingThere.includes(route));
    expect(fewOfDesk.filter((route) => !ofDesk.includes(route))).toEqual([]);
    const found = await plainEnglish(
      usually(fewOfDesk, ofDesk).map((route) => addressOf(route, places)),
      "publisher",
    );
    expect(found.filter((words) => !sameEverywhere.test(words.replace(/^\S+: /, "")))).toEqual([]);
  });
});
