import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cachesInMemory } from "../../../../test/support/caches-in-memory.ts";
import { type ToKeep, bringUpToDate, keepIssue } from "./keep.ts";
import { type Edition, Removed, check, fileCache, heldOf, keptAt, remove, stateOf } from "./kept.ts";

const path = "/issues/46/read";
const recordings = Array.from({ length: 8 }, (_, at) => `/articles/${at}/audio.mp3`);
const issue: ToKeep = {
  reader: "anna",
  issue: 46,
  title: "Issue 46",
  path,
  pictures: [{ keep: "/pictures/1.avif", insteadOf: ["/pictures/1.webp"] }],
  recordings: recordings.map((keep) => ({ keep, insteadOf: [] })),
  edition: { sign: "first", pieces: "all" },
  bytesOfRecordings: 8,
};
const page = '<link href="/assets/book.css"><script src="/assets/book.js"></script>';
const rights: { reader: string; open: number[]; now: Record<string, Edition> } = { reader: "anna", open: [46], now: {} };
/** As what the magazine lists the issue this moment. */
let listed = issue;

/** The magazine on the network: it answers at once, but for what is held back, which comes or fails when the test says so. */
function magazine() {
  const held = new Map<string, PromiseWithResolvers<Response>>();
  const asked: string[] = [];
  const waiters: { count: number; then: () => void }[] = [];
  let isHolding = (_: string) => false;
  const bodyOf = (at: string) =>
    at === path
      ? `${page}${listed.edition.sign}`
      : at === `${path}/offline.json`
        ? JSON.stringify(listed)
        : at === "/offline"
          ? "<p>kept"
          : at.startsWith("/offline/rights")
            ? JSON.stringify(rights)
            : at;
  const fetch = (at: string, { signal }: RequestInit = {}): Promise<Response> => {
    asked.push(at);
    if (!isHolding(at)) return Promise.resolve(new Response(bodyOf(at)));
    const answer = withResolvers<Response>();
    held.set(at, answer);
    signal?.addEventListener("abort", () => answer.reject(signal.reason));
    for (const one of waiters) if (held.size >= one.count) one.then();
    return answer.promise;
  };
  return {
    fetch,
    asked,
    hold: (which: (at: string) => boolean) => void (isHolding = which),
    /** Until so many are on their way. */
    holding: (count: number) => new Promise<void>((then) => (held.size >= count ? then() : waiters.push({ count, then }))),
    breakOff: (at: string) => held.get(at)?.reject(new TypeError("the connection was lost")),
    comeBack() {
      isHolding = () => false;
      for (const [at, answer] of held) answer.resolve(new Response(bodyOf(at)));
    },
  };
}

