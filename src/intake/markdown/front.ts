import { parse } from "smol-toml";
import { readYaml } from "../../document/index.ts";
import { intakeSays, textInEnglish } from "../../messages/index.ts";
import { isRecord, itemsOf, jsonIfAny, lineOf, messageOf, proseOf, recordOf } from "../../values/index.ts";

export type Fields = Record<string, unknown>;
type Front = { fields: Fields; text: string; problem?: string };

const yaml = /^---[ \t]*(?:yaml)?\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;
const toml = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/;
const fencedToml = /^---[ \t]*toml\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;
const fencedJson = /^---[ \t]*json\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/** What a file says of itself above its text: as YAML, TOML or JSON. undefined where it says nothing. */
export function frontOf(file: string): Front | undefined {
  const text = file.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const forms: [RegExp, (said: string) => { fields: Fields; problem?: string }][] = [
    [fencedToml, fromToml],
    [fencedJson, fromJson],
    [toml, fromToml],
    [yaml, fromYaml],
  ];
  for (const [form, read] of forms) {
    const found = form.exec(text);
    if (found) return { ...read(found[1] ?? ""), text: text.slice(found[0].length) };
  }
  return bareJson(text);
}

/** An object at the very beginning; the text begins behind the line that closes it. */
function bareJson(text: string): Front | undefined {
  if (!/^\{\s*["}]/.test(text)) return undefined;
  for (let end = text.indexOf("\n}"); end >= 0; end = text.indexOf("\n}", end + 1)) {
    const fields = jsonIfAny(text.slice(0, end + 2));
    if (isRecord(fields)) return { fields, text: text.slice(end + 2).replace(/^[ \t]*\n/, "") };
  }
  return undefined;
}

function fromYaml(said: string): { fields: Fields; problem?: string } {
  const { data, problem } = readYaml(said);
  return {
    fields: recordOf(data),
    ...(problem && { problem: intakeSays.inLine({ n: String(problem.line + 1), why: problem.says(textInEnglish) }) }),
  };
}

function fromToml(said: string): { fields: Fields; problem?: string } {
  try {
    return { fields: parse(said) };
  } catch (error) {
    return { fields: {}, problem: lineOf(messageOf(error)).slice(0, 200) };
  }
}

function fromJson(said: string): { fields: Fields; problem?: string } {
  const fields = jsonIfAny(said);
  return isRecord(fields) ? { fields } : { fields: {}, problem: intakeSays.noJson };
}

/** The settings of a site, in whichever form its file is. */
export const settingsIn = (text: string, name: string): Fields =>
  /\.toml$/i.test(name) ? fromToml(text).fields : /\.json$/i.test(name) ? fromJson(text).fields : fromYaml(text).fields;

export function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return ["string", "number", "boolean"].includes(typeof value) ? proseOf(String(value)) : "";
}

/** The first of these fields that says something in words; “cover.image” is the image in the cover. */
export function textOf(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const text = asText(valueOf(fields, name));
    if (text) return text;
  }
  return "";
}

export function valueOf(fields: Fields, name: string): unknown {
  let value: unknown = fields;
  for (const part of name.split(".")) value = recordOf(value)[part];
  return value;
}

/** A list, or one line with commas; names in objects by their name. */
export function listOf(value: unknown, separator = /[,;]/): string[] {
  const all = Array.isArray(value) ? value : typeof value === "string" ? value.split(separator) : isRecord(value) ? [value] : [];
  return all.map((one) => lineOf(asText(one) || textOf(recordOf(one), "name", "title"))).filter(Boolean);
}

export const linesOf = (value: unknown): string[] => (Array.isArray(value) ? itemsOf(value) : [value]).map(asText).filter(Boolean);

/** A moment in any of the forms in which front matter has one; a day alone begins at midnight, without a zone in UTC. */
export function momentOf(said: string): string | undefined {
  const plain = said
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)[ T]+(\d\d?:\d\d)/, (_whole, day: string, hour: string) => `${day}T${hour.padStart(5, "0")}`);
  const zoned = plain.replace(/ ?([+-]\d\d):?(\d\d)$/, "$1:$2");
  const whole = /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(zoned) ? `${zoned}Z` : zoned;
  const moment = new Date(whole);
  if (!/^\d{4}-\d\d-\d\d|[A-Za-z]/.test(said) || Number.isNaN(moment.getTime())) return undefined;
  return moment.toISOString().replace(".000Z", "Z");
}
