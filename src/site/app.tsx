import { Hono } from "hono";
import { findPublication } from "../editorial/index.ts";
import {
  type Fetch,
  type Problem,
  compressed,
  isOwnRequest,
  isBearer,
  isProxyUnconfigured,
  languageWanted,
  measuresAnswer,
  noteForwarded,
  observed,
  openOuterCaches,
  openReadiness,
  pageCache,
  problemOf,
  problemResponse,
  refuseForeign,
  refuseUnreadable,
  retryAfter,
  routeOf,
  securityHeaders,
  signNotice,
  unconfiguredProxy,
  withoutSlash,
} from "../http/index.ts";
import { type Platform, isDatabaseUnavailable, jobCounts, noteSecurity, unwitnessed } from "../platform/index.ts";
import type { Readership } from "../readership/index.ts";
import { Refusal } from "../values/index.ts";
import { answeredPage, redirectToAnswer } from "./answers.ts";
import type { Assets } from "./assets/assets.ts";
import type { Checkout } from "./checkout/checkout.ts";
import { type Ctx, type Env, type Site, frameKept, ownPage, sessionToken, setNewCookies, toldHere, visitOf } from "./visit/context.ts";
import { htmlOf } from "./frame/frame.tsx";
import { furnitureOf } from "./visit/furniture.ts";
import { inLanguages } from "./visit/in-language.ts";
import { couldBeElsewhere, ledFromElsewhere } from "./reading/led-from-elsewhere.ts";
import { databaseUnavailable, missing } from "./refused/missing.ts";
import type { Visit } from "./visit/visit.ts";
import { BarePage } from "./pages/bare.tsx";
import { ProblemPage } from "./pages/lists.tsx";
import type { DemoPerson } from "./pages/sign-in.tsx";
import { bookRoutes } from "./reading/book-routes.tsx";
import { accountRoutes } from "./account/account-routes.tsx";
import { catalogueRoutes } from "./feeds/catalogue-routes.ts";
import { freeReadingRoutes } from "./reading/free-reading-routes.tsx";
import { consentRoutes } from "./account/consents-routes.tsx";
import { emailChangeRoutes } from "./account/email-change-routes.tsx";
import { declarationRoutes } from "./account/declarations-routes.tsx";
import { leavingRoutes } from "./account/leaving-routes.tsx";
import { ownArchiveRoutes } from "./account/own-archive-routes.tsx";
import { freshProofRoutes } from "./account/proof-routes.tsx";
import { feedRoutes } from "./feeds/feeds-routes.ts";
import { ownFeedRoutes } from "./feeds/own-feeds-routes.ts";
import { fileRoutes } from "./reading/files-routes.ts";
import { keyRoutes } from "./account/keys-routes.tsx";
import { isOneClick, newsletterRoutes } from "./letters/newsletter-routes.tsx";
import { gatewayRoutes, isSigned } from "./account/gateway-routes.ts";
import { archiveRoutes } from "./reading/archive-routes.tsx";
import { calendarRoutes } from "./feeds/calendar-routes.ts";
import { logoRoutes } from "./reading/logo-routes.ts";
import { countingRoutes } from "./reading/counting-routes.ts";
import { letterRoutes } from "./letters/letters-routes.tsx";
import { offlineRoutes } from "./reading/offline-routes.tsx";
import { pushRoutes } from "./letters/push-routes.ts";
import { pageRoutes } from "./reading/pages-routes.tsx";
import { readingSettingsRoutes } from "./reading/reading-settings-routes.tsx";
import { issuePageRoutes } from "./reading/issue-pages-routes.tsx";
import { readingRoutes } from "./reading/reading-routes.tsx";
import { shelfRoutes } from "./reading/shelf-routes.tsx";
import { searchRoutes } from "./reading/search-routes.tsx";

type Parts = {
  platform: Platform;
  assets: Assets;
  readership: Readership;
  checkout: Checkout;
  demoPeople: () => Promise<DemoPerson[]>;
};

