import { type Body, type Marked, type SourceProblem, isMarked, keepIds } from "../../document/index.ts";
import { fittedTo, readMarkdown, readWritten } from "../../editorial/index.ts";
import type { z } from "zod";
import type { Form } from "../../http/index.ts";
import { text } from "./article-form.ts";

/** A text as the writing page sends it, and what of it could not be read, by its lines. */
export type Read = { body: Body; problems: SourceProblem[] };

/** Who is told what could not be read: in which language, and as long as they wait. */
type Told = { language: string; signal?: AbortSignal };

/** The visual editor sends the body itself, the form without a script its source. */
export const bodyIn = (form: Form, told: Told): Promise<Read> => readBody(form.parse(text), told);

export async function readBody({ body: source, bodyJson: json }: z.output<typeof text>, told: Told): Promise<Read> {
  if (json === "") return readMarkdown(source, told);
  return { body: await readWritten(json, told.signal), problems: [] };
}

/** A source that was written over a text of the editor's, with that text's ids and what is suggested to it: what hangs on its blocks stays where it was. */
export async function readOver(
  source: string,
  { json, language }: { json: string; language: string },
  told: Told,
): Promise<{ body: Body | Marked; problems: SourceProblem[] }> {
  const read = await readMarkdown(source, told);
  if (json === "") return read;
  const body = keepIds(read.body, await readWritten(json, told.signal));
  const before: unknown = JSON.parse(json);
  return { ...read, body: isMarked(before) ? fittedTo(before, body, language).doc : body };
}
