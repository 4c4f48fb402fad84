import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { plansFor } from "../../test/support/probed.ts";
import { catalogues } from "../messages/catalogues.ts";
import { en } from "../messages/en/index.ts";
import { laidOver, messagesIn, writtenInEnglish } from "../messages/index.ts";
import { askedBy } from "../messages/laid/probe.ts";
import { isRecord } from "../values/index.ts";
import { laidLanguages, speakLaidLanguages, templateOf } from "./index.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "masthead-languages-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
  delete (catalogues as Record<string, unknown>)["it"];
});

const lay = (text: string, name = "it.yaml") => writeFileSync(join(folder, name), text);
const lines: string[] = [];
const log = { warn: (_: unknown, line: string) => lines.push(line) } as never;
const speakAll = () => speakLaidLanguages({ settings: { languagesDir: folder } as never, log });
const problemsOf = (text: string) => {
  lay(text);
  return laidLanguages(folder)[0]!.problems;
};

/** A message’s values as pages give them, by one of the plans in which it may be asked. */
function valuesFor(message: unknown, plan: ReturnType<typeof plansFor>[number][1]): unknown[] {
  const names = askedBy(message, plan);
  const value = (name: string): unknown => {
    const given = plan[name] ?? plan[`*.${name.split(".").at(-1)}`];
    if (given) return "as" in given ? given.as : given.number;
    const parts = names.filter((other) => other.startsWith(`${name}.`)).map((other) => other.slice(name.length + 1).split(".")[0]!);
    if (parts.length === 0)
      return Object.assign(() => undefined, { [Symbol.toPrimitive]: (hint: string) => (hint === "string" ? `⟪${name}⟫` : 100) });
    if (parts.every((part) => /^\d+$|^length$/.test(part))) return ["0", "1"].map((part) => value(`${name}.${part}`));
    return Object.fromEntries(parts.map((part) => [part, value(`${name}.${part}`)]));
  };
  return Array.from({ length: (message as { length: number }).length }, (_, at) => value(String(at)));
}

/** Texts that stand side by side are one. */
function joined(said: unknown): unknown {
  if (Array.isArray(said)) {
    const parts: unknown[] = [];
    for (const part of said.map((one: unknown) => (typeof one === "number" ? String(one) : joined(one))))
      if (typeof part === "string" && typeof parts.at(-1) === "string") parts.push(`${String(parts.pop())}${part}`);
      else if (part !== "") parts.push(part);
    return parts;
  }
  if (typeof said === "function") return String(said);
  return isRecord(said)
    ? Object.fromEntries(
        Object.entries(said)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, value]) => [name, joined(value)]),
      )
    : said;
}

/** What a page may give: none of something is said by leaving it out, and a list is never a number. */
const isLikely = (plan: ReturnType<typeof plansFor>[number][1], names: readonly string[]): boolean =>
  Object.entries(plan).every(([name, given]) => {
    if ("number" in given) return given.number > 0 && !names.includes(`${name}.length`);
    return name !== "0" && !Array.isArray(given.as) && ![0, 1, 2, "", true, false].some((one) => one === given.as);
  });
/** Two numbers that no stand-in tells apart, and a number that always is there. */
const otherwise = [".documents.lines.supplied", ".renewalLetters.freeEnds"];

