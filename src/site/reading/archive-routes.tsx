import type { Hono } from "hono";
import { archiveMonths, articlesOfMonth } from "../../archive/index.ts";
import { type Env, type Site, cachedPage } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { guideToMachines } from "./guide-to-machines.ts";
import { ofLanguage } from "../visit/in-language.ts";
import { missing } from "../refused/missing.ts";
import { ArchivePage, MonthPage } from "../pages/archive.tsx";

/** Everything that was published, month by month, for people and for machines that walk from link to link. */
export function archiveRoutes(app: Hono<Env>, site: Site): void {
  const { db } = site.platform;
  app.get("/archive", async (c) => {
    const page = await cachedPage(site, c, async (visit) =>
      htmlOf(<ArchivePage visit={visit} months={await archiveMonths(db, { of: ofLanguage(visit) })} />),
    );
    return page ?? missing();
  });
  app.get("/archive/:year{[0-9]{4}}", async (c) => {
    const year = c.req.param("year");
    const page = await cachedPage(site, c, async (visit) => {
      const months = await archiveMonths(db, { year, of: ofLanguage(visit) });
      return months.length > 0 ? htmlOf(<ArchivePage visit={visit} months={months} year={year} />) : undefined;
    });
    return page ?? missing();
  });
  app.get("/archive/:year{[0-9]{4}}/:month{[0-9]{2}}", async (c) => {
    const asked = c.req.param();
    const page = await cachedPage(site, c, async (visit) => {
      const articles = await articlesOfMonth(db, { ...asked, of: ofLanguage(visit) });
      return articles.length > 0 ? htmlOf(<MonthPage visit={visit} {...asked} articles={articles} />) : undefined;
    });
    return page ?? missing();
  });
  app.get("/llms.txt", async () => {
    const text = await guideToMachines(site);
    return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" } });
  });
}
