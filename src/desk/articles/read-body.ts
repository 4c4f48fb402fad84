import { type Body, type SourceProblem, keepIds } from "../../document/index.ts";
import { readMarkdown, readWritten } from "../../editorial/index.ts";
import type { Form } from "../../http/index.ts";

/** A text as the writing page sends it, and what of it could not be read, by its lines. */
export type Read = { body: Body; problems: SourceProblem[] };

/** The visual editor sends the body itself, the form without a script its source. */
export const bodyIn = (form: Form, signal?: AbortSignal): Promise<Read> =>
  readBody({ source: form.prose("body"), json: form.raw("bodyJson") }, signal);

export async function readBody({ source, json }: { source: string; json: string }, signal?: AbortSignal): Promise<Read> {
  if (json === "") return readMarkdown(source, signal);
  return { body: await readWritten(json, signal), problems: [] };
}

/** A source that was written over a body, with that body's ids: what hangs on its blocks stays where it was. */
export async function readOver(source: string, json: string, signal?: AbortSignal): Promise<Read> {
  const read = await readMarkdown(source, signal);
  return json === "" ? read : { ...read, body: keepIds(read.body, await readWritten(json, signal)) };
}