type PromiseWithResolvers<T> = { promise: Promise<T>; resolve: (value: T) => void; reject: (why: unknown) => void };
function withResolvers<T>(): PromiseWithResolvers<T> {
  let [resolve, reject]: [(value: T) => void, (why: unknown) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((one, other) => ([resolve, reject] = [one, other]));
  return { promise, resolve, reject };
}

let browser: ReturnType<typeof cachesInMemory>;
let server: ReturnType<typeof magazine>;
beforeEach(() => {
  [browser, server] = [cachesInMemory(), magazine()];
  listed = issue;
  Object.assign(rights, { reader: "anna", open: [46], now: { [path]: issue.edition } });
  vi.stubGlobal("caches", browser.caches);
  vi.stubGlobal("navigator", { locks: browser.locks });
  vi.stubGlobal("fetch", server.fetch);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const keep = (withRecordings: boolean, tell: (done: number) => void = () => undefined) => keepIssue(issue, withRecordings, tell);
const isRecording = (at: string) => at.includes("/audio.mp3");
const searchesIn = async () =>
  (await (await browser.caches.open(`masthead-kept ${path}`)).keys())
    .filter(({ url }) => isRecording(url) || url.includes("/pictures/") || url.endsWith(path))
    .map(({ url }) => new URL(url).search);
const pathsIn = async (name: string) => (await (await browser.caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
const heard = async () => (await pathsIn(`masthead-kept ${path}`)).filter(isRecording);
/** Whatever is on its way has come by then. */
const allDone = async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise((then) => setImmediate(then));
};

describe("keeping an issue", () => {
  it("that the server broke off leaves nothing on its way: kept anew without recordings, it holds none", async () => {
    server.hold(isRecording);
    const told: number[] = [];
    const first = keep(true, (done) => told.push(done));
    await server.holding(4);
    server.breakOff(recordings[2]!);
    await expect(first).rejects.toThrow("the connection was lost");
    expect(stateOf((await keptAt(path))!)).toBe("in part");
    const [saidUntil, askedUntil] = [told.length, server.asked.length];
    server.hold(() => false);
    expect(await keep(false)).toMatchObject({ isWhole: true, withRecordings: false });
    server.comeBack();
    await allDone();
    expect(await heard()).toEqual([]);
    expect(server.asked.slice(askedUntil).filter(isRecording)).toEqual([]);
    expect(told.length).toBe(saidUntil);
    await remove(path);
    expect(await browser.caches.keys()).toEqual([]);
  });

  it("goes on where it was broken off, and fetches nothing twice", async () => {
    server.hold((at) => at === recordings[5]);
    const first = keep(true);
    await server.holding(1);
    await allDone();
    server.breakOff(recordings[5]!);
    await expect(first).rejects.toThrow();
    server.comeBack();
    await keep(true);
    expect((await heard()).toSorted()).toEqual(recordings);
    for (const one of recordings) expect(server.asked.filter((at) => at === one).length, one).toBe(one === recordings[5] ? 2 : 1);
  });

  it("waits for another window that keeps the same issue, and what it wants stands at the end", async () => {
    server.hold(isRecording);
    const [first, second] = [keep(true), keep(false)];
    await server.holding(4);
    server.comeBack();
    await Promise.all([first, second]);
    expect(await heard()).toEqual([]);
    expect(await keptAt(path)).toMatchObject({ isWhole: true, withRecordings: false });
  });

  it("that is removed meanwhile is stopped, and leaves nothing", async () => {
    server.hold(isRecording);
    const keeping = keep(true);
    await server.holding(4);
    await remove(path);
    server.comeBack();
    await expect(keeping).rejects.toBeInstanceOf(Removed);
    expect(await browser.caches.keys()).toEqual([]);
    expect(server.asked.filter(isRecording).length).toBe(4);
  });

  it("that is removed while its page’s files come leaves none of them", async () => {
    server.hold((at) => at === "/assets/book.css");
    const keeping = keep(false);
    await server.holding(1);
    await remove(path);
    server.comeBack();
    await expect(keeping).rejects.toBeInstanceOf(Removed);
    expect(await browser.caches.keys()).toEqual([]);
  });

  it("is not called whole where its right ended meanwhile and came back", async () => {
    server.hold((at) => at === "/pictures/1.avif");
    const keeping = keep(false);
    await server.holding(1);
    rights.open = [];
    await check();
    rights.open = [46];
    await check();
    server.comeBack();
    await expect(keeping).rejects.toBeInstanceOf(Removed);
    expect(stateOf((await keptAt(path))!)).toBe("in part");
  });

  it("has its page’s files, also where another issue is removed while they come", async () => {
    const other = { ...issue, issue: 45, path: "/issues/45/read" };
    await keepIssue(other, false, () => undefined);
    await remove(other.path);
    // what came before it is dropped, as nothing that is known needs it
    server.hold((at) => at === "/assets/book.css");
    const keeping = keep(false);
    await server.holding(1);
    await remove(other.path);
    server.comeBack();
    await keeping;
    expect((await pathsIn(fileCache)).toSorted()).toEqual(["/assets/book.css", "/assets/book.js", "/offline"]);
  });
});

/** The magazine corrects something in it: its sign is another, and its first recording stands for another text. */
function correct({ pieces = "all", pictures = issue.pictures }: { pieces?: string; pictures?: ToKeep["pictures"] } = {}): void {
  const first = { keep: "/articles/0/audio.mp3?of=second", insteadOf: ["/articles/0/audio.mp3"] };
  const edition = { sign: "second", pieces };
  listed = { ...issue, edition, pictures, recordings: [first, ...issue.recordings.slice(1)] };
  rights.now = { [path]: edition };
}
/** As the worker does where somebody opens a page. */
const look = async () => bringUpToDate(await check());
const shown = async () => (await heldOf(path, path))?.text();
const outOfRoom = () => new DOMException("there is no room", "QuotaExceededError");

describe("a kept issue", () => {
  it("is brought up to date by itself: its page and what is another in it, and nothing else", async () => {
    await keep(true);
    expect(await look()).toBe(false);
    correct();
    const before = server.asked.length;
    expect(await look()).toBe(true);
    expect(await shown()).toContain("second");
    const record = (await keptAt(path))!;
    expect(record).toMatchObject({ isWhole: true, withRecordings: true, edition: listed.edition });
    expect(record.instead["/articles/0/audio.mp3"]).toBe("/articles/0/audio.mp3?of=second");
    expect(server.asked.slice(before).filter(isRecording)).toEqual(["/articles/0/audio.mp3?of=second"]);
    expect(server.asked.slice(before).filter((at) => at.startsWith("/pictures/"))).toEqual([]);
    // what stood there before is gone
    expect((await searchesIn()).toSorted()).toEqual(["", "", "", "", "", "", "", "", "", "?of=second"]);
    expect(await look()).toBe(false);
  });

  it("is whole and read as it was while that comes, and where it breaks off; it goes on with the next look", async () => {
    await keep(true);
    correct({ pictures: [{ keep: "/pictures/2.avif", insteadOf: [] }] });
    server.hold((at) => at.endsWith("?of=second"));
    const looking = look();
    await server.holding(1);
    expect(stateOf((await keptAt(path))!)).toBe("open");
    expect((await keptAt(path))!.instead["/pictures/1.webp"]).toBe("/pictures/1.avif");
    server.breakOff("/articles/0/audio.mp3?of=second");
    expect(await looking).toBe(false);
    expect(stateOf((await keptAt(path))!)).toBe("open");
    expect(await shown()).toContain("first");
    for (const one of [...recordings, "/pictures/1.avif"]) expect(await heldOf(path, one), one).toBeDefined();
    server.hold(() => false);
    expect(await look()).toBe(true);
    expect(await shown()).toContain("second");
    expect(server.asked.filter((at) => at === "/pictures/2.avif").length).toBe(1);
  });

  it("of which a piece was withdrawn is read no longer, though nothing else of it comes", async () => {
    await keep(false);
    correct({ pieces: "but one" });
    server.hold((at) => at === `${path}/offline.json`);
    const looking = look();
    await server.holding(1);
    expect(stateOf((await keptAt(path))!)).toBe("in part");
    expect(await heldOf(path, path)).toBeUndefined();
    server.breakOff(`${path}/offline.json`);
    expect(await looking).toBe(false);
    server.hold(() => false);
    expect(await look()).toBe(true);
    expect(stateOf((await keptAt(path))!)).toBe("open");
    expect(await shown()).toContain("second");
  });

  it("of an issue that is public no longer is gone", async () => {
    await keep(false);
    rights.now = {};
    expect(await look()).toBe(false);
    expect(stateOf((await keptAt(path))!)).toBe("ended");
    expect(await pathsIn(`masthead-kept ${path}`)).toEqual(["/offline/kept"]);
  });

  it("that is removed, or becomes another reader’s, while it is brought up to date stays so", async () => {
    await keep(false);
    correct();
    const others = await check();
    await remove(path);
    expect(await bringUpToDate(others)).toBe(false);
    expect(await browser.caches.keys()).toEqual([]);
    listed = issue;
    await keep(false);
    correct();
    listed = { ...listed, reader: "jonas" };
    expect(await look()).toBe(false);
    expect(await keptAt(path)).toMatchObject({ reader: "anna", edition: issue.edition });
    expect(await shown()).toContain("first");
  });

  it("is brought up to date once, however many windows look", async () => {
    await keep(false);
    correct();
    const before = server.asked.length;
    expect(await Promise.all([look(), look()])).toEqual([true, true]);
    expect(server.asked.slice(before).filter((at) => at === path).length).toBe(1);
  });

  it("for which there is no room any more stays what it was, and is not tried again until it is another or somebody asks", async () => {
    await keep(false);
    correct({ pictures: [...issue.pictures, { keep: "/pictures/2.avif", insteadOf: [] }] });
    const cache = await browser.caches.open(`masthead-kept ${path}`);
    const put = cache.put.bind(cache);
    cache.put = async (at, answer) => {
      if (at === path) throw outOfRoom();
      return put(at, answer);
    };
    expect(await look()).toBe(false);
    expect(stateOf((await keptAt(path))!)).toBe("open");
    expect(await shown()).toContain("first");
    // nor does what came of it hold the room
    expect((await pathsIn(`masthead-kept ${path}`)).toSorted()).toEqual([path, "/offline/kept", "/pictures/1.avif"].toSorted());
    const before = server.asked.length;
    expect(await look()).toBe(false);
    expect(server.asked.slice(before).map((at) => at.split("?")[0])).toEqual(["/offline/rights"]);
    await expect(keepIssue(listed, true, () => undefined)).rejects.toThrow("no room");
    expect(await keptAt(path)).toMatchObject({ isWhole: true, withRecordings: false });
    cache.put = put;
    await keepIssue(listed, false, () => undefined);
    expect(await keptAt(path)).toMatchObject({ edition: listed.edition, isWhole: true });
    expect(await keptAt(path)).not.toHaveProperty("noRoomFor");
  });

  it("goes on by itself with the recordings that were wanted last, where that broke off", async () => {
    await keep(false);
    server.hold((at) => at === recordings[5]);
    const keeping = keep(true);
    await server.holding(1);
    await allDone();
    server.breakOff(recordings[5]!);
    await expect(keeping).rejects.toThrow();
    expect(stateOf((await keptAt(path))!)).toBe("open");
    server.hold(() => false);
    expect(await look()).toBe(true);
    expect((await heard()).toSorted()).toEqual(recordings);
  });
});
