import { firstOf, formatBytes } from "../../values/index.ts";
import { numberIn } from "../../http/index.ts";
import type { Hono } from "hono";
import { decide, freeReading, canGive, meteredFor, openedBy } from "../../access/index.ts";
import { areLettersWanted } from "../../correspondence/index.ts";
import {
  type ArticleCard,
  type ArticleView,
  type PictureView,
  type IssueView,
  articleByPath,
  contributorBySlug,
  currentIssue,
  currentNumber,
  appearedIssue,
  issueByNumber,
  issuesOnSale,
  picturesById,
  picturesNamedIn,
  placeInSeries,
  publicPageAt,
  publicPartsOf,
  publicTranslationsOf,
  publishedArticles,
  sectionsOf,
  seriesBySlug,
  topicBySlug,
  wasNamed,
  frontOf,
  isOf,
  shownIn,
} from "../../editorial/index.ts";
import { type Role, roles } from "../../document/index.ts";
import { type Edition, editionOf, newestEdition, recordingSizes } from "../../editions/index.ts";
import { type PageCard, facsimileOf, facsimilePages } from "../../facsimiles/index.ts";
import { voiceSaid } from "../../narration/index.ts";
import { printViewFor } from "../../print/index.ts";
import type { Db } from "../../platform/index.ts";
import {
  type Ctx,
  type Env,
  type Site,
  cachedPage,
  countInstitution,
  dayHere,
  offered,
  ownPage,
  sessionToken,
  visitOf,
} from "../visit/context.ts";
import { codeAskedHere } from "../checkout/code-here.ts";
import { canDownload } from "../visit/can-download.ts";
import { articleAddress, articleIn, redirectIfMoved } from "./redirect-if-moved.ts";
import { htmlOf } from "../frame/frame.tsx";
import { ofLanguage, spokenIn } from "../visit/in-language.ts";
import { missing } from "../refused/missing.ts";
import { justPaid } from "../checkout/order-here.ts";
import { ArticlePage, type AudioFacts, type InOrder, type Writer, textFor } from "../pages/article.tsx";
import type { FreeHere } from "../pages/free-reading.tsx";
import type { WaysIn } from "../pages/wall.tsx";
import { type Offer, offersFor } from "../../offers/index.ts";
import { pageText } from "../pages/house-page.tsx";
import { FrontPage } from "../pages/front.tsx";
import { type Download, IssuePage, PastIssuesPage } from "../pages/issues.tsx";
import { ListPage } from "../pages/lists.tsx";
import { SeriesPage } from "../pages/series.tsx";
import { SubscribePage } from "../pages/subscribe.tsx";
import { filesOf } from "./issue-files.ts";
import { singleCopies } from "../checkout/shop-routes.tsx";
import { type Visit, messagesOf } from "../visit/visit.ts";

/** `before`: the page of one reader alone, where it is no class’s; `shown`: what is done once the page was there; `otherwise`: what answers where it is not. */
type More = {
  before?: (c: Ctx) => Promise<Response | undefined>;
  shown?: (c: Ctx) => Promise<void>;
  otherwise?: (c: Ctx) => Promise<Response | undefined>;
};

/** Everything that is read: every page is kept by reader class and address. */
export function readingRoutes(app: Hono<Env>, site: Site): void {
  const { db } = site.platform;
  const page = pagesOf(app, site);

  page("/", (visit) => frontPage(site, visit));
  page("/issues", async (visit) => {
    const { ads } = await offered(site, visit);
    return htmlOf(
      <PastIssuesPage
        visit={visit}
        issues={(await issuesOnSale(db)).filter(({ cover }) => cover)}
        ad={ads.find(({ slot }) => slot === "archive")}
      />,
    );
  });
  page("/issues/:number{[0-9]+}", (visit, c) => issuePage(site, visit, numberIn(c)));
  listRoutes(app, site);
  page("/subscribe", (visit) => subscribePage(site, visit));
  page(
    articleAddress,
    async (visit, c) => {
      const article = await articleByPath(db, articleIn(c));
      return article && articlePage(site, visit, article);
    },
    {
      before: (c) => meteredPage(site, c),
      shown: (c) => countInstitution(site, c),
      otherwise: (c) => redirectIfMoved(site, c),
    },
  );
}

/** A page that is kept for everybody of the same class. */
const pagesOf =
  (app: Hono<Env>, site: Site) =>
  (path: string, render: (visit: Visit, c: Ctx) => Promise<string | undefined>, more: More = {}) =>
    app.get(path, async (c) => {
      const ofOne = await more.before?.(c);
      if (ofOne) return ofOne;
      const answer = await cachedPage(site, c, async (visit) =>
        render({ ...visit, paid: await justPaid(site, c, visit), asked: await codeAskedHere(site, c) }, c),
      );
      if (!answer) return (await more.otherwise?.(c)) ?? missing();
      if (c.req.method === "GET") await more.shown?.(c);
      return answer;
    });

