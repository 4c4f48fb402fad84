import { issuesAhead, issuesOnSale, publicationOf, publishedArticles } from "../../editorial/index.ts";
import { readForm, securityHeaders } from "../../http/index.ts";
import {
  audienceSize,
  countsOf,
  isSample,
  liftSuppression,
  mailingById,
  mailings,
  mayBeSent,
  nameOf,
  previewMailing,
  saveMailing,
  sendLater,
  sendNow,
  sendTest,
  sendUnknownAgain,
  stopMailing,
  subjectsOf,
  suppressedAddresses,
  writeMailing,
} from "../../newsletter/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { Refusal, instantAt, isId } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { type Look, MailingPage, NewsletterListPage, SuppressedPage } from "../pages/newsletter.tsx";
import { askedOf } from "../lists.tsx";
import { missing, refuse } from "../refusals.ts";
import { type Ctx, type Route, anybody, idOf, see } from "./route.ts";

export function newsletterRoutes(route: Route, platform: Platform): void {
  route("get", "/newsletter", anybody, (c, visit) => listPage(platform, c, visit));
  route("get", "/newsletter/suppressions", anybody, async (c, visit) => {
    const asked = askedOf(c.req.url);
    return deskPage(<SuppressedPage visit={visit} suppressed={await suppressedAddresses(platform.db, asked)} asked={asked} />);
  });
  route("post", "/newsletter", anybody, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const [issueId, articleId] = [form.text("issue"), form.text("article")];
    const of = isId(issueId) ? { issueId } : isId(articleId) ? { articleId } : missing();
    const { id } = await writeMailing(platform, { ...of, by: visit.person.id });
    return see(`/desk/newsletter/${id}`);
  });
  route("post", "/newsletter/suppressions/:id/lifting", anybody, async (c, visit) => {
    await liftSuppression(platform, { id: idOf(c), by: visit.person.id });
    return see("/desk/newsletter/suppressions?done=lifted");
  });
  route("get", "/newsletter/:id", anybody, (c, visit) => mailingPage(platform, c, visit));
  route("get", "/newsletter/:id/preview", anybody, (c) => previewPage(platform, c));
  deeds(route, platform);
}

/** Each deed, with the page again and the reason where it is refused. */
function deeds(route: Route, platform: Platform): void {
  const deed = (
    path: string,
    done: string,
    work: (mailingId: string, visit: DeskVisit, form: Awaited<ReturnType<typeof readForm>>) => Promise<void>,
  ) =>
    route("post", `/newsletter/:id${path}`, anybody, async (c, visit) => {
      const form = await readForm(c.req.raw);
      try {
        await work(idOf(c), visit, form);
        return see(`/desk/newsletter/${idOf(c)}?done=${done}`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return mailingPage(platform, c, visit, error.detail);
      }
    });
  deed("", "saved", async (id, _visit, form) => {
    const textArticle = form.text("textArticle");
    const { textArticleId } = await mailingById(platform.db, id);
    await saveMailing(platform, id, {
      subject: form.text("subject"),
      preheader: form.text("preheader"),
      note: form.text("note"),
      textArticleId: form.has("textArticle") ? (isId(textArticle) ? textArticle : null) : textArticleId,
    });
  });
  deed("/test", "tried", async (mailingId, { person }, form) => {
    const as = form.text("as");
    await sendTest(platform, { mailingId, to: person, sample: isSample(as) ? as : "subscriber" });
  });
  deed("/sending", "sending", (mailingId, { person }) => sendNow(platform, { mailingId, by: person.id }));
  deed("/stop", "stopped", (mailingId, { person }) => stopMailing(platform, { mailingId, by: person.id }));
  deed("/repetition", "sending", (mailingId, { person }) => sendUnknownAgain(platform, { mailingId, by: person.id }));
  deed("/schedule", "scheduled", async (mailingId, { person }, form) => {
    const given = form.text("at");
    const { timeZone } = await publicationOf(platform.db);
    const at = given ? (instantAt(given, timeZone) ?? noHour(given)) : null;
    await sendLater(platform, { mailingId, at, by: person.id });
  });
}

function noHour(given: string): never {
  throw refuse("hour-unreadable", `“${given}” is not a day and an hour; write it as 2026-11-24T08:30.`);
}

async function listPage({ db }: Platform, c: Ctx, visit: DeskVisit): Promise<Response> {
  const asked = askedOf(c.req.url);
  const [found, suppressed, ahead, past, articles, audience, { timeZone }] = await Promise.all([
    mailings(db, asked),
    suppressedAddresses(db, { limit: 1 }),
    issuesAhead(db, 3),
    issuesOnSale(db),
    publishedArticles(db, { limit: 30 }),
    audienceSize(db, { issueId: "every" }),
    publicationOf(db),
  ]);
  const props = {
    mailings: found,
    asked,
    suppressed: suppressed.total,
    articles,
    timeZone,
    issues: [...past.slice(0, 2), ...ahead],
    counts: await countsOf(
      db,
      found.rows.map(({ id }) => id),
    ),
  };
  return deskPage(<NewsletterListPage visit={visit} readers={audience} {...props} />);
}

const lookOf = (c: Ctx): Look => {
  const as = c.req.query("as") ?? "";
  return { as: isSample(as) ? as : "subscriber", part: c.req.query("part") === "text" ? "text" : "html" };
};

async function mailingPage(platform: Platform, c: Ctx, visit: DeskVisit, problem?: string): Promise<Response> {
  const { db } = platform;
  const mailing = await mailingById(db, idOf(c));
  const look = lookOf(c);
  const [of, { issue, article }, counts, letter, { timeZone }, readers, reasons] = await Promise.all([
    nameOf(db, mailing),
    subjectsOf(db, mailing),
    countsOf(db, [mailing.id]),
    previewMailing(platform, { mailingId: mailing.id, sample: look.as }),
    publicationOf(db),
    audienceSize(db, mailing),
    inTransaction(platform, (tx) => mayBeSent(tx, mailing)),
  ]);
  const props = {
    mailing: { ...mailing, of },
    issue,
    textArticle: article?.headline,
    look,
    timeZone,
    reasons,
    problem,
    counts: counts.get(mailing.id),
    readers: readers.subscribers + readers.chosen,
    text: letter.text,
    bytes: Buffer.byteLength(letter.html),
    mail: platform.mail.name,
  };
  const page = deskPage(<MailingPage visit={visit} {...props} />, problem ? 422 : 200);
  // this page alone shows another: the letter, in a frame
  page.headers.set("content-security-policy", `${securityHeaders(false)["content-security-policy"]}; frame-src 'self'`);
  return page;
}

/** The letter as mail programs get it, styles and all; it may do nothing, and only the desk may frame it. */
async function previewPage(platform: Platform, c: Ctx): Promise<Response> {
  const { html } = await previewMailing(platform, { mailingId: idOf(c), sample: lookOf(c).as });
  const policy =
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
  return new Response(html.replace("<head>", '<head><base target="_blank">'), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": policy },
  });
}
