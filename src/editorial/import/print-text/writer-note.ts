import { keyOf } from "./lines.ts";
import type { Chunk } from "./paragraphs.ts";
import { endsSentence } from "./signs.ts";
import { itemAt, lastOf } from "../../../values/index.ts";

const heading =
  /^(?:about the (?:authors?|writers?|contributors?)|the authors?|contributors?|(?:zur|zum|über (?:die|den)) autor(?:in|en)?|die autor(?:in|en)|der autor|à propos de l(?:’|')auteure?|l(?:’|')auteure?|sobre (?:el|la|o|a) autora?|l(?:’|')autor(?:e|ice)|over de auteur|om forfatteren|om författaren)\s*:?$/iu;
/** What is said of a person in such a note, after the name. */
const says =
  /^(?:[’']s (?:latest|most recent|new|first|last|books?)|(?:,[^.]{2,80},)?\s+(?:is|are|was|lives?|writes?|teach(?:es)?|works?|grew up|has (?:written|published|been|lived|worked)|have (?:written|been)|edits?|reports?|runs?|studied|ist|lebt|arbeitet|schreibt|lehrt|wurde|hat|war|leitet|sind|leben|est|vit|travaille|écrit|enseigne|a (?:écrit|publié)|dirige|es|vive|escribe|trabaja|enseña|ha (?:escrito|publicado|scritto|pubblicato)|è|scrive|lavora|insegna|woont|schrijft|werkt|doceert|heeft|é|mora|escreve|trabalha|ensina|er|bor|skriver|arbejder|arbeider|underviser|har|är|arbetar|undervisar))(?![\p{L}])/u;
const role =
  /\b(?:writer|author|journalist|reporter|novelist|poet|historian|editor|critic|photographer|essayist|correspondent|contributor|teacher|professor|lecturer|translator|schriftsteller(?:in)?|autor(?:in|a)?|journalist(?:in|e)?|historiker(?:in)?|redakteur(?:in)?|écrivaine?|auteure?|historienn?e?|periodista|escritora?|scrittore|scrittrice|giornalista|schrijver|schrijfster|forfatter|författare|journalista|jornalista)\b/iu;
const names =
  /^(?:[—–-]\s*)?(?:dr\.?\s+|prof\.?\s+)?(\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|van|von|der|de|den|di|da|del|la|le|af|av))*\s\p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+(?=\s+(?:is|ist|est|es|è|é|er|är)\s))/u;

type WithNote = {
  chunks: Chunk[];
  note?: string;
  /** What stood over the note, and is no part of it: its heading, or the writer’s name alone. */ heading?: string;
};

/**
 * The note about the writer at the end: a short paragraph that begins with a name of the byline and
 * says what that person is or where they live; under a heading of its own whatever it says.
 */
export function takeWriterNote(chunks: Chunk[], byline: string[]): WithNote {
  let from = chunks.length;
  while (from > 1 && chunks.length - from < byline.length + 2 && isNote(chunks[from - 1]!, byline, chunks.length - from)) from -= 1;
  const headed = chunks.findLastIndex(({ text }, at) => at > 1 && at >= from - 3 && heading.test(bare(text)));
  if (headed > 0 && chunks.slice(headed + 1).length > 0) from = headed;
  const signature =
    from > 1 && byline.some((name) => keyOf(name) === keyOf(itemAt(chunks, from - 1).text)) ? itemAt(chunks, from - 1).text : undefined;
  if (from === chunks.length) return signature ? { chunks: chunks.slice(0, -1), heading: signature } : { chunks };
  const note = chunks
    .slice(headed === from ? from + 1 : from)
    .map(({ text }) => bare(text).replace(/\n/g, " "))
    .join("\n");
  const over = signature ?? (headed === from ? itemAt(chunks, from).text : undefined);
  return { chunks: chunks.slice(0, signature ? from - 1 : from), note, ...(over && { heading: over }) };
}

const bare = (text: string) => text.replace(/^[*_#\s]+|[*_\s]+$/g, "").replace(/^[—–•·■-]\s*/, "");

function isNote({ text, items, cells, stays }: Chunk, byline: string[], after: number): boolean {
  const said = bare(text);
  const colon = said.indexOf(":");
  if (colon > 0 && heading.test(said.slice(0, colon)) && !items && !cells && said.length < 700) return true;
  if (items || cells || (stays && said.includes("\n\n")) || said.length > 700 || !endsSentence(said)) return false;
  const name = names.exec(said)?.[1]?.replace(/[’']s$/, "");
  if (!name)
    return (
      /^(?:the (?:author|writer)|our (?:correspondent|reporter)|der autor|die autorin|l(?:’|')auteure?|el autor|la autora)\s/i.test(said) &&
      says.test(said.replace(/^\S+\s\S+/, ""))
    );
  const rest = said.slice(said.indexOf(name) + name.length);
  const known = byline.some((one) => isOf(name, one));
  // the whole name of who wrote it, at the very end: whatever it says, it is said of the writer
  if (after === 0 && said.length < 300 && byline.includes(name)) return true;
  if (!says.test(rest)) return false;
  // without a name that is known, what is said must be of somebody who writes
  return known || (after === 0 && byline.length === 0 && said.length < 300 && role.test(said));
}

/** "Varga", "Tomas Varga", "T. Varga" are all of Tomas Varga. */
function isOf(name: string, signed: string): boolean {
  const last = (text: string) => lastOf(text.split(/\s+/)).toLowerCase();
  return last(name) === last(signed);
}
