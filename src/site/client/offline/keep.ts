import { type Kept, cacheOf, fetched, format, keepFiles, keepShell, keptAt, rewrite, write } from "./kept.ts";

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

export async function listed(path: string): Promise<ToKeep> {
  const answer = await fetch(path, { cache: "no-store", credentials: "same-origin" });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.json();
}

/** How many are fetched at once. */
const atOnce = 4;

/**
 * Keeps an issue: its pictures, its recordings where they are wanted, and its page last, so that what is shown is whole. What is here
 * already is not fetched again: broken off, it goes on where it was.
 */
export async function keepIssue(of: ToKeep, withRecordings: boolean, tell: (done: number, all: number) => void): Promise<Kept> {
  const before = await keptAt(of.path);
  const record: Kept = {
    format,
    reader: of.reader,
    issue: of.issue,
    title: of.title,
    path: of.path,
    withRecordings,
    bytes: before?.bytes ?? 0,
    checkedAt: Date.now(),
    isWhole: before?.isWhole ?? false,
    hasEnded: false,
    files: before?.files ?? [],
    instead: Object.fromEntries(of.pictures.flatMap(({ keep, insteadOf }) => insteadOf.map((other) => [other, keep]))),
  };
  // what is of another reader is none of this one’s
  await write(before && before.reader !== of.reader ? { ...record, isWhole: false } : record);
  await keepShell();
  const cache = await cacheOf(of.path);
  const wanted = [...of.pictures.map(({ keep }) => keep), ...(withRecordings ? of.recordings : [])];
  let done = 0;
  tell(done, wanted.length + 1);
  const waiting = [...wanted];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (!(await cache.match(path, { ignoreVary: true }))) await fetched(cache, path);
      tell(++done, wanted.length + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const page = await fetch(of.path, { cache: "no-cache", credentials: "same-origin" });
  if (!page.ok || page.redirected) throw new Error(`${of.path} answers ${page.status}`);
  const files = await keepFiles(await page.clone().text());
  await cache.put(of.path, page);
  const whole = { ...record, files, isWhole: true, bytes: await tidy(cache, new Set([...wanted, of.path])) };
  if (!(await rewrite(whole))) throw new Error(`${of.path} was removed while it was kept`);
  tell(wanted.length + 1, wanted.length + 1);
  return whole;
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
