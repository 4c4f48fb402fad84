import { catalogues } from "../../src/messages/catalogues.ts";
import type { Messages } from "../../src/messages/index.ts";
import type { Piece, Rich } from "../../src/messages/rich.ts";

const accents: Record<string, string> = Object.fromEntries(
  [..."aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝcčnñsšzžCČNÑSŠZŽ"].flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1]!]] : [])),
);
const accented = (text: string): string => text.replace(/⟪[^⟪⟫]*⟫|[a-z]/gi, (found) => accents[found] ?? found);

/** A catalogue in a language that nobody speaks: ⟦whát íš šáíd⟧, with each value that was given as ⟪it is⟫ within. */
const pseudoOf = (messages: Messages): Messages => translated(messages) as Messages;

function translated(message: unknown): unknown {
  if (typeof message === "string") return message && `⟦${accented(message)}⟧`;
  if (Array.isArray(message)) return ["⟦", ...(message as Rich<string>).map(accentedPiece), "⟧"];
  if (typeof message === "function")
    return (...values: unknown[]) => translated((message as (...v: unknown[]) => unknown)(...values.map(marked)));
  if (typeof message === "object" && message !== null) return mapped(message, translated);
  return message;
}

/** Has a language spoken so, in the whole process, until what is answered is called: other tests come after. */
export function speakOtherwise(language: string): () => void {
  const spoken = catalogues as Record<string, Messages>;
  const before = spoken[language];
  spoken[language] = pseudoOf(catalogues["en"]!);
  return () => {
    if (before) spoken[language] = before;
    else delete spoken[language];
  };
}

const accentedPiece = (piece: Piece<string>): Piece<string> =>
  typeof piece === "string" ? accented(piece) : { ...piece, words: piece.words.map(accentedPiece) };

function marked(value: unknown): unknown {
  if (typeof value === "string") return value && `⟪${value}⟫`;
  if (Array.isArray(value)) return value.map((one) => (typeof one === "string" ? marked(one) : one));
  if (typeof value === "object" && value !== null && !(value instanceof Date)) return mapped(value, marked);
  return value;
}

/** The paragraphs of a letter are messages in a row; any other array is one message with markup. */
const isList = (name: string, value: unknown): value is unknown[] => Array.isArray(value) && ["paragraphs", "after"].includes(name);

const mapped = (of: object, work: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, isList(name, value) ? value.map(work) : work(value)]));

/** What a page says outside of such a catalogue: what stands between its tags and in what is read of them, value by value. */
export function saidOtherwise(html: string): string[] {
  const page = html.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, "\0");
  const attributes = [...page.matchAll(/ (?:alt|aria-label|title|placeholder|data-running-head)="([^"]*)"/g)].map(([, words]) => words!);
  const described = [...page.matchAll(/<meta (?:name="description"|property="og:(?:title|description|image:alt)") content="([^"]*)"/g)].map(
    ([, words]) => words!,
  );
  return [page.replace(/<(?:"[^"]*"|[^">])*>/g, "\0"), ...attributes, ...described].flatMap(outside);
}

function outside(text: string): string[] {
  const open: string[] = [];
  let kept = "";
  for (const sign of text) {
    if (sign === "⟦" || sign === "⟪") open.push(sign);
    else if (sign === "⟧" || sign === "⟫") open.pop();
    else if (open.at(-1) !== "⟦") kept += sign;
    if ("⟦⟧⟪⟫".includes(sign)) kept += "\0";
  }
  return kept
    .split("\0")
    .map((words) => words.replace(/\s+/g, " ").trim())
    .filter((words) => /\p{L}{2}/u.test(words));
}
