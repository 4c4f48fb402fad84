import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cachesInMemory } from "../../../../test/support/caches-in-memory.ts";
import { type ToKeep, keepIssue } from "./keep.ts";
import { Removed, check, fileCache, keptAt, remove, stateOf } from "./kept.ts";

const path = "/issues/46/read";
const recordings = Array.from({ length: 8 }, (_, at) => `/articles/${at}/audio.mp3`);
const issue: ToKeep = {
  reader: "anna",
  issue: 46,
  title: "Issue 46",
  path,
  pictures: [{ keep: "/pictures/1.avif", insteadOf: ["/pictures/1.webp"] }],
  recordings,
  bytesOfRecordings: 8,
};
const page = '<link href="/assets/book.css"><script src="/assets/book.js"></script>';
const rights = { reader: "anna", open: [46] };

/** The magazine on the network: it answers at once, but for what is held back, which comes or fails when the test says so. */
function magazine() {
  const held = new Map<string, PromiseWithResolvers<Response>>();
  const asked: string[] = [];
  const waiters: { count: number; then: () => void }[] = [];
  let isHolding = (_: string) => false;
  const bodyOf = (at: string) =>
    at === path ? page : at === "/offline" ? "<p>kept" : at.startsWith("/offline/rights") ? JSON.stringify(rights) : at;
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
  Object.assign(rights, { reader: "anna", open: [46] });
  vi.stubGlobal("caches", browser.caches);
  vi.stubGlobal("navigator", { locks: browser.locks });
  vi.stubGlobal("fetch", server.fetch);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const keep = (withRecordings: boolean, tell: (done: number) => void = () => undefined) => keepIssue(issue, withRecordings, tell);
const isRecording = (at: string) => at.endsWith("/audio.mp3");
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
