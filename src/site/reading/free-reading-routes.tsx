import { z } from "zod";
import type { Hono } from "hono";
import {
  articleGiftsOf,
  articleGiven,
  articleOfGift,
  countGiftOpened,
  decide,
  freeReading,
  giveArticle,
  canGive,
  openByMeter,
  takeGiftBack,
} from "../../access/index.ts";
import { articleBySlug } from "../../editorial/index.ts";
import { field, idIn, noticeIn, readForm } from "../../http/index.ts";
import { type Ctx, type Env, type Site, ownPage, secretPage, see, sessionToken, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing } from "../refused/missing.ts";
import { GivenPage } from "../pages/free-reading.tsx";
import { rerenderOnRefusal } from "../refused/rerender-on-refusal.ts";
import { articlePage } from "./reading-routes.tsx";
import { Refusal } from "../../values/index.ts";
import { type OwnVisit, type Visit, isOwnVisit } from "../visit/visit.ts";
import { leadsBack, lineIn } from "../visit/way-back.ts";

const named = z.object({ article: field.line });

/** What is read without a subscription: articles that are given by a link, and those of the meter. Nothing of it is kept for anybody else. */
export function freeReadingRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  app.get("/given/:token", async (c) => {
    const [token, visit] = [c.req.param("token"), await visitOf(site, c)];
    const given = await articleGiven(platform, token).catch((error: unknown) => overPage(site, visit, { token, error }));
    if (given instanceof Response) return given;
    const { id, article, endsOn } = given;
    // who may read it anyway reads it where it stands, and has its recording
    if (decide(visit.reader, article).view === "whole") return see(article.path);
    if (c.req.method === "GET") await countGiftOpened(platform.db, id);
    const html = await articlePage(site, visit, article, { given: { until: endsOn } });
    return ownPage(html, 200, ofLink);
  });
  const own = (method: "get" | "post", path: string, work: (c: Ctx, visit: OwnVisit) => Promise<Response>) =>
    app[method](path, async (c) => {
      const visit = await visitOf(site, c);
      return isOwnVisit(visit) ? work(c, visit) : see(leadsBack("/sign-in", method === "get" ? visit.path : "/account"));
    });
  own("post", "/account/metered", async (c, visit) => {
    const article = await articleNamed(site, (await readForm(c.req.raw)).parse(named).article);
    await openByMeter(platform, { readerId: visit.person.id, reader: visit.reader, article });
    return see(lineIn(article.path));
  });
  givingRoutes(site, own);
}

const ofLink = { ...secretPage, "referrer-policy": "same-origin", "x-robots-tag": "noindex, noarchive" };

/** Where a link has ended: the article as whoever asks may read it, and why it is no more than that. */
async function overPage(site: Site, visit: Visit, { token, error }: { token: string; error: unknown }): Promise<Response> {
  const article = error instanceof Refusal && error.code === "article-gift-over" && (await articleOfGift(site.platform.db, token));
  if (!article) throw error;
  if (decide(visit.reader, article).view === "whole") return see(article.path);
  return ownPage(await articlePage(site, visit, article, { isOver: true }), 410, ofLink);
}

type Own = (method: "get" | "post", path: string, work: (c: Ctx, visit: OwnVisit) => Promise<Response>) => void;

function givingRoutes(site: Site, own: Own): void {
  const { platform } = site;
  own("get", "/account/given", async (c, visit) => {
    const done = noticeIn(c.req.url, sessionToken(site, c)).done === "taken-back";
    return ownPage(await givenPage(site, visit, { slug: c.req.query("article") ?? "", done }));
  });
  own("post", "/account/given", async (c, visit) => {
    const { article: slug } = (await readForm(c.req.raw)).parse(named);
    const article = await articleNamed(site, slug);
    return rerenderOnRefusal(
      visit,
      async () => {
        const given = await giveArticle(platform, { giverId: visit.person.id, reader: visit.reader, article });
        const made = { ...given, url: `${platform.settings.origin}/given/${given.token}`, headline: article.headline };
        // the answer alone shows the link, and is kept for an hour with no other key than this browser's cookie
        return ownPage(await givenPage(site, visit, { made }), 200, { ...secretPage, "content-location": "/account/given" });
      },
      ({ detail }) => givenPage(site, visit, { slug, problem: detail }),
    );
  });
  own("post", "/account/given/:id/ending", async (c, visit) => {
    await takeGiftBack(platform, { id: idIn(c), giverId: visit.person.id });
    return see("/account/given?done=taken-back");
  });
}

const articleNamed = async ({ platform: { db } }: Site, slug: string) => (await articleBySlug(db, slug)) ?? missing();

type Shown = { slug?: string; done?: boolean; problem?: string; made?: Parameters<typeof GivenPage>[0]["made"] };

async function givenPage({ platform }: Site, visit: OwnVisit, { slug = "", ...shown }: Shown): Promise<string> {
  const [{ gifts, left, aMonth }, { giftDays }, asked] = await Promise.all([
    articleGiftsOf(platform, visit.person.id),
    freeReading(platform.db),
    slug ? articleBySlug(platform.db, slug) : undefined,
  ]);
  const article = asked && { slug, headline: asked.headline, isTheirs: canGive(visit.reader, asked) };
  return htmlOf(<GivenPage {...{ visit, gifts, aMonth, left, article }} days={giftDays} {...shown} />);
}