/** What one process knows of readers and pages: nothing yet. */
function openSite({ platform, assets, readership, checkout }: Omit<Parts, "demoPeople">): Site {
  const site: Site = {
    platform,
    assets,
    // while the database is away, what it said last is true
    cache: pageCache({ mostBytes: platform.settings.pagesMemory, now: () => (site.databaseUnavailable ? 0 : +platform.clock.now()) }),
    outer: openOuterCaches(platform),
    readership,
    get sells() {
      return checkout.payments.takesMoney;
    },
    readers: new Map(),
    furniture: furnitureOf(platform.db, () => unwitnessed(() => toldHere(site))),
    generation: 0,
    databaseUnavailable: false,
  };
  return site;
}

/** The reader's site as one app: a Request in, a Response out; `desk` is hung in by the composition. */
export function createSite({ platform, assets, readership, checkout, demoPeople }: Parts): {
  app: Hono<Env>;
  site: Site;
  fetch: Fetch;
} {
  const site = openSite({ platform, assets, readership, checkout });
  const app = new Hono<Env>();
  const headers = Object.entries(securityHeaders(platform.settings.secure, checkout.payments.gateway.pages));
  app.use(observed(platform));
  app.use(async (c, next) => {
    refuseUnreadable(c.req.url);
    const elsewhere = couldBeElsewhere(c.req.raw) ? await ledFromElsewhere(site, c) : undefined;
    if (elsewhere) return withHeaders(elsewhere, headers);
    const plain = withoutSlash(c.req.raw);
    // not sealed as the magazine's own ways are: what stands in the query, the asker wrote
    if (plain) return new Response(null, { status: 301, headers: [...headers, ["location", plain]] });
    noteForwarded(platform, c.req.header("x-forwarded-for"));
    refuseIfForeign(platform, c);
    const held = await answeredPage(site, c);
    if (!held) await next();
    const answer = await compressed(held ?? setNewCookies(site, c, await redirectToAnswer(app, site, c, c.res)), c.req.raw);
    // what an action leads to is told; a link that leads on, as to where one was before signing in, tells what anybody wrote into it
    const location = c.req.method === "POST" ? answer.headers.get("location") : null;
    if (location) answer.headers.set("location", signNotice(location, sessionToken(site, c)));
    for (const [name, value] of headers) if (!stricterOrWider.has(name) || !answer.headers.has(name)) answer.headers.set(name, value);
    // Hono would carry the headers of the one into the other
    if (c.finalized) c.res = undefined;
    c.res = answer;
  });
  standingRoutes(app, platform, checkout);
  hangRoutes(app, site, { checkout, demoPeople });
  app.notFound(() => missing());
  app.onError(async (error, c) => {
    return withHeaders(await answerProblem(site, c, error), headers);
  });
  return { app, site, fetch: inLanguages(site, (request, env) => app.fetch(request, env)) };
}

/** What another site's page asks for is refused, but for what has a proof of its own. */
function refuseIfForeign(platform: Platform, c: Ctx): void {
  if (isOneClick(c.req.path) || isSigned(c.req.path) || isOwnRequest(c.req.raw, platform.settings.origin)) return;
  noteSecurity(platform, "foreign-request-refused", { by: c.req.method === "POST" ? "form" : "other" });
  throw refuseForeign();
}

function withHeaders(response: Response, headers: readonly (readonly [string, string])[]): Response {
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}

/** Whether to restart it, and whether to send it readers: the database's being away is no reason for the first, nor against the second. */
function standingRoutes(app: Hono<Env>, platform: Platform, checkout: Checkout): void {
  app.get("/livez", () => Response.json({ ok: true }, { headers: { "cache-control": "no-store" } }));
  const ready = openReadiness(platform, async () => {
    await health(platform);
    // it serves what there is to serve, the page on which a magazine is set up among it
    return (await findPublication(platform.db)) ? undefined : { waitsFor: "set-up" };
  });
  app.get("/readyz", async () => {
    const { status, says } = await ready();
    return Response.json(says, { status, headers: { "cache-control": "no-store" } });
  });
  app.get("/metrics", (c) => {
    const { token } = platform.settings.metrics;
    return token && isBearer(c.req.header("authorization"), token) ? measuresAnswer(platform) : missing();
  });
  app.get("/healthz", (c) => {
    const { token } = platform.settings.metrics;
    return healthAnswer(platform, checkout, token !== undefined && isBearer(c.req.header("authorization"), token));
  });
}

