import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { faultsIn } from "../../test/support/catalogue-faults.ts";
import { projectFolder } from "../platform/index.ts";
import { catalogues, hasDesk, readWhenSpoken } from "./catalogues.ts";
import { countedIn } from "./counted.ts";
import { en } from "./en/index.ts";
import { others as readers } from "./others.ts";
import { rich } from "./rich.ts";

/** What a language says as English does: names, and words that both have. */
function asInEnglish(language: string): string[] {
  const file = join(projectFolder(), "test/support/as-in-english", `${language}.json`);
  return existsSync(file) ? z.array(z.string()).parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}

describe("a language that nobody speaks", () => {
  const asked: string[] = [];
  const read = (language: string) => () => {
    asked.push(language);
    return { ...ofReaders(en), desk: { jobs: en.desk.jobs } };
  };
  const words = readWhenSpoken({ en: () => en, xx: read("xx"), yy: read("yy"), zz: read("zz") });

  it("is known and not read; one that is spoken is read once, with the desk in English where it has none", () => {
    expect([Object.keys(words), asked]).toEqual([["en", "xx", "yy", "zz"], []]);
    expect(words["xx"]).toBe(words["xx"]);
    expect([asked, words["xx"]!.desk.articles]).toEqual([["xx"], en.desk.articles]);
  });

  it("is not read either where others’ words take its place, or it is taken out", () => {
    Object.assign(words, { yy: words["en"] });
    delete words["zz"];
    expect([words["yy"], words["zz"], asked]).toEqual([words["en"], undefined, ["xx"]]);
  });
});

it("whether a language has a desk is known before it is read", () => {
  const withDesk = Object.keys(readers).filter((language) => readers[language]!().desk);
  expect(Object.keys(readers).filter(hasDesk)).toEqual(withDesk);
});

const others = Object.entries(catalogues).filter(([language]) => language !== "en");
/** What readers are told. */
const ofReaders = ({ desk: _, ...rest }: typeof en) => rest;

it.each(others)("what is said in %s says what English does", { timeout: 300_000 }, (language, words) => {
  expect(faultsIn(ofReaders(words), ofReaders(en), language, asInEnglish(language))).toEqual([]);
  // the desk is spoken room by room: in English, or whole
  const own = Object.entries(words.desk).filter(([room, said]) => said !== Object.entries(en.desk).find(([name]) => name === room)?.[1]);
  const theirs = Object.entries(en.desk).filter(([room]) => own.some(([name]) => name === room));
  expect(faultsIn(Object.fromEntries(own), Object.fromEntries(theirs), language, asInEnglish(language))).toEqual([]);
});

describe("held against English", () => {
  const english = {
    title: "Every issue",
    issue: (number: number) => `Issue ${number}`,
    hours: (hours: number) => countedIn("en")(hours, { one: "1 hour", other: `${hours} hours` }),
    yearly: (times: number) => countedIn("en")(times, { one: "once a year", other: `${times} times a year` }),
    ask: (name: string) => rich<"a">`Ask <a>${name}</a> again.`,
    paid: ({ sum, by }: { sum: string; by: string | undefined }) => `You paid ${sum}${by ? `, by ${by}` : ""}.`,
    letter: ({ last }: { last: number }) => ({ subject: `No. ${last}`, paragraphs: ["It has come to its end.", `Keep no. ${last}.`] }),
  };
  const french = {
    title: "Tous les numéros",
    issue: (number: number) => `Numéro ${number}`,
    hours: (hours: number) => countedIn("fr")(hours, { one: `${hours} heure`, other: `${hours} heures` }),
    yearly: (times: number) => countedIn("fr")(times, { one: "une fois par an", other: `${times} fois par an` }),
    ask: (name: string) => rich<"a">`Redemandez à <a>${name}</a>.`,
    paid: ({ sum, by }: { sum: string; by: string | undefined }) => `Vous avez payé ${sum}${by ? ` par ${by}` : ""}.`,
    letter: ({ last }: { last: number }) => ({ subject: `N° ${last}`, paragraphs: ["C’est la fin.", `Gardez le n° ${last}.`] }),
  };
  const found = (words: object, list: string[] = []) => faultsIn({ ...french, ...words }, english, "fr", list);

  it("a whole translation has no fault", () => expect(found({})).toEqual([]));

  it.each<[string, object, RegExp]>([
    ["a message is missing", { title: undefined }, /^title: is missing$/],
    ["one is of no message", { tite: "Tous" }, /^tite: English does not have it$/],
    ["a value is lost", { issue: (_number: number) => "Numéro" }, /^issue: does not say its value 0$/],
    ["a value is never asked for", { issue: () => "Numéro" }, /^issue: takes 0 values, in English 1$/],
    ["a value is lost in one case", { paid: ({ sum }: { sum: string }) => `Vous avez payé ${sum}.` }, /does not say its value 0\.by/],
    [
      "a number is lost that shares its form",
      { hours: (n: number) => countedIn("fr")(n, { one: "1 heure", other: `${n} heures` }) },
      /^hours: does not say its value 0 where it is 0/,
    ],
    ["a tag is lost", { ask: (name: string) => rich`Redemandez à ${name}.` }, /^ask: has the tags <>, in English <a>$/],
    ["words with markup are plain", { ask: (name: string) => `Redemandez à ${name}.` }, /^ask: is a text, in English words with markup$/],
    ["nothing is said", { title: " " }, /^title: says nothing$/],
    ["English is left", { title: "Every issue" }, /^title: “Every issue” is English$/],
    [
      "an English sentence is left",
      { letter: () => ({ subject: "N° {0.last}", paragraphs: ["Bien. It has come to its end.", "Gardez le n° {0.last}."] }) },
      /takes 0 values/,
    ],
    [
      "an English sentence is left in a letter",
      { letter: ({ last }: { last: number }) => ({ subject: `N° ${last}`, paragraphs: ["Bien. It has come to its end.", `N° ${last}.`] }) },
      /^letter: “It has come to its end\.” is English$/,
    ],
    [
      "a paragraph is lost",
      { letter: ({ last }: { last: number }) => ({ subject: `N° ${last}`, paragraphs: [`N° ${last}.`] }) },
      /^letter: is subject: a text, paragraphs\.0: a text, in English/,
    ],
    [
      "it cannot be said",
      {
        issue: (number: number) => {
          throw new Error(`${number}`);
        },
      },
      /^issue: throws with its values$/,
    ],
  ])("it is found where %s", (_what, words, fault) => expect(found(words)[0]).toMatch(fault));

  it("what both languages say is listed, and then no fault", () => expect(found({ title: "Every issue" }, ["Every issue"])).toEqual([]));
});

it("English, held against itself with all of it listed, is whole: each of its messages can be said", () => {
  const said = faultsIn(ofReaders(en), ofReaders(en), "en").filter((fault) => !fault.endsWith(" is English"));
  expect(said).toEqual([]);
});

it("a room of the desk that a language lacks is spoken in English", () => {
  for (const [, words] of others) expect(Object.keys(words.desk)).toEqual(Object.keys(en.desk));
});