describe("a language that lies in the folder", () => {
  it("can say all that English says, as English says it: its template filled with the English words", () => {
    const { words, said, total, problems } = laidOver(writtenInEnglish(), "en-GB");
    expect([problems, said]).toEqual([[], total]);
    expect(total).toBeGreaterThan(900);
    const other: string[] = [];
    const compare = (own: unknown, message: unknown, path: string): void => {
      if (isRecord(message))
        for (const name of Object.keys(message)) compare(Reflect.get(own as object, name), message[name], `${path}.${name}`);
      else if (typeof message !== "function") expect([path, own]).toEqual([path, message]);
      else if (!otherwise.includes(path))
        for (const [told, plan] of plansFor(message).filter(([, plan]) => isLikely(plan, askedBy(message)))) {
          const say = (one: unknown) => {
            try {
              return JSON.stringify(joined(Reflect.apply(one as () => unknown, undefined, valuesFor(message, plan))));
            } catch {
              return undefined;
            }
          };
          const english = say(message);
          if (english && !/undefined|null|false|true|\[object|NaN/.test(english) && say(own) !== english)
            other.push(`${path} (${told}): ${say(own)} ${english}`);
        }
    };
    const { desk: _, ...ofReaders } = en;
    compare(words, ofReaders, "");
    expect(other.slice(0, 20)).toEqual([]);
  });

  it("is spoken as far as it goes, in English beyond that, which is logged once", () => {
    lay("frame:\n  search: Cerca\nreading:\n  articles: '{0, plural, one {1 articolo} other {{0} articoli}}'\n");
    lines.length = 0;
    speakAll();
    speakAll();
    const m = messagesIn("it-CH");
    expect([m.frame.search, m.reading.articles(1), m.reading.articles(3), m.reading.contents]).toEqual([
      "Cerca",
      "1 articolo",
      "3 articoli",
      "Contents",
    ]);
    expect(lines).toEqual([expect.stringMatching(/it\.yaml: 2 of \d+ messages are in it; the others are said in English/)]);
  });

  it("is looked for in a folder that was asked for and cannot be used, which is said once with the cure", () => {
    const speakFrom = (languagesDir: string, languagesDirAsked: boolean) =>
      speakLaidLanguages({ settings: { languagesDir, languagesDirAsked } as never, log });
    lines.length = 0;
    speakFrom(join(folder, "none"), false);
    expect(lines).toEqual([]);
    speakFrom(join(folder, "none"), true);
    speakFrom(join(folder, "none"), true);
    lay("", "file");
    speakFrom(join(folder, "file"), true);
    expect(lines).toEqual([
      `No language of your own is spoken, as ${join(folder, "none")} cannot be used: there is no such folder. Make it by masthead languages --template it, name another, or leave LANGUAGES_DIR out.`,
      expect.stringContaining("that is no folder"),
    ]);
  });

  it("may be JSON, and may say some messages of a language that comes along otherwise", () => {
    lay('{"frame": {"search": "Find"}}', "en-AU.json");
    const [own] = laidLanguages(folder);
    expect(own).toMatchObject({ language: "en-AU", problems: [], laid: { said: 1 } });
  });

  it.each([
    ["what is no YAML", "frame: {search: [", /line 1/],
    ["a text where messages stand", "frame: Cerca", /^frame\.: here stand messages|^frame: here stand messages/],
    ["a message that there is not", "frame:\n  serch: Cerca", /^frame\.serch: there is no such message/],
    ["a list where a text stands", "frame:\n  search: [a]", /^frame\.search: here stands one text/],
    [
      "a value that there is not",
      "reading:\n  issue: Numero {numero}",
      /^reading\.issue: \{numero\} is no value of it; its values are \{0\}/,
    ],
    ["a value that is not said", "reading:\n  issue: Numero", /^reading\.issue: \{0\} is not said/],
    ["a brace that is not closed", "reading:\n  issue: 'Numero {0'", /^reading\.issue: \{0 is not closed by \}, in “Numero \{0”/],
    ["a form that is missing", "reading:\n  articles: '{0, plural, one {1}}'", /^reading\.articles: \{0, plural, … has no form “other”/],
    ["a tag that is lost", "wall:\n  x: y\nreading:\n  setItUp: Tua?", /^reading\.setItUp: <a> is missing; its tags are <a>/],
    ["a tag that is not closed", "reading:\n  setItUp: <a>Tua?", /^reading\.setItUp: <a> is not closed by <\/a>/],
    ["markup in a plain text", "frame:\n  search: <b>Cerca</b>", /^frame\.search: a tag cannot stand here: <b>/],
    ["half a letter", "letters:\n  ended:\n    subject: Fine", /^letters\.ended\.title: is missing/],
  ])("with %s is spoken without it, and said where and what to do", (_what, text, problem) => {
    expect(problemsOf(text).find((one) => problem.test(one)) ?? problemsOf(text)).toMatch(problem);
    speakAll();
    expect(messagesIn("it").reading.contents).toBe("Contents");
  });

  it("is not spoken at all where its name is no language", () => {
    lay("frame: {}", "italian.yaml");
    expect(laidLanguages(folder)).toEqual([expect.objectContaining({ problems: [expect.stringContaining("name it by the tag")] })]);
  });

  it("says a number in the forms of its own language, and quotes what would be a value", () => {
    lay(`reading:\n  articles: "{0, plural, one {# plik} few {# pliki} other {# plików '{0}'}}"\n`, "pl.yaml");
    const { words } = laidLanguages(folder)[0]!.laid!;
    const say = (words["reading"] as typeof en.reading).articles;
    expect([1, 2, 5].map(say)).toEqual(["1 plik", "2 pliki", "5 plików {0}"]);
  });
});

it("a template names every message, with the English above it, and says nothing until it is filled in", () => {
  const template = templateOf("it");
  expect(template).toContain("  # {0, plural, one {1 article} other {{0} articles}}\n  articles:\n");
  const { said, total, problems } = laidOver(parse(template), "it");
  expect([said, problems]).toEqual([0, []]);
  expect(total).toBeGreaterThan(900);
});
