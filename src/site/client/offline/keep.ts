import {
  type Edition,
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
  keptAt,
  noteNoRoom,
  recordPath,
  rewrite,
} from "./kept.ts";

/** What stands at one address, and at which others it is shown. */
type Part = { keep: string; insteadOf: string[] };

/** What there is to keep of an issue, as the magazine lists it. */
export type ToKeep = {
  reader: string;
  issue: number;
  title: string;
  path: string;
  edition: Edition;
  pictures: Part[];
  recordings: Part[];
  bytesOfRecordings: number;
};

export const listed = async (path: string): Promise<ToKeep> => (await asked(path, { cache: "no-store" })).json();

/** How many are fetched at once. */
const atOnce = 4;

type Tell = (done: number, all: number) => void;
type Begin = (before: Kept | undefined) => Kept;

/**
 * Keeps an issue: its pictures, its recordings where they are wanted, and its page last, so that what is shown is whole. What is here
 * already is not fetched again: broken off, it goes on where it was. Throws `Removed` where it was removed meanwhile.
 *
 * One keeping of an issue at a time, in whichever window: what one puts another may have taken away as no longer wanted.
 */
export const keepIssue = (of: ToKeep, withRecordings: boolean, tell: Tell): Promise<Kept> =>
  oneAtATime(of.path, () => keepAlone(of, (before) => begun(of, withRecordings, before), tell));

/** What is kept of these is other now than the magazine has it: it is fetched anew without being asked for. Answers whether any was. */
export async function bringUpToDate(others: readonly Kept[]): Promise<boolean> {
  let wereAny = false;
  for (const { path } of others) wereAny = (await bringOne(path).catch(() => false)) || wereAny;
  return wereAny;
}

/** With the recordings that were wanted. Where it breaks off, what was whole stays so, and it goes on with the next look. */
const bringOne = (path: string): Promise<boolean> =>
  oneAtATime(path, async () => {
    const of = await listed(`${path}/offline.json`);
    // another window was first
    if ((await keptAt(path))?.edition?.sign === of.edition.sign) return true;
    const goOn: Begin = (before) => {
      // what was removed, closed or made another reader’s meanwhile is not kept without being asked
      if (!before || before.reader !== of.reader || !(before.isWhole || before.isBehind)) throw new Removed(`${path} is kept no longer`);
      return begun(of, before.withRecordings, before);
    };
    await keepAlone(of, goOn, () => undefined);
    return true;
  });

async function oneAtATime<T>(path: string, keep: () => Promise<T>): Promise<T> {
  try {
    return await navigator.locks.request(`masthead-keeping ${path}`, keep);
  } catch (error) {
    if (error instanceof Removed) await dropUnneeded();
    throw error;
  }
}

async function keepAlone(of: ToKeep, begin: Begin, tell: Tell): Promise<Kept> {
  let was: Kept | undefined;
  const record = await beginKeeping(of.path, (before) => begin((was = before)));
  try {
    return await keepAll(of, record, tell);
  } catch (error) {
    if (isNoRoom(error) && was?.isWhole && record.isWhole) await leaveAsItWas(was, of.edition.sign);
    throw error;
  }
}

/** What was whole stays so, without what came of the rest. */
async function leaveAsItWas(was: Kept, sign: string): Promise<void> {
  await noteNoRoom(was, sign);
  const parts = new Set([...Object.values(was.instead), was.path]);
  // kept before each of its parts was named, it may hold others
  if (was.asOf !== undefined) await tidy(await cacheOf(was.path), parts);
}

export const isNoRoom = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError";

async function keepAll(of: ToKeep, record: Kept, tell: Tell): Promise<Kept> {
  await keepShell();
  const cache = await cacheOf(of.path);
  const parts = [...of.pictures, ...(record.withRecordings ? of.recordings : [])];
  const wanted = parts.map(({ keep }) => keep);
  await fetchAll(record, cache, wanted, (done) => tell(done, wanted.length + 1));
  const page = await asked(of.path, { cache: "no-cache" });
  if (page.redirected) throw new Error(`${of.path} leads elsewhere`);
  const html = await page.clone().text();
  const files = await keepFiles(html);
  // from here on they are known to be needed; what another window, or the worker, dropped until here comes back
  await rewrite({ ...record, files: [...new Set([...record.files, ...files])] });
  await keepFiles(html);
  await cache.put(of.path, page);
  const { noRoomFor: _, ...held } = record;
  const whole = {
    ...held,
    title: of.title,
    files,
    instead: Object.fromEntries(parts.flatMap(({ keep, insteadOf }) => [keep, ...insteadOf].map((one) => [one, keep]))),
    edition: of.edition,
    asOf: Date.now(),
    isWhole: true,
    isBehind: false,
    bytes: await sizeOf(cache, [...wanted, of.path]),
  };
  await rewrite(whole);
  await tidy(cache, new Set([...wanted, of.path]));
  tell(wanted.length + 1, wanted.length + 1);
  return whole;
}

/** What is known while it is kept. What was whole is read as it was until the rest has come; what was broken off goes on by itself with what was wanted last. */
function begun(of: ToKeep, withRecordings: boolean, before: Kept | undefined): Kept {
  // what is of another reader is none of this one’s
  if (before?.reader === of.reader && !before.hasEnded && (before.isWhole || before.isBehind))
    return {
      ...before,
      withRecordings,
      checkedAt: Date.now(),
      edition: before.withRecordings === withRecordings ? before.edition : undefined,
    };
  return {
    format,
    reader: of.reader,
    issue: of.issue,
    title: of.title,
    path: of.path,
    withRecordings,
    bytes: before?.bytes ?? 0,
    checkedAt: Date.now(),
    isWhole: false,
    hasEnded: false,
    files: before?.files ?? [],
    instead: {},
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

async function sizeOf(cache: Cache, wanted: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const path of new Set(wanted)) bytes += (await (await cache.match(path, { ignoreVary: true }))?.blob())?.size ?? 0;
  return bytes;
}

/** Without what is not of it any more, once nothing asks for it. */
async function tidy(cache: Cache, wanted: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!wanted.has(pathname + search) && pathname !== recordPath) await cache.delete(request);
  }
}
