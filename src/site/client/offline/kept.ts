/** As what an issue stands in the magazine: `sign` is another where anything in it is, and `pieces` where one of them was withdrawn. */
export type Edition = { sign: string; pieces: string };

/**
 * Issues that are kept in this browser to be read offline. Each lies in a cache of its own, beside what is known of it; the files
 * that pages are made of lie together in another. The worker and the pages share what stands here.
 */
export type Kept = {
  format: typeof format;
  /** Whose it is, by a name that says nothing of them: nobody else who reads in this browser is shown it. */
  reader: string;
  issue: number;
  title: string;
  /** Of its reading view. */
  path: string;
  bytes: number;
  withRecordings: boolean;
  /** When the magazine last said that its reader may read it. */
  checkedAt: number;
  /** Whether all of it is here. */
  isWhole: boolean;
  /** The right to it has ended: nothing but this is left of it. */
  hasEnded: boolean;
  /** Files that its pages are made of, in the cache of all. */
  files: string[];
  /** What is shown in the place of other sizes of the same picture, and of an address at which another thing may stand tomorrow. */
  instead: Record<string, string>;
  /** As what all of it was kept; not known of what is to be brought up to date in any case. */
  edition?: Edition | undefined;
  /** When the magazine last said that it stands so. */
  asOf?: number;
  /** It was whole, and closed when a piece of it was withdrawn: it is brought up to date by itself. */
  isBehind?: boolean;
  /** The sign of what there was no room for: it is not tried again by itself. */
  noRoomFor?: string;
};

/** What is kept in another form than this is dropped, and can be kept again. */
export const format = 1;
const issueCache = "masthead-kept ";
export const fileCache = "masthead-files";
/** How one reads, as it was chosen last, lies there under the address at which it is told: see chosen.ts. */
export const settingsCache = "masthead-reading";
export const settingsPath = "/reading-settings";
export const recordPath = "/offline/kept";
/** The page that says what is kept; it stands for every page that is not. */
export const shellPath = "/offline";

const day = 86_400_000;
/** Days that it stays open without the magazine’s being asked. */
export const grace = 30;

export const cacheOf = (path: string): Promise<Cache> => caches.open(issueCache + path);

/** Asked so, a cache that was removed meanwhile is not made again, as opening it would. */
export const heldIn = (cacheName: string, path: string): Promise<Response | undefined> =>
  caches.match(path, { cacheName, ignoreVary: true });

export const heldOf = (issue: string, path: string): Promise<Response | undefined> => heldIn(issueCache + issue, path);

/** Everything that is kept, whole or not. */
export async function keptIssues(): Promise<Kept[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(issueCache));
  const records = await Promise.all(names.map((name) => recordIn(name)));
  return records.filter((record): record is Kept => record !== undefined);
}

export const keptAt = (path: string): Promise<Kept | undefined> => recordIn(issueCache + path);

async function recordIn(name: string): Promise<Kept | undefined> {
  const held = await heldIn(name, recordPath);
  const record: unknown = await held?.json().catch(() => undefined);
  if (isKept(record)) return record;
  // of another form, or broken off before anything was written
  if (held) await caches.delete(name);
  return undefined;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "format" in value && value.format === format;

async function write(record: Kept): Promise<void> {
  await (
    await cacheOf(record.path)
  ).put(recordPath, new Response(JSON.stringify(record), { headers: { "content-type": "application/json" } }));
}

type KeptState = "open" | "in part" | "ended" | "unchecked";

/** A clock that was set back opens nothing. */
export function stateOf({ hasEnded, isWhole, checkedAt }: Kept, now = Date.now()): KeptState {
  if (hasEnded) return "ended";
  if (now > checkedAt + grace * day || now < checkedAt - day) return "unchecked";
  return isWhole ? "open" : "in part";
}

/** One page or the worker at a time changes what is kept: what one removes another must not write back. */
const alone = <T>(change: () => Promise<T>): Promise<T> => navigator.locks.request("masthead-kept", change);

export const remove = (path: string): Promise<void> =>
  alone(async () => {
    await caches.delete(issueCache + path);
    await dropFiles();
  });

/** With what was chosen and not told yet: whoever comes after a sign-out may be another. */
export const removeAll = (): Promise<void> => alone(() => dropCaches("masthead-"));

/** Every issue, by whoever goes on reading here. */
export const removeIssues = (): Promise<void> =>
  alone(async () => {
    await dropCaches(issueCache);
    await dropFiles();
  });

async function dropCaches(begin: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(begin));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Begins to keep an issue, with what was known of it before; answers what is known now. */
export const beginKeeping = (path: string, recordOf: (before: Kept | undefined) => Kept): Promise<Kept> =>
  alone(async () => {
    const record = recordOf(await keptAt(path));
    await write(record);
    return record;
  });

/** There was no room for what it is now: it is what it was, and nothing else was wanted. */
export const noteNoRoom = (was: Kept, sign: string): Promise<void> =>
  alone(async () => {
    await assertStillKept(was);
    const { withRecordings, edition } = was;
    await write({ ...((await keptAt(was.path)) ?? was), withRecordings, edition, noRoomFor: sign });
  });

/** An issue that was removed, or whose right ended, while it was kept: it stays so. */
export class Removed extends Error {}

/** Whether whoever keeps it may go on. */
export async function assertStillKept({ path, reader }: Kept): Promise<void> {
  const now = await keptAt(path);
  if (now?.reader !== reader || now.hasEnded) throw new Removed(`${path} was removed while it was kept`);
}

/** What is known of an issue now. Whole is what has its page: where its cache was emptied meanwhile, that lies nowhere. */
export const rewrite = (record: Kept): Promise<void> =>
  alone(async () => {
    await assertStillKept(record);
    if (record.isWhole && !(await heldOf(record.path, record.path))) throw new Removed(`${record.path} was emptied while it was kept`);
    await write(record);
  });

/** After a keeping that found its issue removed: what it fetched for it is needed by nobody. */
export const dropUnneeded = (): Promise<void> => alone(dropFiles);

/** Files that no issue needs any more, and no page that says what is kept. */
async function dropFiles(): Promise<void> {
  const records = await keptIssues();
  if (records.length === 0) {
    await caches.delete(fileCache);
    // what the magazine was not told yet goes once it is
    if (!(await isChoiceToTell())) await caches.delete(settingsCache);
    return;
  }
  const cache = await caches.open(fileCache);
  const shell = await cache.match(shellPath, { ignoreVary: true });
  const needed = new Set([...records.flatMap(({ files }) => files), ...(shell ? filesIn(await shell.text()) : []), shellPath]);
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!needed.has(pathname + search) && !pathname.endsWith(".woff2")) await cache.delete(request);
  }
}

