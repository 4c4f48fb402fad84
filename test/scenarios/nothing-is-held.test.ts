import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../src/document/index.ts";
import { indexArticle } from "../../src/archive/index.ts";
import { makeAudio } from "../../src/narration/index.ts";
import { makePrintIssue, makePrintView, stopTypesetter } from "../../src/print/index.ts";
import { newestEdition } from "../../src/editions/index.ts";
import { makeCard } from "../../src/web/index.ts";
import { makeEpub, makeNarratedEpub } from "../../src/books/index.ts";
import { writeWav } from "../../src/narration/voices/wav.ts";
import {
  addPicture,
  articleById,
  issueByNumber,
  placeArticle,
  publishArticle,
  publishedArticles,
  saveArticle,
} from "../../src/editorial/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { findOrCreatePerson, grantRole, openSession } from "../../src/people/index.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { type Held, busyness, held } from "../support/held.ts";
import { enterOnSale } from "../support/put-on-sale.ts";
import { longBody, manyTemplate, rareWord } from "../support/many-articles.ts";
import { usually } from "../support/long.ts";

/** A magazine of twenty thousand articles, and one article of forty thousand words in its newest issue; twelve thousand in the usual run. */
let fresh: FreshPlatform;
let platform: Platform;
let masthead: Masthead;
let cookie: string;
let voice: Server;
let long: { id: string; path: string };
const words = usually(12_000, 40_000);
const newest = 1001;

beforeAll(async () => {
  fresh = await freshPlatform({ demo: false, from: await manyTemplate() });
  platform = fresh.platform;
  masthead = await compose(platform);
  voice = await startVoice();
  Object.assign(platform.settings, { voiceUrl: `http://127.0.0.1:${(voice.address() as AddressInfo).port}` });
  cookie = await inTransaction(platform, async (tx) => {
    const id = await findOrCreatePerson(platform, tx, { email: "editor@long-run.example" });
    await grantRole(platform, tx, { personId: id, role: "publisher" });
    return `masthead=${await openSession(platform, tx, { personId: id, userAgent: "" })}`;
  });
  // what is made once for the life of a process is made: threads' code, the typesetter, the queries' plans
  const [other] = await publishedArticles(platform.db, { limit: 1 });
  await makePrintView(platform, { articleId: other!.id });
  await makeAudio(platform, { articleId: other!.id });
});
afterAll(async () => {
  voice.closeAllConnections();
  voice.close();
  stopTypesetter();
  await fresh.close();
});

/** A voice that says everything in the twentieth part of a second, so that what we do around a voice is what is measured. */
async function startVoice(): Promise<Server> {
  const pcm = Float32Array.from({ length: 1200 }, (_, at) => Math.sin(at * 0.1) * 0.2);
  const wav = writeWav({ pcm, sampleRate: 24_000 });
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(200, { "content-type": "audio/wav" }).end(wav));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Milliseconds for which nothing may hold the main thread, on a machine that does nothing else. */
const most = 50;

/**
 * Does the work and asks that it never held the main thread for longer than it may. A busy machine holds it by itself:
 * so many times longer is allowed as plain reckoning takes longer than it should, and of work that can be repeated the best time counts.
 */
async function holdsNothing<T>(work: () => Promise<T>, { times = 1, limit }: { times?: number; limit?: number } = {}): Promise<Held<T>> {
  const tries: number[] = [];
  const allowed = limit ?? (times === 1 ? most * 3 : most);
  for (;;) {
    const before = busyness();
    const did = await held(work);
    tries.push(did.longest / Math.max(before, busyness()));
    if (Math.min(...tries) <= allowed || tries.length === times) {
      expect(Math.min(...tries), `milliseconds held, at best of ${tries.length}`).toBeLessThanOrEqual(allowed);
      return did;
    }
  }
}

/** What stands beside other work of the machine: the best of three, each allowed what one is. */
const thrice = { times: 3, limit: most * 3 };

async function answered(path: string, init: RequestInit): Promise<Response> {
  masthead.pagesChanged();
  const answer = await masthead.fetch(new Request(platform.settings.origin + path, { redirect: "manual", ...init }), {} as never);
  return new Response(answer.status === 303 ? null : await answer.arrayBuffer(), answer);
}

async function get(path: string, as = ""): Promise<Response> {
  const answer = await answered(path, { headers: { accept: "text/html", "accept-encoding": "br", cookie: as } });
  expect(answer.status, path).toBe(200);
  return answer;
}