async function frontPage(site: Site, visit: Visit) {
  const { db } = site.platform;
  const [issue, all, { newest, of }, { offers, ads }, section, letters] = await Promise.all([
    currentIssue(db),
    issuesOnSale(db),
    newestHere(db, visit),
    offered(site, visit),
    frontSection(site, visit),
    frontOf(visit.publication.look).includes("letters") && areLettersWanted(db),
  ]);
  const past = all.filter(({ id, cover }) => id !== issue?.id && cover).slice(0, 6);
  return htmlOf(
    <FrontPage
      visit={visit}
      issue={issue && { ...issue, articles: issue.articles.filter((article) => isOf(of, article)) }}
      past={past}
      newest={newest}
      offers={offers}
      ad={ads.find(({ slot }) => slot === "front")}
      section={section}
      letters={letters}
    />,
  );
}

/** Of a language in which nothing is written yet, the newest in the magazine’s own. */
async function newestHere(db: Db, visit: Visit) {
  const spoken = ofLanguage(visit);
  const own = visit.languages && shownIn(firstOf(visit.languages.all), visit.languages.all);
  const newest = await publishedArticles(db, { limit: 12, of: spoken });
  return newest.length > 0 ? { newest, of: spoken } : { newest: await publishedArticles(db, { limit: 12, of: own }), of: own };
}

/** At this address the house may have a page that is said on the subscribe page, too. */
const editorsLetter = "letter-from-the-editor";

async function subscribePage(site: Site, visit: Visit): Promise<string> {
  const { db } = site.platform;
  const [{ offers }, singles, issue, page] = await Promise.all([
    offered(site, visit),
    offersFor(db, dayHere(site, visit), "back issue"),
    currentIssue(db),
    publicPageAt(db, editorsLetter),
  ]);
  const pictures = page && (await picturesById(db, picturesNamedIn(page.body)));
  const letter = page && { headline: page.headline, html: await pageText(page, pictures ?? {}) };
  return htmlOf(<SubscribePage visit={visit} offers={offers} singles={singles} issue={issue} letter={letter} />);
}

/** The newest of the section that the look names for the front page, where it has that block. */
async function frontSection({ platform: { db } }: Site, visit: Visit) {
  const { look } = visit.publication;
  if (!frontOf(look).includes("section")) return undefined;
  const section = (await sectionsOf(db)).find(({ slug }) => slug === look.frontSection);
  return section && { ...section, articles: await publishedArticles(db, { section: section.slug, limit: 4, of: ofLanguage(visit) }) };
}

/** What somebody wrote, and what else they did, by what it was. */
function worksOf(contributor: string, all: ArticleCard[]): { articles: ArticleCard[]; others: { role: Role; articles: ArticleCard[] }[] } {
  const did = (role: Role) => all.filter(({ credits }) => credits.some((one) => one.role === role && one.slug === contributor));
  return {
    articles: all.filter(({ byline }) => byline.some(({ slug }) => slug === contributor)),
    others: roles.map((role) => ({ role, articles: did(role) })).filter(({ articles }) => articles.length > 0),
  };
}

/** The newest of a list in the page’s language; where it has none in it, in whichever. */
async function listed({ platform: { db } }: Site, visit: Visit, of: { section?: string; contributor?: string; topic?: string }) {
  const own = ofLanguage(visit);
  const spoken = await publishedArticles(db, { ...of, limit: 60, of: own });
  return spoken.length > 0 || !own ? spoken : publishedArticles(db, { ...of, limit: 60 });
}

/** All of a section, all of a contributor. */
function listRoutes(app: Hono<Env>, site: Site): void {
  const { db } = site.platform;
  const page = pagesOf(app, site);
  page("/sections/:slug", async (visit, c) => {
    const section = (await sectionsOf(db)).find(({ slug }) => slug === c.req.param("slug"));
    return (
      section &&
      htmlOf(
        <ListPage
          visit={visit}
          title={section.name}
          listOf="section"
          says=""
          articles={await listed(site, visit, { section: section.slug })}
          feed={`/sections/${section.slug}/feed.xml`}
        />,
      )
    );
  });
  topicRoutes(app, site);
  page("/series/:slug", async (visit, c) => {
    const series = await seriesBySlug(db, c.req.param("slug") ?? "");
    const parts = series ? await publicPartsOf(db, series.id) : [];
    return series && parts.length > 0
      ? htmlOf(<SeriesPage visit={visit} series={series} picture={await pictureOf(site, series)} parts={parts} />)
      : undefined;
  });
  page("/contributors/:slug", async (visit, c) => {
    const contributor = await contributorBySlug(db, c.req.param("slug") ?? "");
    return contributor && (await wasNamed(db, contributor.slug))
      ? htmlOf(
          <ListPage
            visit={visit}
            title={contributor.name}
            listOf="contributor"
            says={contributor.bio}
            picture={await pictureOf(site, contributor)}
            feed={`/contributors/${contributor.slug}/feed.xml`}
            {...worksOf(contributor.slug, await listed(site, visit, { contributor: contributor.slug }))}
          />,
        )
      : undefined;
  });
}

