import type { Hono } from "hono";
import { archiveYears, searchArchive, suggestions } from "../../archive/index.ts";
import { publicContributors, publicTopics, publicationOf, sectionsOf } from "../../editorial/index.ts";
import { byName } from "../../values/index.ts";
import { searchPages } from "../../facsimiles/index.ts";
import { pack, pageIn, respond } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { openSearch } from "../../web/index.ts";
import { type Ctx, type Env, type Site, askerOf, ownPage, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { addressIn, languageAsked, ofLanguage, prefixAsked } from "../visit/in-language.ts";
import { type Asked, SearchPage } from "../pages/search.tsx";

/** The search, what is offered while one types, and how a browser takes the magazine among its search engines. */
export function searchRoutes(app: Hono<Env>, site: Site): void {
  const { db, settings } = site.platform;
  app.get("/search", (c) => redirectIfOld(c) ?? searchPage(site, c));
  app.get("/search/suggestions", async (c) => {
    const asked = said(c, "q");
    const language = languageAsked(c.req.raw) ?? (await publicationOf(db)).language;
    const all = await suggestions(db, asked, language);
    return new Response(
      JSON.stringify([
        asked,
        all.map(({ text }) => text),
        all.map(() => ""),
        all.map(({ path }) => settings.origin + addressIn(prefixAsked(c.req.raw), path)),
      ]),
      {
        headers: { "content-type": "application/x-suggestions+json; charset=utf-8", "cache-control": "public, max-age=300" },
      },
    );
  });
  app.get("/opensearch.xml", async (c) => {
    const publication = await publicationOf(db);
    const says = messagesIn(publication.language).reading.searchOf(publication.title);
    const headers = { "content-type": "application/opensearchdescription+xml; charset=utf-8", "cache-control": "public, max-age=86400" };
    return respond(await pack(openSearch({ title: publication.title, says, origin: settings.origin }), headers), c.req.raw);
  });
}

const said = (c: Ctx, name: string) => (c.req.query(name) ?? "").trim().slice(0, 200);

/** The words were once called so in the address. */
function redirectIfOld(c: Ctx): Response | undefined {
  const { searchParams } = new URL(c.req.url);
  const words = searchParams.get("words");
  if (words === null) return undefined;
  searchParams.delete("words");
  if (!searchParams.has("q")) searchParams.set("q", words);
  return c.redirect(`/search?${searchParams.toString()}`, 301);
}

async function searchPage(site: Site, c: Ctx): Promise<Response> {
  const { db } = site.platform;
  const visit = await visitOf(site, c);
  const asked: Asked = {
    q: said(c, "q"),
    section: said(c, "section"),
    contributor: said(c, "contributor"),
    topic: said(c, "topic"),
    year: said(c, "year"),
    issue: said(c, "issue"),
    recorded: said(c, "recorded"),
    open: said(c, "open"),
    in: said(c, "in"),
  };
  const [sections, contributors, topics, years] = await Promise.all([
    sectionsOf(db),
    publicContributors(db),
    publicTopics(db),
    archiveYears(db),
  ]);
  const { q: words, recorded, open, in: tongues, ...filters } = asked;
  const query = {
    ...filters,
    words,
    recorded: recorded !== "",
    readable: open !== "",
    language: visit.publication.language,
    ...(tongues ? { alsoIn: visit.languages?.all } : { of: ofLanguage(visit) }),
    page: pageIn(c),
  };
  // what stands on a page has neither a section nor a name, a topic nor a recording
  const isOfPages = query.page === 1 && !filters.section && !filters.contributor && !filters.topic && !filters.issue && !recorded && !open;
  const [results, pages] = await Promise.all([
    Object.values(asked).some(Boolean) ? searchArchive(db, visit.reader, query) : undefined,
    isOfPages ? searchPages(db, visit.reader, query) : { total: 0, hits: [] },
  ]);
  // staff look for what they know; the pages after the first are the same search
  if (words && query.page === 1 && !visit.reader.staff && (visit.person?.roles.length ?? 0) === 0)
    await site.readership.search(askerOf(site, c), { words, found: ((results?.total ?? 0) > 0 && !results?.instead) || pages.total > 0 });
  const inOrder = byName(contributors, visit.publication.language);
  const page = { visit, asked, results, pages, sections, contributors: inOrder, topics, years };
  return ownPage(htmlOf(<SearchPage {...page} />));
}
