import { person, version, windowId } from "./page.ts";

/** `away`: nobody answered, or not this server; `signedOut`: it asks who this is; `refused`: why, in a sentence. */
export type Sent<Answer> = { how: "answered"; answer: Answer } | { how: "away" } | { how: "signedOut" } | { how: "refused"; why: string };

/** Seconds after which a server that says nothing is taken to be away. */
const patience = 30;

/** Asks the desk, as this window of this person. Never throws. */
export async function send<Answer>(address: string, words: Record<string, string> = {}): Promise<Sent<Answer>> {
  try {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...words, window: windowId, person, version: version() })) body.append(name, value);
    const signal = AbortSignal.timeout(patience * 1000);
    const response = await fetch(address, { method: "POST", body, redirect: "manual", signal, headers: { accept: "application/json" } });
    if (response.type === "opaqueredirect" || response.status === 401) return { how: "signedOut" };
    // a server that is ill, or what stands before it and speaks in its place
    if (response.status >= 500 || response.status === 429) return { how: "away" };
    const answer = await response.json();
    return response.ok ? { how: "answered", answer } : { how: "refused", why: String(answer.detail ?? "") };
  } catch {
    return { how: "away" };
  }
}
