import { Hono } from "hono";
import { adRoutes } from "./ads/ad-routes.tsx";
import type { Payments } from "../orders/index.ts";
import { isOwnArticle, publicationOf } from "../editorial/index.ts";
import { idIn, noticeIn, problemOf, sentForm, wayBackTo } from "../http/index.ts";
import { type Role, sessionNow } from "../people/index.ts";
import { Refusal } from "../values/index.ts";
import { type Platform, inOneLook, noteSecurity } from "../platform/index.ts";
import { type DeskVisit, deskPage } from "./frame.tsx";
import { RefusedPage } from "./refused-page.tsx";
import { missing, notStaff } from "./refusals.ts";
import { seriesRoutes } from "./series/series-routes.tsx";
import { topicRoutes } from "./topics/topic-routes.tsx";
import { articleRoutes } from "./articles/article-routes.tsx";
import { coverRoutes } from "./cover/cover-routes.tsx";
import { calendarRoutes } from "./calendar/calendar-routes.tsx";
import { besideRoutes } from "./beside/beside-routes.tsx";
import { fulfilmentRoutes } from "./fulfilment/fulfilment-routes.tsx";
import { lookRoutes } from "./look/look-routes.tsx";
import { issueRoutes } from "./issues/issue-routes.tsx";
import { exportRoutes } from "./export/export-routes.tsx";
import { magazineRoutes } from "./magazine/magazine-routes.tsx";
import { scriptRoutes } from "./narration/script-routes.tsx";
import { narrationRoutes } from "./narration/narration-routes.tsx";
import { readingRoutes } from "./narration/reading-routes.tsx";
import { newsletterRoutes } from "./newsletter/newsletter-routes.tsx";
import { correspondenceRoutes } from "./correspondence/correspondence-routes.tsx";
import { pageRoutes } from "./pages/page-routes.tsx";
import { contributorRoutes } from "./contributors/contributor-routes.tsx";
import { pictureRoutes } from "./pictures/picture-routes.tsx";
import { droppedRoutes } from "./import/dropped-routes.ts";
import { archiveRoutes } from "./archives/archive-routes.tsx";
import { oldIssueRoutes } from "./old-issues/old-issue-routes.tsx";
import { importRoutes } from "./import/import-routes.tsx";
import { doctorRoutes } from "./doctor/doctor-routes.tsx";
import { jobRoutes } from "./jobs/job-routes.tsx";
import { letterRoutes } from "./letters/letter-routes.tsx";
import { takeOnRoutes } from "./take-ons/take-on-routes.tsx";
import { subscriberRoutes } from "./subscribers/subscriber-routes.tsx";
import { renewalRoutes } from "./renewals/renewal-routes.tsx";
import { pieceRoutes } from "./pieces/piece-routes.tsx";
import { publicStateRoutes } from "./articles/public-state-routes.tsx";
import { offerRoutes } from "./offers/offer-routes.tsx";
import { orderRoutes } from "./orders/order-routes.tsx";
import { takeoverRoutes } from "./takeover/takeover-routes.tsx";
import { requestsRoutes } from "./requests/requests-routes.tsx";
import { refundRoutes } from "./refunds/refund-routes.tsx";
import { ledgerRoutes } from "./ledger/ledger-routes.tsx";
import { numbersRoutes } from "./numbers/numbers-routes.tsx";
import { todayRoutes } from "./today/today-routes.tsx";
import { logSent } from "./log/log-deed.ts";
import { logRoutes } from "./log/log-routes.tsx";
import { proofMissing } from "./proof/gate.ts";
import { meRoutes } from "./proof/me-routes.tsx";
import { passkeyRoutes } from "./proof/passkey-routes.tsx";
import { proofRoutes } from "./proof/proof-routes.tsx";
import { tokenOf } from "./token-of.ts";
import { staffRoutes } from "./staff/staff-routes.tsx";
import { subscriptionRoutes } from "./subscribers/subscription-routes.tsx";
import { type Ctx, type Door, type Route, type RouteHandler, isOpenTo, ownOf, see } from "./route.ts";
import { desksSpoken, messagesIn } from "../messages/index.ts";
import { noticeSaid } from "./notices.ts";

/** Addresses that are about one article, or the piece that it is: whoever works on what is theirs alone finds nothing at another’s. */
const namesArticle = /^\/(?:articles|pieces)\/:id(?:\/|$)/;

/** `settle`: done after what is sent, before it is answered: what was withdrawn is gone from the caches in front by then. */
type Parts = { platform: Platform; payments: Payments; asset: (name: string) => string; settle: () => Promise<void> };

