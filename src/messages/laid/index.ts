import { firstOf, isRecord, recordOf } from "../../values/index.ts";
import { catalogues, comingAlong } from "../catalogues.ts";
import { en } from "../en/index.ts";
import { type Laid, isMade, layOver, writtenOf } from "./lay-over.ts";

/** What comes along, before any file: a file that is read again is laid over that, and not over itself. */
const along: Readonly<Record<string, object>> = comingAlong();

/** The words of a language: what a file says, laid over what comes along in it, and English where neither says anything. */
export function laidOver(file: unknown, language: string): Laid {
  const beneath = along[[language, firstOf(language.split("-"))].find((one) => Object.hasOwn(along, one)) ?? "en"];
  return layOver(file, { english: en, beneath: recordOf(beneath), language });
}

/** Speaks a language in these words from now on. */
export function speak(language: string, { words }: Laid): void {
  Reflect.set(catalogues, language, words);
}

/** Every message as a language's file has it, in English: a text, or the texts of one, or the messages of a group. */
export interface WrittenWords {
  readonly [name: string]: string | WrittenWords;
}

export const writtenInEnglish = (): WrittenWords => groupOf(en, "");

function groupOf(words: object, at: string): WrittenWords {
  const group: Record<string, string | WrittenWords> = {};
  for (const [name, message] of Object.entries(words)) {
    const path = `${at}${name}`;
    if (isMade(path)) continue;
    group[name] = isRecord(message) ? groupOf(message, `${path}.`) : inPlaces(writtenOf(message, path));
  }
  return group;
}

function inPlaces(texts: ReadonlyMap<string, string>): string | WrittenWords {
  const own = texts.get("");
  if (own !== undefined) return own;
  const names = [...new Set([...texts.keys()].map((place) => firstOf(place.split("."))))];
  const within = (name: string) =>
    new Map(
      [...texts].flatMap(([place, text]) =>
        place === name || place.startsWith(`${name}.`) ? [[place.slice(name.length + 1), text] as const] : [],
      ),
    );
  return Object.fromEntries(names.map((name) => [name, inPlaces(within(name))]));
}