/**
 * How one reads, as it was chosen last in this browser. Where the magazine cannot be told, it stays here: what is kept is shown so,
 * and the magazine is told with the first page that is opened with a line.
 */
export type Chosen = { sent: string; isTold: boolean };

export async function chosenHere(): Promise<Chosen | undefined> {
  const chosen: unknown = await (await heldIn(settingsCache, settingsPath))?.json().catch(() => undefined);
  return isChosen(chosen) ? chosen : undefined;
}

const isChosen = (value: unknown): value is Chosen =>
  typeof value === "object" && value !== null && "sent" in value && typeof value.sent === "string" && "isTold" in value;

/** Whether it was chosen how one reads, and the magazine does not know. */
export const isChoiceToTell = async (): Promise<boolean> => (await chosenHere())?.isTold === false;

/** Addresses of the files that a page, a style sheet or a script asks for. */
const filesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/["'`(](\/(?:assets\/[\w.-]+|look\.css\?v=\w+))["'`)]/g)].flatMap(([, path]) => (path ? [path] : []))),
];

/** Fetches what a page is made of, and what its style sheets and scripts ask for in turn; what is here already stays. */
export async function keepFiles(html: string): Promise<string[]> {
  const cache = await caches.open(fileCache);
  const all = new Set<string>();
  const waiting = filesIn(html);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (all.has(path)) continue;
    all.add(path);
    const answer = (await cache.match(path)) ?? (await fetched(cache, path));
    if (/\.(?:css|js)\b/.test(path)) waiting.push(...filesIn(await answer.clone().text()));
  }
  return [...all];
}

export async function asked(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(path, { credentials: "same-origin", ...init });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}

async function fetched(cache: Cache, path: string, init?: RequestInit): Promise<Response> {
  const answer = await asked(path, init);
  await cache.put(path, answer.clone());
  return answer;
}

/** The page that says what is kept, with what it is made of: for when there is no line. */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(fileCache);
  const answer = await fetched(cache, shellPath, { cache: "no-cache" });
  await keepFiles(await answer.text());
}

type Rights = { reader: string | null; open: number[]; now: Record<string, Edition> };
const areRights = (value: unknown): value is Rights =>
  typeof value === "object" &&
  value !== null &&
  "reader" in value &&
  "open" in value &&
  Array.isArray(value.open) &&
  "now" in value &&
  typeof value.now === "object";

/** Asks whether they may still be read, and by whom; without a line everything stays as it is. Answers those that are other now. */
export async function check(): Promise<Kept[]> {
  const records = await keptIssues();
  if (records.length === 0) return [];
  const issues = [...new Set(records.map(({ issue }) => issue))].join(",");
  const answer = await fetch(`/offline/rights?issues=${issues}`, { cache: "no-store", credentials: "same-origin" }).catch(() => undefined);
  const rights: unknown = answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!areRights(rights)) return [];
  return alone(async () => {
    const others: Kept[] = [];
    for (const record of await keptIssues()) {
      const now = rights.now[record.path];
      // nobody is signed in, or somebody else is
      if (record.reader !== rights.reader) await caches.delete(issueCache + record.path);
      else if (rights.open.includes(record.issue) && now) others.push(...(await compare(record, now)));
      else if (records.some(({ issue }) => issue === record.issue)) await end(record);
    }
    await dropFiles();
    return others;
  });
}

/** What was withdrawn is read no longer, though nothing else of it should come; everything else stays as it is until it has come. */
async function compare(before: Kept, now: Edition): Promise<Kept[]> {
  const isSame = before.edition?.sign === now.sign;
  const isWithdrawn = before.isWhole && before.edition !== undefined && before.edition.pieces !== now.pieces;
  const record = { ...before, checkedAt: Date.now(), hasEnded: false, ...(isSame && { asOf: Date.now() }) };
  if (isWithdrawn) {
    await (await cacheOf(record.path)).delete(record.path);
    Object.assign(record, { isWhole: false, isBehind: true });
  }
  await write(record);
  return (record.isWhole || record.isBehind) && !isSame && record.noRoomFor !== now.sign ? [record] : [];
}

/** What it was is told; what it held is gone. */
async function end(record: Kept): Promise<void> {
  if (record.hasEnded) return;
  await caches.delete(issueCache + record.path);
  const nothing = { isWhole: false, isBehind: false, bytes: 0, files: [], instead: {}, edition: undefined };
  await write({ ...record, ...nothing, hasEnded: true });
}
