/** A message as it is written in a language’s file: texts, values, choices and tags. */
export type Part =
  | string
  | { value: string }
  | { value: string; by: "plural" | "select"; forms: ReadonlyMap<string, Message> }
  | { value: string; each: Message }
  | { tag: string; inside: Message };
export type Message = readonly Part[];

/** What is amiss in one, and how far the reading came. */
export class AmissInMessage extends Error {}

/** Reads one; throws where it is not whole. `#` is the number within a plural, `'{'` a brace as it stands, `''` an apostrophe. */
export function parseMessage(text: string): Message {
  const reader = { text, at: 0 };
  const message = partsOf(reader, { until: "", number: "" });
  if (reader.at < text.length) throw new AmissInMessage(`“${text.slice(reader.at, reader.at + 12)}” closes what was not opened`);
  return message;
}

type Reader = { text: string; at: number };
/** What ends the parts that are read: "}" or a closing tag; and which number `#` is. */
type Within = { until: string; number: string };

const tag = /<(\/?)([A-Za-z]\w*)>/y;

function partsOf(reader: Reader, within: Within): Part[] {
  const parts: Part[] = [];
  let said = "";
  const put = (part: Part) => {
    if (said) parts.push(said);
    said = "";
    parts.push(part);
  };
  while (reader.at < reader.text.length) {
    const quoted = quotedAt(reader);
    const tagged = quoted === undefined ? matchAt(tag, reader) : null;
    const sign = reader.text.charAt(reader.at);
    if (quoted !== undefined) said += quoted;
    else if (tagged?.[1] || sign === "}") break;
    else if (tagged?.[2]) put(taggedAt(reader, tagged[2], within));
    else if (sign === "{") put(valueAt(reader, within));
    else if (sign === "#" && within.number) put((reader.at++, { value: within.number }));
    else said += (reader.at++, sign);
  }
  if (said) parts.push(said);
  return parts;
}

function matchAt(pattern: RegExp, { text, at }: Reader): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** `''`, and `'…'` about braces and tags; an apostrophe before anything else is one. */
function quotedAt(reader: Reader): string | undefined {
  const [whole, inside] = matchAt(/''|'([{}<#](?:[^']|'')*)'/y, reader) ?? [];
  if (whole === undefined) return undefined;
  reader.at += whole.length;
  return inside === undefined ? "'" : inside.replaceAll("''", "'");
}

function taggedAt(reader: Reader, name: string, within: Within): Part {
  reader.at += name.length + 2;
  const inside = partsOf(reader, within);
  take(reader, `</${name}>`, `<${name}> is not closed by </${name}>`);
  return { tag: name, inside };
}

function valueAt(reader: Reader, within: Within): Part {
  take(reader, "{", "");
  const value = wordAt(reader, "a value’s name");
  if (skip(reader, "}")) return { value };
  take(reader, ",", `{${value} is not closed by }`);
  const by = wordAt(reader, "plural, select or each");
  take(reader, ",", `{${value}, ${by} has no forms: as in {${value}, ${by}, other {…}}`);
  if (by === "each") {
    const each = bracedAt(reader, { until: "}", number: "" });
    take(reader, "}", `{${value}, each, … is not closed by }`);
    return { value, each };
  }
  if (by !== "plural" && by !== "select") throw new AmissInMessage(`{${value}, ${by}, … is not known: write plural, select or each`);
  return { value, by, forms: formsAt(reader, { value, by }, within) };
}

function formsAt(reader: Reader, { value, by }: { value: string; by: string }, within: Within): Map<string, Message> {
  const forms = new Map<string, Message>();
  const number = by === "plural" ? value : within.number;
  while (!skip(reader, "}")) {
    if (reader.at >= reader.text.length) throw new AmissInMessage(`{${value}, ${by}, … is not closed by }`);
    const name = wordAt(reader, "the name of a form, as in other {…}");
    forms.set(name, bracedAt(reader, { until: "}", number }));
  }
  if (!forms.has("other")) throw new AmissInMessage(`{${value}, ${by}, … has no form “other”`);
  return forms;
}

function bracedAt(reader: Reader, within: Within): Message {
  take(reader, "{", "a form stands in braces, as in other {…}");
  const message = partsOf(reader, within);
  take(reader, "}", "a form is not closed by }", false);
  return message;
}

function wordAt(reader: Reader, what: string): string {
  space(reader);
  const [word] = matchAt(/[=@-]?[\w.]+(?:-[\w.]+)*/y, reader) ?? [];
  if (word === undefined) throw new AmissInMessage(`${what} is missing behind “${reader.text.slice(0, reader.at).slice(-16)}”`);
  reader.at += word.length;
  return word;
}

const space = (reader: Reader): void => void (reader.at += matchAt(/\s*/y, reader)?.[0].length ?? 0);

function skip(reader: Reader, sign: string, spaced = true): boolean {
  if (spaced) space(reader);
  if (!reader.text.startsWith(sign, reader.at)) return false;
  reader.at += sign.length;
  return true;
}

function take(reader: Reader, sign: string, otherwise: string, spaced = sign.length === 1): void {
  if (!skip(reader, sign, spaced)) throw new AmissInMessage(otherwise);
}

/** The values and the tags that stand in a message, in whichever of its forms. */
export function namedIn(message: Message): { values: Set<string>; tags: Set<string> } {
  const named = { values: new Set<string>(), tags: new Set<string>() };
  const walk = (parts: Message): void => {
    for (const part of parts) {
      if (typeof part === "string") continue;
      if ("tag" in part) {
        named.tags.add(part.tag);
        walk(part.inside);
        continue;
      }
      named.values.add(part.value.replace(/^-/, ""));
      // what is named within each of a list are the parts of one of its own
      if ("forms" in part) for (const form of part.forms.values()) walk(form);
    }
  };
  walk(message);
  return named;
}
