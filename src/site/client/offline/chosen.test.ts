import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { cachesInMemory } from "../../../../test/support/caches-in-memory.ts";
import { asRead } from "../../visit/as-one-reads.ts";
import { choiceNames, choices } from "../../visit/reading-choices.ts";
import { asChosen, choose, pageAsChosen, tellChosen } from "./chosen.ts";
import { beginKeeping, format, remove, removeAll, removeIssues } from "./kept.ts";

const path = "/issues/46/read";
const files = ["/assets/book.x1.css", "/assets/lexend.x2.css"];
const page = '<!doctype html><html lang="en" data-title="A &lt; B"><head><link rel="stylesheet" href="/assets/site.x0.css"/></head>';
let browser: ReturnType<typeof cachesInMemory>;
/** What the magazine was told, and whether it can be. */
let told: string[];
let answers: (body: string) => Promise<Response>;

beforeEach(async () => {
  [browser, told] = [cachesInMemory(), []];
  answers = async () => new Response(null, { status: 303 });
  vi.stubGlobal("caches", browser.caches);
  vi.stubGlobal("navigator", { locks: browser.locks });
  vi.stubGlobal("fetch", async (asked: Request | string, init?: RequestInit) => {
    const body = await new Request(
      new URL(asked instanceof Request ? asked.url : asked, "http://localhost"),
      asked instanceof Request ? asked : init,
    ).text();
    const answer = await answers(body);
    told.push(body);
    return answer;
  });
  await beginKeeping(path, () => ({
    format,
    reader: "anna",
    issue: 46,
    title: "Issue 46",
    path,
    bytes: 1,
    withRecordings: false,
    checkedAt: Date.now(),
    isWhole: true,
    hasEnded: false,
    files,
    instead: {},
  }));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const sent = (chosen: Record<string, string>) =>
  new Request("http://localhost/reading-settings", { method: "POST", body: new URLSearchParams(chosen) });
const away = () => Promise.reject(new TypeError("there is no line"));
const shown = async () => (await asChosen(new Response(page, { headers: { "content-encoding": "br", "x-said": "yes" } }), files)).text();

describe("how one reads, chosen where an issue is kept", () => {
  it("is told to the magazine, and holds for what is kept", async () => {
    expect((await choose(sent({ size: "large", shade: "dark" }))).status).toBe(303);
    expect(told).toEqual(["size=large&shade=dark"]);
    expect(await shown()).toContain('<html data-size="large" data-shade="dark" lang="en"');
    await tellChosen();
    expect(told.length).toBe(1);
  });

  it("stays here without a line, is told once there is one, and once", async () => {
    answers = away;
    expect((await choose(sent({ size: "large" }))).type).toBe("error");
    expect(await shown()).toContain('data-size="large"');
    await tellChosen();
    answers = async () => new Response("it is busy", { status: 503 });
    await tellChosen();
    answers = async () => new Response(null, { status: 303 });
    told = [];
    await tellChosen();
    await tellChosen();
    expect(told).toEqual(["size=large"]);
    expect(await shown()).toContain('data-size="large"');
  });

  it("is what was chosen last, though what was chosen before is answered later", async () => {
    const first = later<Response>();
    answers = async (body) => (body.includes("larger") ? new Response("it is busy", { status: 503 }) : first.promise);
    const choosing = choose(sent({ size: "small" }));
    await choose(sent({ size: "larger" }));
    first.resolve(new Response(null, { status: 303 }));
    await choosing;
    expect(await shown()).toContain('data-size="larger"');
    // the one that was not heard is told again
    answers = async () => new Response(null, { status: 303 });
    told = [];
    await tellChosen();
    expect(told).toEqual(["size=larger"]);
  });

  it("is none of this browser’s where nothing is kept, and goes with what was", async () => {
    await choose(sent({ size: "large" }));
    expect(await browser.caches.keys()).toContain("masthead-reading");
    await remove(path);
    await choose(sent({ size: "small" }));
    expect(await browser.caches.keys()).toEqual([]);
    expect(await shown()).toBe(page);
  });

  it.each([
    ["the last issue", () => remove(path)],
    ["everything", removeIssues],
  ])("is told though %s is removed before there is a line, as it was chosen last, and then is gone", async (_, clear) => {
    answers = away;
    await choose(sent({ size: "large" }));
    await clear();
    await choose(sent({ size: "larger" }));
    await tellChosen();
    answers = async () => new Response(null, { status: 303 });
    told = [];
    await tellChosen();
    await tellChosen();
    expect(told).toEqual(["size=larger"]);
    expect(await browser.caches.keys()).toEqual([]);
  });

  it("goes with a sign-out, told or not", async () => {
    answers = away;
    await choose(sent({ size: "large" }));
    await removeAll();
    expect(await browser.caches.keys()).toEqual([]);
  });

  it("changes the page’s first tag alone, as the magazine would, and says nothing of how it was packed", async () => {
    const assetOf = (name: string) => (name === "site.css" ? "/assets/site.x0.css" : "/assets/lexend.x2.css");
    const every = choiceNames.flatMap((name) => ["", ...choices[name]].map((value) => ({ [name]: value || undefined })));
    for (const chosen of [...every, { size: "large", shade: "sepia", face: "dyslexia" } as const])
      for (const before of every)
        expect(pageAsChosen(asRead(page, before, assetOf), chosen, files).replace(lexend, "")).toBe(
          asRead(page, chosen, assetOf).replace(lexend, ""),
        );
    expect(pageAsChosen(page, { face: "dyslexia" }, files)).toBe(asRead(page, { face: "dyslexia" }, assetOf));
    await choose(sent({ size: '"><script>', shade: "dark", onload: "x" }));
    const answer = await asChosen(new Response(page, { headers: { "content-encoding": "br", "x-said": "yes" } }), files);
    expect([...answer.headers.keys()].filter((name) => name !== "content-type")).toEqual(["x-said"]);
    expect(await answer.text()).toBe(page.replace("<html", '<html data-shade="dark"'));
  });
});

const lexend = '<link rel="stylesheet" href="/assets/lexend.x2.css"/>';
function later<T>() {
  let resolve: (value: T) => void = () => undefined;
  return { promise: new Promise<T>((done) => (resolve = done)), resolve: (value: T) => resolve(value) };
}