/** Every room of the site, each with its own addresses. */
function hangRoutes(app: Hono<Env>, site: Site, { checkout, demoPeople }: Pick<Parts, "checkout" | "demoPeople">): void {
  readingRoutes(app, site);
  searchRoutes(app, site);
  archiveRoutes(app, site);
  readingSettingsRoutes(app, site);
  bookRoutes(app, site);
  offlineRoutes(app, site);
  pushRoutes(app, site);
  issuePageRoutes(app, site);
  countingRoutes(app, site);
  logoRoutes(app, site);
  calendarRoutes(app, site);
  fileRoutes(app, site);
  feedRoutes(app, site);
  ownFeedRoutes(app, site);
  catalogueRoutes(app, site);
  keyRoutes(app, site);
  freeReadingRoutes(app, site);
  shelfRoutes(app, site);
  accountRoutes(app, site, checkout, demoPeople);
  freshProofRoutes(app, site);
  emailChangeRoutes(app, site);
  ownArchiveRoutes(app, site);
  leavingRoutes(app, site);
  declarationRoutes(app, site);
  consentRoutes(app, site);
  newsletterRoutes(app, site);
  gatewayRoutes(app, site, checkout);
  letterRoutes(app, site);
  pageRoutes(app, site);
}

/** How much work waits or failed is said to whoever may read what is measured. */
const healthAnswer = async (platform: Platform, checkout: Checkout, isOurs: boolean): Promise<Response> => {
  const counts = await health(platform);
  return Response.json(
    {
      ok: true,
      ...(isOurs && counts),
      warnings: isProxyUnconfigured(platform) ? [unconfiguredProxy] : [],
      payments: await checkout.health(),
    },
    { headers: { "cache-control": "no-store" } },
  );
};

/** What an exit may say otherwise for itself: who may show it, what a link out of it tells, how a letter's preview is set. */
const stricterOrWider = new Set(["content-security-policy", "cross-origin-resource-policy", "referrer-policy"]);

/** The key that opens an address stands in it, and in no log. */
const withoutKey = (path: string) =>
  path.replace(/^\/(calendar|feeds|gifts|private|renewal|newsletter\/unsubscription|desk\/export)\/[^/]+/, "/$1/…");

async function health({ db }: Platform): Promise<{ waitingJobs: number; failedJobs: number }> {
  const counts = await jobCounts(db);
  return { waitingJobs: counts.waiting + counts.running, failedJobs: counts.failed };
}

async function answerProblem(site: Site, c: Ctx, error: unknown): Promise<Response> {
  const elsewhere = error instanceof Refusal && error.code === "page-missing" ? await ledFromElsewhere(site, c) : undefined;
  if (elsewhere) return elsewhere;
  if (isDatabaseUnavailable(error)) site.platform.log.info({ route: routeOf(c) }, "a request came while the database was away");
  else if (!(error instanceof Refusal)) site.platform.log.error({ err: error, path: withoutKey(c.req.path) }, "a request failed");
  const said = isDatabaseUnavailable(error) ? databaseUnavailable() : error;
  // a program goes by the code
  if (!(c.req.header("accept") ?? "").includes("text/html")) return problemResponse(problemOf(said));
  const visit = isDatabaseUnavailable(error) ? frameKept(site, c) : await visitOf(site, c).catch(() => frameKept(site, c));
  const asked = { cookie: c.req.header("cookie"), accepted: c.req.header("accept-language") };
  const language = visit?.publication.language ?? languageWanted(asked, site.platform.settings.secure);
  const problem = problemOf(said, language);
  return ownPage(htmlOf(problemPage(site, visit, { problem, language })), problem.status, retryAfter(problem));
}

/** In the magazine's frame, where there is a magazine and it can be read. */
const problemPage = (site: Site, visit: Visit | undefined, { problem, language }: { problem: Problem; language: string }) =>
  visit ? <ProblemPage visit={visit} problem={problem} /> : <BarePage {...{ asset: site.assets.url, language, problem }} />;
