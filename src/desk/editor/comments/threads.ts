import * as z from "zod/mini";

const comment = z.object({ id: z.string(), by: z.string(), kind: z.string(), at: z.string(), said: z.string() });
const thread = z.object({
  id: z.string(),
  block: z.string(),
  words: z.string(),
  before: z.string(),
  after: z.string(),
  resolved: z.nullable(z.object({ by: z.string(), at: z.string() })),
  comments: z.array(comment),
});
export type Comment = z.infer<typeof comment>;
export type Thread = z.infer<typeof thread>;

const answerSchema = z.object({ threads: z.array(thread) });
const refusedSchema = z.object({ detail: z.string() });

/** What the page brings: the threads, the words of the interface with `{values}` in them, and whom a comment can name. */
export const givenSchema = z.object({ threads: z.array(thread), says: z.record(z.string(), z.string()), names: z.array(z.string()) });

export type Answer = { threads: Thread[]; why?: undefined } | { threads?: undefined; why: string };

/** Asks the desk, or says something to it; either is answered with all threads. `away`: what is said where nobody answers. */
export async function askThreads(address: string, away: string, fields?: Record<string, string>): Promise<Answer> {
  try {
    const sent = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
    const response = await fetch(address, { ...sent, headers: { accept: "application/json" } });
    const answer: unknown = await response.json();
    const { data } = answerSchema.safeParse(answer);
    return data ? { threads: data.threads } : { why: refusedSchema.safeParse(answer).data?.detail ?? away };
  } catch {
    return { why: away };
  }
}
