import type { Hono } from "hono";
import { z } from "zod";
import { type ArticleView, articleById, cardsByIds, articleByPath, articleBySlug } from "../../editorial/index.ts";
import { field, noticeIn, pageIn, readBody, readForm } from "../../http/index.ts";
import { audioFactsOf, blockAt, secondOf } from "../../narration/index.ts";
import { isWithinRate } from "../../platform/index.ts";
import {
  type Place,
  type Reading,
  chooseHistory,
  emptyHistory,
  forgetReading,
  historyDays,
  historyOf,
  isHistoryKept,
  isSaved,
  keepReading,
  placeUnreadable,
  readingAt,
  saveArticle,
  savedOf,
  takeOut,
} from "../../shelf/index.ts";
import { ownOf } from "../../values/index.ts";
import { type Ctx, type Env, type Site, ownPage, see, sessionToken, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing, tooOften } from "../refused/missing.ts";
import { HistoryPage, type ReadPiece, type SavedPiece, SavedPage } from "../pages/shelf.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { audioOf } from "./reading-routes.tsx";
import { type OwnVisit, isOwnVisit, messagesOf } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";

const kept = z.object({ article: field.line, keep: field.oneOf(["no"], "yes") });
const named = z.object({ article: field.line });
const choice = z.object({ keep: field.oneOf(["yes"], "no") });
const perPage = 50;

type Own = (method: "get" | "post", path: string, work: (c: Ctx, visit: OwnVisit) => Promise<Response>) => void;

/** What a reader keeps of their reading. All of it is for whoever is signed in as they, and nobody else. */
export function shelfRoutes(app: Hono<Env>, site: Site): void {
  const own: Own = (method, path, work) =>
    app[method](path, async (c) => {
      const visit = await visitOf(site, c);
      return isOwnVisit(visit) ? work(c, visit) : see(leadsBack("/sign-in", method === "get" ? visit.path : "/account"));
    });
  savedRoutes(site, own);
  historyRoutes(site, own);
  placeRoutes(app, site);
}

function savedRoutes(site: Site, own: Own): void {
  const { platform } = site;
  own("get", "/account/saved", async (c, visit) => {
    const told = noticeIn(c.req.url, sessionToken(site, c));
    const what = (["saved", "takenOut"] as const).find((one) => one === told.done);
    const article = what && (await articleBySlug(platform.db, told.n ?? ""));
    return ownPage(await savedPage(site, visit, { asked: c.req.query("ask"), done: what && article && { what, article } }));
  });
  own("post", "/account/saved", async (c, visit) => {
    const { article: slug, keep } = (await readForm(c.req.raw)).parse(kept);
    const article = await articleNamed(site, slug);
    const asking = { personId: visit.person.id, articleId: article.id };
    return rerenderOnRefusal(
      visit,
      async () => {
        await (keep === "yes" ? saveArticle(platform, asking) : takeOut(platform.db, asking));
        return see(`/account/saved?done=${keep === "yes" ? "saved" : "takenOut"}&n=${article.slug}`);
      },
      ({ detail }) => savedPage(site, visit, { problem: detail }),
    );
  });
}

const articleNamed = async ({ platform: { db } }: Site, slug: string) => (await articleBySlug(db, slug)) ?? missing();

type Shown = { asked?: string | undefined; done?: Parameters<typeof SavedPage>[0]["done"]; problem?: string };

async function savedPage(site: Site, visit: OwnVisit, { asked = "", done, problem }: Shown): Promise<string> {
  const { db } = site.platform;
  const [saved, article] = await Promise.all([savedPieces(site, visit.person.id), asked ? articleBySlug(db, asked) : undefined]);
  return htmlOf(<SavedPage visit={visit} saved={saved} asked={article} done={done} problem={problem} />);
}

/** What somebody saved and is still public, the newest first. */
export async function savedPieces({ platform: { db } }: Site, personId: string): Promise<SavedPiece[]> {
  const saved = await savedOf(db, personId);
  const cards = await cardsByIds(
    db,
    saved.map(({ articleId }) => articleId),
  );
  return saved.flatMap(({ articleId, savedAt }) => {
    const article = cards.get(articleId);
    return article ? [{ article, savedAt }] : [];
  });
}

function historyRoutes(site: Site, own: Own): void {
  const { platform } = site;
  const { db } = platform;
  own("get", "/account/history", async (c, visit) => {
    const { done } = noticeIn(c.req.url, sessionToken(site, c));
    const page = pageIn(c);
    const found = await historyOf(db, visit.person.id, { limit: perPage + 1, offset: (page - 1) * perPage });
    return ownPage(
      htmlOf(
        <HistoryPage
          visit={visit}
          isKept={await isHistoryKept(db, visit.person.id)}
          days={historyDays}
          read={await piecesOf(site, found.slice(0, perPage))}
          page={page}
          isLast={found.length <= perPage}
          done={ownOf<string>(messagesOf(visit).shelf.done, done ?? "")}
        />,
      ),
    );
  });
  own("post", "/account/history", async (c, visit) => {
    const { keep } = (await readForm(c.req.raw)).parse(choice);
    await chooseHistory(platform, { personId: visit.person.id, kept: keep === "yes" });
    return see(`/account/history?done=${keep === "yes" ? "on" : "off"}`);
  });
  own("post", "/account/history/emptying", async (_c, visit) => {
    await emptyHistory(db, visit.person.id);
    return see("/account/history?done=emptied");
  });
  own("post", "/account/history/forgetting", async (c, visit) => {
    const { article } = (await readForm(c.req.raw)).parse(named);
    await forgetReading(db, { personId: visit.person.id, articleId: (await articleNamed(site, article)).id });
    return see("/account/history?done=forgotten");
  });
}

