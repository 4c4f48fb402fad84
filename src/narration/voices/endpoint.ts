import { syntheticVoice } from "../voice-said.ts";
import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { askSound } from "../sound-thread.ts";
import { toldBy } from "../sound-amiss.ts";
import { type Sound, type Voice, VoiceFailed, voiceSays } from "./voice.ts";
import { type Words, wordsIn } from "../../values/index.ts";

/** `url` is the base, as in https://host/v1; it comes from the settings alone, never from a form. */
type Endpoint = {
  url: string;
  token?: string | undefined;
  model: string;
  timeoutSeconds: number;
  now: () => Date;
  retries?: number;
  firstWait?: number;
};

const mostBytes = 60_000_000;
const longestWait = 60_000;

class Again extends Error {
  readonly words: Words;
  readonly wait: number | undefined;
  constructor(words: Words, wait?: number) {
    super(wordsIn(words, "en"));
    this.words = words;
    this.wait = wait;
  }
}

/** A speech service of OpenAI's shape: POST {base}/audio/speech, sound comes back. */
export function endpointVoice(endpoint: Endpoint): Voice {
  // whoever is given less than half a second for a sentence is left alone no longer than that
  const { retries = 3, firstWait = Math.min(500, endpoint.timeoutSeconds * 1000) } = endpoint;
  const speak: Voice["speak"] = async (text, { voice, signal }) => {
    for (let attempt = 0; ; attempt += 1) {
      signal?.throwIfAborted();
      try {
        return await ask(endpoint, text, voice, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof VoiceFailed) throw error;
        if (!(error instanceof Again) || attempt >= retries) throw new VoiceFailed(error instanceof Again ? error.words : toldBy(error));
        const usual = firstWait * 2 ** attempt;
        await sleep(error.wait ?? usual + randomInt(Math.ceil(usual / 2)), undefined, signal ? { signal } : {});
      }
    }
  };
  // more than two sentences at once only earns 429s from small servers
  const can = { ascii: false, ipa: false, languages: "any", mostCharacters: 4096, atOnce: 2 } as const;
  return { label: syntheticVoice, key: `endpoint/${endpoint.url}/${endpoint.model}`, can, speak, close: async () => {} };
}

async function ask(
  { url, token, model, timeoutSeconds, now }: Endpoint,
  input: string,
  voice: string,
  signal?: AbortSignal,
): Promise<Sound> {
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  const answer = await again(() =>
    fetch(`${url.replace(/\/$/, "")}/audio/speech`, {
      method: "POST",
      // an endpoint that sends us elsewhere could reach what only this machine can
      redirect: "error",
      headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ model, input, voice, response_format: "wav", stream: false }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    }),
  );
  if (answer.status === 429 || answer.status >= 500)
    throw new Again(await complaint(answer), waitOf(answer.headers.get("retry-after"), now()));
  if (!answer.ok) throw new VoiceFailed(await complaint(answer));
  const bytes = await again(() => bodyOf(answer));
  return again(() => askSound("sentence", { bytes }, { signal }));
}

/** What breaks on the way may go well the next time. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VoiceFailed) throw error;
    const { name, cause } = error instanceof Error ? error : new Error(String(error));
    const why = toldBy(cause instanceof Error ? cause : error);
    throw new Again(voiceSays((m, l) => (name === "TimeoutError" ? m.noAnswer : m.failed(wordsIn(why, l)))));
  }
}

async function bodyOf(answer: Response): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new VoiceFailed(voiceSays((m) => m.tooMuch));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** `{error: {message}}` or the first words of what came. */
async function complaint(answer: Response): Promise<Words> {
  const text = (await answer.text().catch(() => "")).slice(0, 2000);
  const said =
    /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ??
    text
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  return voiceSays((m) => m.answered({ status: answer.status, said: said.slice(0, 200) }));
}

/** Milliseconds from seconds or a date, a minute at most; undefined where nothing was asked. */
function waitOf(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(wait) ? Math.max(0, Math.min(wait, longestWait)) : undefined;
}