describe("an article longer than any magazine prints", () => {
  it("is saved and published", async () => {
    const fields = {
      headline: "The Long Way Round",
      standfirst: "Slowly.",
      byline: ["Writer 3"],
      section: "Section 2",
      access: "open" as const,
    };
    const { answer: id } = await holdsNothing(() =>
      inTransaction(platform, (tx) => saveArticle(platform, tx, { ...fields, body: longBody(words, 3) })),
    );
    await holdsNothing(() => inTransaction(platform, (tx) => saveArticle(platform, tx, { ...fields, body: longBody(words, 4) }, { id })));
    const issue = (await issueByNumber(platform.db, newest))!;
    await inTransaction(platform, (tx) => placeArticle(platform, tx, { articleId: id, issueId: issue.id }));
    await holdsNothing(() => publishArticle(platform, { articleId: id }));
    await enterOnSale(platform, newest);
    const view = (await articleById(platform.db, id))!;
    expect(view.words).toBe(words);
    long = { id, path: view.path };
  });

  it("is indexed, drawn and set", async () => {
    await holdsNothing(() => indexArticle(platform, { articleId: long.id }), thrice);
    await holdsNothing(() => makeCard(platform, { articleId: long.id }), thrice);
    await holdsNothing(() => makePrintView(platform, { articleId: long.id }), thrice);
  });

  it("is recorded, with what that holds of memory bounded", { timeout: 300_000 }, async () => {
    const told: string[] = [];
    const before = process.memoryUsage.rss();
    const { signal } = new AbortController();
    const anew = async () => {
      await platform.db.deleteFrom("editions").where("article_id", "=", long.id).where("kind", "=", "audio").execute();
      await makeAudio(platform, { articleId: long.id }, { signal, report: (says) => told.push(says) });
    };
    const { memory } = await holdsNothing(anew, thrice);
    expect(memory - before).toBeLessThan(500_000_000);
    const recording = (await newestEdition(platform.db, "audio", { articleId: long.id }))!;
    // what the voice says is short, what lies between is not
    expect(Number(recording.facts.seconds)).toBeGreaterThan(words / 40);
    expect(told.some((says) => /^\d+ of \d+ sentences are said$/.test(says))).toBe(true);
    expect(told.some((says) => /time through no\. 1: \d+ %/.test(says))).toBe(true);
  });

  it("is bound and printed with its issue", { timeout: 300_000 }, async () => {
    const issue = (await issueByNumber(platform.db, newest))!;
    const bytes = await sharp({ create: { width: 1200, height: 1600, channels: 3, background: "#c8401c" } })
      .jpeg()
      .toBuffer();
    const cover = await addPicture(platform, { bytes, name: "cover.jpg", alt: "Red", credit: "Own" });
    await platform.db.updateTable("issues").set({ cover_picture_id: cover }).where("id", "=", issue.id).execute();
    for (const [kind, make] of Object.entries({
      "print-issue": makePrintIssue,
      epub: makeEpub,
      "epub-narrated": makeNarratedEpub,
    })) {
      const anew = async () => {
        await platform.db.deleteFrom("editions").where("issue_id", "=", issue.id).where("kind", "=", kind).execute();
        await make(platform, { issueId: issue.id });
      };
      await holdsNothing(anew, thrice);
    }
    for (const kind of ["print-issue", "epub", "epub-narrated"] as const)
      expect((await newestEdition(platform.db, kind, { issueId: issue.id }))!.bytes, kind).toBeGreaterThan(words * 2);
  });

  it("is read by readers, followed by programs and worked on by editors", async () => {
    for (const path of [
      long.path,
      "/feed.xml",
      "/atom.xml",
      "/feed.json",
      "/podcast.xml",
      `${long.path}/audio.json`,
      `${long.path}/transcript.vtt`,
    ])
      await holdsNothing(() => get(path), { times: 5 });
    const form = new URLSearchParams({
      headline: "The Long Way Round",
      byline: "Writer 3",
      body: plainText(longBody(words, 5)),
      version: "2",
    });
    const post = (path: string) => answered(path, { method: "POST", body: form, headers: { cookie, origin: platform.settings.origin } });
    expect((await holdsNothing(() => post("/desk/articles/preview"), { times: 5 })).answer.status).toBe(200);
    expect((await holdsNothing(() => post(`/desk/articles/${long.id}`))).answer.status).toBe(303);
    for (const page of ["", "/publication", "/speech"])
      await holdsNothing(() => get(`/desk/articles/${long.id}${page}`, cookie), { times: 5 });
  });
});

describe("twenty thousand articles", () => {
  it.each([
    "/",
    "/issues",
    "/issues/1001",
    "/issues/500",
    "/sections/section-3",
    "/contributors/writer-7",
    "/about",
    "/sitemap.xml",
    "/news-sitemap.xml",
  ])("%s is listed", async (path) => void (await holdsNothing(() => get(path), { times: 5 })));
  it("are searched", async () => {
    for (const asked of [rareWord, "bababa"]) await holdsNothing(() => get(`/search?q=${asked}`), { times: 5 });
  });
  it.each(["/desk", "/desk/articles", "/desk/issues", "/desk/narration"])(
    "%s is listed for editors",
    async (path) => void (await holdsNothing(() => get(path, cookie), { times: 5 })),
  );
});
