import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds: until an answer begins, until a body goes on, between tries (then twice, four times as many). */
export type Patience = { answer: number; body: number; between: number; tries: number };
export const usualPatience: Patience = { answer: 60_000, body: 30_000, between: 200, tries: 4 };

const worthAnotherTry = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A fetch that asks again where a store is busy, away or does not answer. What is sent lies in memory, so it can be sent again. */
export const patientFetch = (patience: Patience): typeof fetch =>
  async function ask(input, init) {
    for (let time = 1; ; time += 1) {
      const last = time >= patience.tries;
      try {
        const answer = await answerWithin(patience.answer, input, init);
        if (last || !worthAnotherTry.has(answer.status)) return answer;
        await answer.body?.cancel();
      } catch (error) {
        if (last) throw error;
      }
      await wait(patience.between * 2 ** (time - 1) * (0.5 + Math.random() / 2));
    }
  };

/** The time holds for the head of an answer; its body may take as long as it goes on. */
async function answerWithin(most: number, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(new Error(`it did not answer within ${most / 1000} seconds`)), most);
  try {
    return await fetch(input, { ...init, signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** The parts of a body. Throws where nothing comes for too long. */
export async function* partsOf(answer: Response, most: number): AsyncGenerator<Uint8Array> {
  if (!answer.body) return;
  const reader = answer.body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), most);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function within<T>(doing: Promise<T>, most: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing came for ${most / 1000} seconds`)), most);
    doing.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
