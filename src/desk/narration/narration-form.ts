import { z } from "zod";
import { type LexiconEntry, type Narration, lexiconKinds } from "../../narration/index.ts";
import { type Form, eachOf, field, ifSent } from "../../http/index.ts";

/** A word and how it is said. */
export const entry = z.object({
  grapheme: field.line,
  kind: field.oneOf(lexiconKinds, "substitute"),
  said: field.line,
  anyCase: field.tick,
}) satisfies z.ZodType<LexiconEntry>;

const short = ifSent(field.line.transform((line) => line.slice(0, 300)));
const texts = { speaker: short, quotedSpeaker: short, outsideSpeaker: short, outsideQuotedSpeaker: short, opening: short, closing: short };

/** How articles are read; what the form does not show, or what is none of the choices, stays as it was. */
export const mannerIn = (form: Form, before: Narration): Narration => ({
  ...before,
  ...form.parse(
    z.object({
      ...texts,
      quotes: field.oneOf(["same", "second", "announced"], before.quotes),
      captions: field.oneOf(["skip", "caption", "described"], before.captions),
    }),
  ),
});

const said = ifSent(field.oneOf(["read", "skip", "say"], "usual"));
const wordsSaid = field.prose.transform((words) => words.slice(0, 4000));

/** What is decided about each of these blocks of an article, as far as the form shows it. */
export function decisionsIn(form: Form, blocks: readonly string[]) {
  const [decided, words] = [form.parse(eachOf(blocks, said), "said."), form.parse(eachOf(blocks, wordsSaid), "words.")];
  return Object.entries(decided).flatMap(([block, choice]) => (choice ? [{ block, said: choice, words: words[block] ?? "" }] : []));
}

/** Who read an uploaded recording, and whether they read the head of the article. */
export const reading = z.object({ narrator: field.line.transform((name) => name.slice(0, 120)), withHead: field.tick });

/** When each of these sentences begins, in seconds, as far as it is typed. */
export const startsIn = (form: Form, sentences: readonly string[]): Map<string, number> =>
  new Map(
    Object.entries(form.parse(eachOf(sentences, field.decimalOrNull()), "start.")).flatMap(([id, start]) =>
      start === null ? [] : [[id, start] as const],
    ),
  );