/** What somebody has begun and not finished, the newest first: what an account opens on. */
export async function unfinishedPieces(site: Site, personId: string, limit: number): Promise<ReadPiece[]> {
  return piecesOf(site, await historyOf(site.platform.db, personId, { limit, unfinished: true }));
}

async function piecesOf(site: Site, readings: readonly Reading[]): Promise<ReadPiece[]> {
  const cards = await cardsByIds(
    site.platform.db,
    readings.map(({ articleId }) => articleId),
  );
  const pieces = await Promise.all(
    readings.map(async (reading) => {
      const article = cards.get(reading.articleId);
      if (!article) return [];
      const { part, lastAt } = reading;
      const isRead = reading.block === undefined && reading.seconds === undefined;
      return [{ article, part, block: await blockOf(site, reading), isRead, lastAt }];
    }),
  );
  return pieces.flat();
}

/** Where in the text somebody stopped; of a place in the recording, the text that is said there. */
async function blockOf(site: Site, reading: Reading): Promise<string | undefined> {
  if (reading.seconds === undefined) return reading.block;
  const article = await articleById(site.platform.db, reading.articleId);
  return article && (await samePlace(site, article, reading)).block;
}

/** Where somebody stopped, in the text and in the recording: of one the other follows, as far as it has times. */
async function samePlace(site: Site, article: ArticleView, { block, seconds }: Reading): Promise<{ block?: string; seconds?: number }> {
  if (block === undefined && seconds === undefined) return {};
  const audio = await audioOf(site, article);
  const timings = audio ? audioFactsOf(audio.facts).timings : [];
  const heard = seconds ?? secondOf(article.body, timings, block ?? "");
  const read = block ?? blockAt(article.body, timings, seconds ?? 0);
  return { ...(read !== undefined && { block: read }), ...(heard !== undefined && { seconds: heard }) };
}

/** No mark of a place is longer; bytes. */
const mostBytes = 1000;
const part = z.number().min(0).max(100).transform(Math.round);
const told = z.union([
  z.object({ path: z.string(), read: z.literal(true) }),
  z.object({ path: z.string(), block: z.string().regex(/^b-[\w-]{1,78}$/), part }),
  z.object({ path: z.string(), seconds: z.number().min(0).max(1_000_000), part }),
]);

/** A page of ten minutes tells no more often than this. */
const tells = { limit: 400, seconds: 600 };

/** Where a page’s script asks for the reader’s place, and tells where they are now. */
function placeRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const noStore = { "cache-control": "no-store" };
  // whoever reads what they paid for in this browser, and has proven nothing yet, has no account that keeps anything
  const nobodys = ({ signedIn }: { signedIn: boolean }) => new Response(null, { status: signedIn ? 204 : 401, headers: noStore });
  app.get("/account/places", async (c) => {
    const { person, reader } = await visitOf(site, c);
    if (!person) return nobodys(reader);
    const article = (await articleAt(site, c.req.query("path") ?? "")) ?? missing();
    const asking = { personId: person.id, articleId: article.id };
    const [isKept, saved, reading] = await Promise.all([
      isHistoryKept(platform.db, person.id),
      isSaved(platform.db, asking),
      readingAt(platform.db, asking),
    ]);
    const { block, seconds } = reading ? await samePlace(site, article, reading) : {};
    return Response.json({ kept: isKept, saved, ...(block !== undefined && { block: `b-${block}` }), seconds }, { headers: noStore });
  });
  app.post("/account/places", async (c) => {
    const { person, reader } = await visitOf(site, c);
    if (!person) return nobodys(reader);
    if (!(await isWithinRate(platform, { bucket: `places:${person.id}`, ...tells }))) tooOften();
    const { path, ...at } = toldIn((await readBody(c.req.raw, mostBytes)).toString("utf8"));
    const article = (await articleAt(site, path)) ?? missing();
    await keepReading(platform, { personId: person.id, articleId: article.id, place: placeIn(article, at) });
    return new Response(null, { status: 204, headers: noStore });
  });
}

function toldIn(text: string): z.output<typeof told> {
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    throw placeUnreadable();
  }
  const { data } = told.safeParse(sent);
  if (!data) throw placeUnreadable();
  return data;
}

type Told = { read: true } | { block: string; part: number } | { seconds: number; part: number };

function placeIn(article: ArticleView, at: Told): Place | "read" {
  if ("read" in at) return "read";
  if ("seconds" in at) return at;
  const block = at.block.slice(2);
  if (!article.body.content.some(({ attrs }) => attrs.id === block)) throw placeUnreadable();
  return { block, part: at.part };
}

async function articleAt({ platform: { db } }: Site, path: string): Promise<ArticleView | undefined> {
  const [, year = "", month = "", slug = ""] = /^\/(\d{4})\/(\d{2})\/([^/?#]+)$/.exec(path) ?? [];
  return slug ? articleByPath(db, { year, month, slug }) : undefined;
}
