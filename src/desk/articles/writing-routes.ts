import { linkToArticle } from "../../document/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { contributorsLike, drafts, publishedLike, topicsLike, writeMarkdown } from "../../editorial/index.ts";
import { readForm } from "../../http/index.ts";
import { NotFetched, titleElsewhere } from "../../intake/index.ts";
import { type Platform, asDeed } from "../../platform/index.ts";
import { isUnderHost } from "../../values/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { refuse } from "../refusals.ts";
import { type Route, writing } from "../route.ts";
import { elsewhere, writtenOver } from "./article-form.ts";
import { bodyIn, readOver } from "./read-body.ts";

const mostBytes = 5_000_000;
const answer = (json: unknown): Response => Response.json(json, { headers: { "cache-control": "no-store" } });

/** What the visual editor asks while somebody writes; nothing is saved. */
export function writingRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("post", asksElsewhere, writing, async (c, visit) => {
    const { url } = (await readForm(c.req.raw)).parse(elsewhere);
    return answer({ title: await titleAsked(platform, url, visit) });
  });
  route("post", "/articles/source", writing, async (c, { language }) => {
    const { body } = await bodyIn(await readForm(c.req.raw, mostBytes), { language, signal: c.req.raw.signal });
    return answer({ source: await writeMarkdown(body) });
  });
  route("post", "/articles/written", writing, async (c, visit) => {
    const { body, before, language: own } = (await readForm(c.req.raw, mostBytes)).parse(writtenOver);
    return answer(
      await readOver(
        body,
        { json: before, language: own || visit.magazineLanguage },
        { language: visit.language, signal: c.req.raw.signal },
      ),
    );
  });
  route("get", "/articles/names", writing, async (c) => {
    const found = await contributorsLike(db, c.req.query("search") ?? "", 8);
    return answer(found.map(({ name, articles }) => ({ name, count: articles })));
  });
  route("get", "/articles/topics", writing, async (c) => {
    const found = await topicsLike(db, c.req.query("search") ?? "", 8);
    return answer(found.map(({ name, articles }) => ({ name, count: articles })));
  });
  route("get", "/articles/found", writing, async (c, { own, language }) => {
    const search = c.req.query("search") ?? "";
    const found = await publishedLike(db, search, 20);
    const { rows } = own || !search ? { rows: [] } : await drafts(db, { search, limit: 20 });
    const notPublic = rows.filter(({ publication }) => publication === "none").slice(0, 5);
    return answer([
      ...found.map(({ headline, path, byline }) => ({ headline, path, says: byline.join(", ") })),
      // readers see its words alone until it is public
      ...notPublic.map(({ id, headline }) => ({ headline, path: linkToArticle(id), says: messagesIn(language).desk.bylines.notPublic })),
    ]);
  });
}

const asksElsewhere = "/articles/title-elsewhere";

/** What its host calls it, "" where that does not say. Who had which host asked is written down: it is all that leaves the house for a writer. */
async function titleAsked(platform: Platform, url: string, { person }: DeskVisit): Promise<string> {
  const { embedHosts } = platform.settings;
  if (!isUnderHost(url, embedHosts)) throw refuse("host-not-asked", (m) => m.desk.articles.own.hostNotAsked);
  const { host, pathname } = new URL(url);
  const path = `/desk${asksElsewhere}?of=${host}${pathname}`;
  const doing = { personId: person.id, route: `POST /desk${asksElsewhere}`, path };
  return asDeed(platform, doing, {
    work: () => titleElsewhere(url, embedHosts).catch((error: unknown) => nothingSaid(platform, error)),
    outcomeOf: (done) => ({ outcome: "error" in done ? "failed" : "done" }),
  });
}

function nothingSaid({ log }: Platform, error: unknown): string {
  if (!(error instanceof NotFetched)) throw error;
  log.info({ why: error.message }, "a title elsewhere was not had");
  return "";
}