/** All of a topic; the address of one that was merged into another leads there. */
function topicRoutes(app: Hono<Env>, site: Site): void {
  const { db } = site.platform;
  const pageAt = async (visit: Visit, asked: string) => {
    const topic = await topicBySlug(db, asked);
    const articles = topic?.slug === asked ? await listed(site, visit, { topic: topic.id }) : [];
    if (!topic || articles.length === 0) return undefined;
    return htmlOf(
      <ListPage visit={visit} title={topic.name} listOf="topic" says="" articles={articles} feed={`/topics/${topic.slug}/feed.xml`} />,
    );
  };
  app.get("/topics/:slug", async (c) => {
    const asked = c.req.param("slug");
    const page = await cachedPage(site, c, (visit) => pageAt(visit, asked));
    if (page) return page;
    const topic = await topicBySlug(db, asked);
    return topic && topic.slug !== asked ? c.redirect(`/topics/${topic.slug}`, 301) : missing();
  });
}

export async function audioOf(site: Site, article: ArticleView): Promise<Edition | undefined> {
  const { db } = site.platform;
  // after a correction the older recording stands until the new one is made
  return (
    (await editionOf(db, "audio", { articleId: article.id }, article.revision)) ?? newestEdition(db, "audio", { articleId: article.id })
  );
}

/** The page of somebody whom the meter counts: what it opens is theirs alone, and never kept. */
async function meteredPage(site: Site, c: Ctx): Promise<Response | undefined> {
  const { platform } = site;
  if (!sessionToken(site, c) || (await freeReading(platform.db)).meteredAMonth === 0) return undefined;
  const visit = await visitOf(site, c);
  const article = visit.person && (await articleByPath(platform.db, articleIn(c)));
  if (!visit.person || !article) return undefined;
  const metered = await meteredFor(platform, { readerId: visit.person.id, reader: visit.reader, article });
  return metered && ownPage(await articlePage(site, visit, article, { metered }));
}

/** What of free reading is said to all of a class. */
async function freeHere(site: Site, visit: Visit, article: ArticleView): Promise<FreeHere> {
  const { giftsAMonth, meteredAMonth } = await freeReading(site.platform.db);
  return {
    ...(!visit.reader.signedIn && meteredAMonth > 0 && { meterTold: meteredAMonth }),
    canGive: giftsAMonth > 0 && canGive({ ...visit.reader, institution: undefined }, article),
  };
}

/** `opened`: what opens it to this one reader, where it is no right of theirs; such a page is never kept. */
export async function articlePage(
  site: Site,
  asked: Visit,
  article: ArticleView,
  opened: Pick<FreeHere, "given" | "metered" | "isOver"> = {},
): Promise<string> {
  const visit = spokenIn(asked, article.language);
  const { offers, ads } = await offered(site, visit);
  const own = decide(visit.reader, article);
  const by = opened.given ? "a gift link" : opened.metered?.isOpen ? "the meter" : undefined;
  const decision = by ? openedBy(own, by) : own;
  const audio = await audioOf(site, article);
  const card = await newestEdition(site.platform.db, "og-picture", { articleId: article.id });
  const printable = (await printViewFor(site.platform.db, "print-view", article)) !== "refused";
  const facts =
    audio &&
    ({
      seconds: Number(audio.facts.seconds),
      voice: voiceSaid(String(audio.facts.voice), visit.publication.language),
    } satisfies AudioFacts);
  return htmlOf(
    <ArticlePage
      visit={visit}
      article={article}
      decision={decision}
      html={await textFor({ visit, article, decision, audio: facts, ads: decision.ads ? ads : [] })}
      order={await orderOf(site, visit, article)}
      translations={await publicTranslationsOf(site.platform.db, article.id)}
      series={await placeInSeries(site.platform.db, article.id)}
      writers={await writersOf(site, article)}
      offers={offers}
      ways={decision.view === "whole" ? { offers: [], single: [] } : await waysInto(site, visit, article, offers)}
      ad={decision.ads ? ads.find(({ slot }) => slot === "article-end") : undefined}
      audio={facts}
      card={card?.sha256}
      printable={printable}
      free={{ ...(await freeHere(site, visit, article)), ...opened }}
      letters={decision.view === "whole" && (await areLettersWanted(site.platform.db))}
    />,
  );
}