/** What staff see, hung in below /desk. Every route asks for its role first; `doors`: all of them, in the order in which they are looked at. */
export function createDesk({ platform, payments, asset, settle }: Parts): { app: Hono; doors: readonly Door[] } {
  const app = new Hono();
  const doors: Door[] = [];
  const route = (method: Door["method"], path: string, roles: readonly Role[], work: RouteHandler) => {
    doors.push({ method, path, roles });
    const answered = async (c: Ctx): Promise<Response> => {
      const visit = await visitOf({ platform, asset, doors }, c);
      if (!visit) return see(`/sign-in?return=${encodeURIComponent(wayBackTo(c.req.url))}`);
      const enter = async () => {
        if (!isOpenTo({ roles }, visit.person)) {
          noteSecurity(platform, "desk-refused", { by: path, person: visit.person.id });
          notStaff();
        }
        const missingProof = await proofMissing(platform, { visit, method, path });
        if (missingProof) return missingProof;
        const own = ownOf({ roles }, visit.person);
        if (own && namesArticle.test(path) && !(await isOwnArticle(platform.db, own, idIn(c)))) missing();
        const answer = await work(c, { ...visit, own });
        if (method === "post") await settle();
        return answer;
      };
      return orRefused(c, visit, () => logSent(platform, { visit, method, path, work: enter }));
    };
    // the parts of a page ask for the same articles, and know nothing of each other
    app[method](path, (c) => (method === "get" ? inOneLook(() => answered(c)) : answered(c)));
  };
  todayRoutes(route, platform);
  roomsOfWords(route, platform);
  roomsOfTrade(route, platform, payments);
  return { app, doors };
}

function roomsOfWords(route: Route, platform: Platform): void {
  droppedRoutes(route, platform);
  articleRoutes(route, platform);
  besideRoutes(route, platform);
  topicRoutes(route, platform);
  seriesRoutes(route, platform);
  publicStateRoutes(route, platform);
  pieceRoutes(route, platform);
  issueRoutes(route, platform);
  calendarRoutes(route, platform);
  coverRoutes(route, platform);
  narrationRoutes(route, platform);
  scriptRoutes(route, platform);
  readingRoutes(route, platform);
  newsletterRoutes(route, platform);
  pictureRoutes(route, platform);
  contributorRoutes(route, platform);
  pageRoutes(route, platform);
  correspondenceRoutes(route, platform);
  importRoutes(route, platform);
  archiveRoutes(route, platform);
  oldIssueRoutes(route, platform);
}

function roomsOfTrade(route: Route, platform: Platform, payments: Payments): void {
  magazineRoutes(route, platform);
  lookRoutes(route, platform);
  adRoutes(route, platform);
  fulfilmentRoutes(route, platform);
  offerRoutes(route, platform);
  refundRoutes(route, platform, payments);
  takeoverRoutes(route, platform, payments);
  orderRoutes(route, platform, payments);
  subscriptionRoutes(route, platform, payments);
  ledgerRoutes(route, platform);
  numbersRoutes(route, platform);
  renewalRoutes(route, platform);
  proofRoutes(route, platform);
  passkeyRoutes(route, platform);
  meRoutes(route, platform);
  staffRoutes(route, platform);
  logRoutes(route, platform);
  exportRoutes(route, platform);
  jobRoutes(route, platform);
  doctorRoutes(route, platform);
  subscriberRoutes(route, platform);
  requestsRoutes(route, platform);
  takeOnRoutes(route, platform);
  letterRoutes(route, platform);
}

/** What no form shows again is told at the desk all the same, to staff with a browser. What broke on our side is written down further out. */
async function orRefused(c: Ctx, visit: DeskVisit, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const { status, title, detail, fields = {} } = problemOf(error, visit.language);
    if (status >= 500 || !(c.req.header("accept") ?? "").includes("text/html")) throw error;
    const isProof = error instanceof Refusal && error.code === "proof-needed";
    const back = isProof ? `/desk/proof?return=${encodeURIComponent(pageBefore(c))}` : pageBefore(c);
    const more = { title, problem: { detail, fields }, sent: sentForm(c.req.raw), back, isProof };
    return deskPage(<RefusedPage visit={visit} {...more} />, status);
  }
}

/** The page of the desk on which the form stood, as far as the browser says. */
function pageBefore(c: Ctx): string {
  const [from, here] = [c.req.header("referer") ?? "", new URL(c.req.url)];
  const { origin, pathname, search } = URL.canParse(from) ? new URL(from) : here;
  return origin === here.origin && pathname !== here.pathname && /^\/desk(?:\/|$)/.test(pathname) ? pathname + search : "/desk";
}

type Asked = Pick<Parts, "platform" | "asset"> & { doors: readonly Door[] };

async function visitOf({ platform, asset, doors }: Asked, c: Ctx): Promise<DeskVisit | undefined> {
  const token = tokenOf(platform, c);
  const session = await sessionNow(platform, token);
  if (!session) return undefined;
  const { person, proof } = session;
  const { title, timeZone, language: magazineLanguage } = await publicationOf(platform.db);
  const language = desksSpoken().find((one) => one === person.deskLanguage) ?? magazineLanguage;
  const { done = "" } = noticeIn(c.req.url, token);
  const canEnter = (href: string) => doors.some((door) => door.method === "get" && `/desk${door.path}` === href && isOpenTo(door, person));
  return {
    person,
    title,
    timeZone,
    language,
    magazineLanguage,
    asset,
    canEnter,
    proof,
    own: undefined,
    path: new URL(c.req.url).pathname,
    wayBack: wayBackTo(c.req.url),
    done: noticeSaid(done, messagesIn(language)),
  };
}
