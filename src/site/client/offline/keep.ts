import {
  type Kept,
  Removed,
  asked,
  assertStillKept,
  beginKeeping,
  cacheOf,
  dropUnneeded,
  format,
  keepFiles,
  keepShell,
  rewrite,
} from "./kept.ts";

/** What there is to keep of an issue, as the magazine lists it. */
export type ToKeep = {
  reader: string;
  issue: number;
  title: string;
  path: string;
  pictures: { keep: string; insteadOf: string[] }[];
  recordings: string[];
  bytesOfRecordings: number;
};

export const listed = async (path: string): Promise<ToKeep> => (await asked(path, { cache: "no-store" })).json();

/** How many are fetched at once. */
const atOnce = 4;

type Tell = (done: number, all: number) => void;

/**
 * Keeps an issue: its pictures, its recordings where they are wanted, and its page last, so that what is shown is whole. What is here
 * already is not fetched again: broken off, it goes on where it was. Throws `Removed` where it was removed meanwhile.
 *
 * One keeping of an issue at a time, in whichever window: what one puts another may have taken away as no longer wanted.
 */
export async function keepIssue(of: ToKeep, withRecordings: boolean, tell: Tell): Promise<Kept> {
  try {
    return await navigator.locks.request(`masthead-keeping ${of.path}`, () => keepAlone(of, withRecordings, tell));
  } catch (error) {
    if (error instanceof Removed) await dropUnneeded();
    throw error;
  }
}

async function keepAlone(of: ToKeep, withRecordings: boolean, tell: Tell): Promise<Kept> {
  const record = await beginKeeping(of.path, (before) => recordOf(of, withRecordings, before));
  await keepShell();
  const cache = await cacheOf(of.path);
  const wanted = [...of.pictures.map(({ keep }) => keep), ...(withRecordings ? of.recordings : [])];
  await fetchAll(record, cache, wanted, (done) => tell(done, wanted.length + 1));
  const page = await asked(of.path, { cache: "no-cache" });
  if (page.redirected) throw new Error(`${of.path} leads elsewhere`);
  const html = await page.clone().text();
  const files = await keepFiles(html);
  // from here on they are known to be needed; what another window, or the worker, dropped until here comes back
  await rewrite({ ...record, files: [...new Set([...record.files, ...files])] });
  await keepFiles(html);
  await cache.put(of.path, page);
  const whole = { ...record, files, isWhole: true, bytes: await tidy(cache, new Set([...wanted, of.path])) };
  await rewrite(whole);
  tell(wanted.length + 1, wanted.length + 1);
  return whole;
}

function recordOf(of: ToKeep, withRecordings: boolean, before: Kept | undefined): Kept {
  return {
    format,
    reader: of.reader,
    issue: of.issue,
    title: of.title,
    path: of.path,
    withRecordings,
    bytes: before?.bytes ?? 0,
    checkedAt: Date.now(),
    // what is of another reader is none of this one’s
    isWhole: before?.reader === of.reader && before.isWhole,
    hasEnded: false,
    files: before?.files ?? [],
    instead: Object.fromEntries(of.pictures.flatMap(({ keep, insteadOf }) => insteadOf.map((other) => [other, keep]))),
  };
}

/**
 * A few at once. Where one does not come, the others are broken off, and this fails when they are: nothing is on its way any more that
 * would be put beside what is kept next.
 */
async function fetchAll(record: Kept, cache: Cache, wanted: string[], tell: (done: number) => void): Promise<void> {
  const stop = new AbortController();
  const waiting = [...wanted];
  const failures: unknown[] = [];
  let done = 0;
  tell(done);
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await assertStillKept(record);
      if (!(await cache.match(path, { ignoreVary: true }))) await cache.put(path, await asked(path, { signal: stop.signal }));
      stop.signal.throwIfAborted();
      tell(++done);
    }
  };
  const failed = (error: unknown) => {
    failures.push(error);
    stop.abort();
  };
  await Promise.all(Array.from({ length: atOnce }, () => work().catch(failed)));
  if (failures.length > 0) throw failures[0];
}

/** Without what is not of it any more; answers how large the rest is. */
async function tidy(cache: Cache, wanted: ReadonlySet<string>): Promise<number> {
  let bytes = 0;
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (wanted.has(pathname)) bytes += (await (await cache.match(request, { ignoreVary: true }))?.blob())?.size ?? 0;
    else if (pathname.startsWith("/pictures/") || pathname.endsWith("/audio.mp3") || pathname.endsWith(".webp"))
      await cache.delete(request);
  }
  return bytes;
}