/** Of what is on sale, what opens this very article: a term that opens its own issues alone does so for the one on sale now. */
async function waysInto(site: Site, visit: Visit, { issue }: ArticleView, offers: readonly Offer[]): Promise<WaysIn> {
  const now = issue && (await currentNumber(site.platform.db));
  const opens = ({ editions, grants }: Offer) =>
    editions.includes("digital") && (grants === "archive" || (!editions.includes("print") && !!issue && issue.wholeNumber === now));
  const single = issue ? await singleCopies(site, visit, issue.wholeNumber) : [];
  return {
    offers: offers.filter(opens),
    single: single.map(({ offer }) => offer).filter(({ editions }) => editions.join() === "digital"),
  };
}

/** What stands before and after it in its issue, and what follows from there, from the top again at the end; else the newest. */
async function orderOf(site: Site, visit: Visit, article: ArticleView): Promise<InOrder> {
  const { db } = site.platform;
  const issue = article.issue && (await issueByNumber(db, article.issue.wholeNumber));
  const all = issue?.articles ?? (await publishedArticles(db, { limit: 4, of: ofLanguage(visit) }));
  const here = all.findIndex(({ id }) => id === article.id);
  const [before, after] = issue && here >= 0 ? [all[here - 1], all[here + 1]] : [];
  const round = [...all.slice(here + 1), ...all.slice(0, Math.max(here, 0))];
  return { before, after, more: round.filter(({ id }) => ![article.id, before?.id, after?.id].includes(id)).slice(0, 3) };
}

/** Who wrote it and has something said of them, in the byline’s order. */
async function writersOf({ platform: { db } }: Site, { byline }: ArticleView): Promise<Writer[]> {
  const known = await Promise.all(byline.map(({ slug }) => contributorBySlug(db, slug)));
  const said = known.flatMap((writer) => (writer?.bio || writer?.pictureId ? [writer] : []));
  const pictures = await picturesById(
    db,
    said.flatMap(({ pictureId }) => pictureId ?? []),
  );
  return said.map((writer) => ({ ...writer, picture: pictures[writer.pictureId ?? ""] }));
}

/** The one picture of a writer or a series. */
const pictureOf = async ({ platform: { db } }: Site, { pictureId }: { pictureId: string | null }): Promise<PictureView | undefined> =>
  pictureId === null ? undefined : (await picturesById(db, [pictureId]))[pictureId];

async function issuePage(site: Site, visit: Visit, number: number): Promise<string | undefined> {
  const { db } = site.platform;
  const issue = await appearedIssue(db, number);
  if (!issue) return undefined;
  const [{ audio, heard }, downloads, { offers }, pages] = await Promise.all([
    recordingsOf(site, visit, issue),
    downloadsOf(db, issue, visit),
    offered(site, visit),
    pagesAsPrinted(db, issue),
  ]);
  return htmlOf(
    <IssuePage
      visit={visit}
      issue={issue}
      audio={audio}
      heard={heard}
      downloads={downloads}
      pages={pages}
      canDownload={canDownload(visit, issue)}
      single={canDownload(visit, issue) ? [] : await singleCopies(site, visit, issue.wholeNumber)}
      offers={offers}
    />,
  );
}

async function pagesAsPrinted(db: Db, issue: IssueView): Promise<PageCard[]> {
  const facsimile = issue.asPages ? await facsimileOf(db, issue) : undefined;
  return facsimile ? facsimilePages(db, facsimile.id) : [];
}

/** `audio`: seconds of everything recorded of the issue. `heard`: what of it this reader may hear. Both by article. */
export async function recordingsOf({ platform }: Site, { reader, publication }: Visit, issue: IssueView) {
  const ids = issue.articles.map(({ id }) => id);
  const recordings = await recordingSizes(platform.db, ids);
  const audio = new Map([...recordings].map(([id, { seconds }]) => [id, seconds]));
  const heard = new Map(
    issue.articles.flatMap((article) => {
      const recording = recordings.get(article.id);
      return recording && decide(reader, article).view === "whole"
        ? [
            [
              article.id,
              { seconds: recording.seconds, voice: voiceSaid(recording.voice, publication.language) } satisfies AudioFacts,
            ] as const,
          ]
        : [];
    }),
  );
  return { audio, heard };
}

/** The issue as files, as far as they are made. */
export async function downloadsOf(db: Db, issue: IssueView, visit: Visit): Promise<Download[]> {
  const m = messagesOf(visit).files;
  return (await filesOf(db, issue)).map(({ name, label, edition: { bytes, facts } }) => ({
    href: `${issue.path}/${name}`,
    label: m[label],
    says: [
      facts.pageList ? m.pages(Number(facts.pages)) : "",
      facts.seconds ? m.minutes(Math.round(Number(facts.seconds) / 60)) : "",
      formatBytes(bytes, visit.publication.language),
    ]
      .filter(Boolean)
      .join(", "),
  }));
}
