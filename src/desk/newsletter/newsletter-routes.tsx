import { type Messages, messagesIn } from "../../messages/index.ts";
import { issuesAhead, issuesOnSale, publicationOf, publishedArticles, readMarkdown, writeMarkdown } from "../../editorial/index.ts";
import { plainText } from "../../document/index.ts";
import { type Form, type WhyRefused, idIn, readForm, securityHeaders } from "../../http/index.ts";
import {
  audienceSize,
  countsOf,
  deleteMailing,
  isOwn,
  liftSuppression,
  mailingById,
  mailings,
  nameOf,
  previewMailing,
  reasonsAgainstMailing,
  saveMailing,
  sendLater,
  sendNow,
  sendTest,
  sendUnknownAgain,
  stopMailing,
  subjectsOf,
  suppressedAddresses,
  writeMailing,
  writeOwnMailing,
} from "../../newsletter/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { ownOf, wordsIn as saidIn } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { type Look, MailingPage, NewsletterListPage, SuppressedPage } from "./newsletter-pages.tsx";
import { pressed, samples, sendingAt, subject, trial, wordsIn } from "./letter-form.ts";
import { listQueryOf } from "../lists.tsx";
import { oneOf } from "../one-of.ts";
import { refuse } from "../refusals.ts";
import { askFirst } from "../ask-first.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, anybody, see } from "../route.ts";
import { type Notice, doneAt, saved, notice } from "../notices.ts";

const tried = notice("tried", (desk) => desk.newsletter.sentToYou);
const sending = notice("sending", (desk) => desk.newsletter.sending);
const scheduled = notice("scheduled", (desk) => desk.newsletter.byItself);
const stopped = notice("stopped", (desk) => desk.newsletter.isStopped);
const deleted = notice("letter-deleted", (desk) => desk.newsletter.isDeleted);
const lifted = notice("lifted", (desk) => desk.newsletter.lifted);

export function newsletterRoutes(route: Route, platform: Platform): void {
  route("get", "/newsletter", anybody, (c, visit) => listPage(platform, c, visit));
  route("get", "/newsletter/suppressions", anybody, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    return deskPage(<SuppressedPage visit={visit} suppressed={await suppressedAddresses(platform.db, asked)} asked={asked} />);
  });
  route("post", "/newsletter", anybody, async (c, visit) => {
    const of = (await readForm(c.req.raw)).parse(subject);
    const by = visit.person.id;
    const { id } = of === "own" ? await writeOwnMailing(platform, { by }) : await writeMailing(platform, { ...of, by });
    return see(`/desk/newsletter/${id}`);
  });
  route("post", "/newsletter/suppressions/:id/lifting", anybody, async (c, visit) => {
    await liftSuppression(platform, { id: idIn(c), by: visit.person.id });
    return see(doneAt("/desk/newsletter/suppressions", lifted));
  });
  route("get", "/newsletter/:id", anybody, (c, visit) => mailingPage(platform, c, visit));
  route("get", "/newsletter/:id/preview", anybody, (c) => previewPage(platform, c));
  actions(route, platform);
}

type Done = { done: Notice } | { to: string };

/** What a button of the page does once the words are kept: each with the notice it ends in, or the page that asks first. */
const thens: Record<string, (platform: Platform, at: { mailingId: string; visit: DeskVisit; form: Form }) => Promise<Done>> = {
  test: async (platform, { mailingId, visit, form }) => {
    await sendTest(platform, { mailingId, to: visit.person, sample: form.parse(trial).as });
    return { done: tried };
  },
  sending: async (_platform, { mailingId }) => ({ to: `/desk/newsletter/${mailingId}/sending` }),
  stop: async (platform, { mailingId, visit }) => {
    await stopMailing(platform, { mailingId, by: visit.person.id });
    return { done: stopped };
  },
  sale: async (platform, { mailingId, visit }) => {
    await sendLater(platform, { mailingId, at: null, by: visit.person.id });
    return { done: scheduled };
  },
  hour: async (platform, { mailingId, visit, form }) => {
    const { timeZone } = await publicationOf(platform.db);
    await sendLater(platform, { mailingId, ...form.parse(sendingAt(timeZone)), by: visit.person.id });
    return { done: scheduled };
  },
};

/** Each action first keeps the words that were sent with it; the page again, as it was typed, and the reason where it is refused. */
function actions(route: Route, platform: Platform): void {
  const action = (path: string, nameOf: (form: Form) => string) =>
    route("post", `/newsletter/:id${path}`, anybody, async (c, visit) => {
      const form = await readForm(c.req.raw);
      const { id: mailingId } = await mailingById(platform.db, idIn(c));
      try {
        await keepWords(platform, mailingId, form, { language: visit.language, signal: c.req.raw.signal });
        const then = ownOf(thens, nameOf(form));
        const done = then ? await then(platform, { mailingId, visit, form }) : { done: saved };
        return see("to" in done ? done.to : doneAt(`/desk/newsletter/${mailingId}`, done.done));
      } catch (error) {
        if (!isFormRefusal(error)) throw error;
        return mailingPage(platform, c, visit, { problem: error.spokenIn(visit.language), form });
      }
    });
  action("", (form) => form.parse(pressed).then);
  action("/test", () => "test");
  action("/stop", () => "stop");
  sendings(route, platform);
}

async function keepWords(platform: Platform, id: string, form: Form, told: { language: string; signal: AbortSignal }): Promise<void> {
  const typed = wordsIn(form);
  if (!typed) return;
  const { textArticleId } = await mailingById(platform.db, id);
  const { body: note, problems } = await readMarkdown(typed.note, told);
  if (problems[0])
    throw refuse("text-unreadable", (m) => problems.map(({ line, problem }) => m.desk.articles.line({ line, problem })).join("\n"));
  await saveMailing(platform, id, { textArticleId, ...typed, note });
}

type M = Messages["desk"]["newsletter"];
const back = (m: M, id: string) => ({ href: `/desk/newsletter/${id}`, label: m.back });

/** What goes to many asks first, and says to how many. */
function sendings(route: Route, platform: Platform): void {
  sendingToAll(route, platform);
  sendingOnceMore(route, platform);
  deleting(route, platform);
}

function deleting(route: Route, platform: Platform): void {
  const { db } = platform;
  askFirst(route, "/newsletter/:id/deletion", {
    roles: anybody,
    ask: async (c, { language }) => {
      const m = messagesIn(language).desk.newsletter;
      const mailing = await mailingById(db, idIn(c));
      return {
        title: m.deleteTitle,
        back: back(m, mailing.id),
        says: [
          m.deleteSays({ subject: mailing.subject || m.untitled, of: saidIn(await nameOf(db, mailing), language) }),
          ...(isOwn(mailing) ? [] : [m.subjectStays]),
        ],
        button: m.deleteIt,
      };
    },
    work: async (c) => {
      await deleteMailing(platform, idIn(c));
      return see(doneAt("/desk/newsletter", deleted));
    },
  });
}

function sendingToAll(route: Route, platform: Platform): void {
  const { db } = platform;
  askFirst(route, "/newsletter/:id/sending", {
    roles: anybody,
    ask: async (c, { language }) => {
      const m = messagesIn(language).desk.newsletter;
      const mailing = await mailingById(db, idIn(c));
      const [size, counts, reasons] = [
        await audienceSize(db, mailing),
        (await countsOf(db, [mailing.id])).get(mailing.id),
        await inTransaction(platform, (tx) => reasonsAgainstMailing(tx, mailing)),
      ];
      const stopped = mailing.state === "stopped";
      const rest = stopped ? (counts?.waiting ?? 0) : size.subscribers + size.chosen;
      return {
        title: m.sendTitle,
        back: back(m, mailing.id),
        says: [
          m.goesNow({ subject: mailing.subject, rest, who: stopped ? undefined : size }),
          mailing.note.content.length > 0
            ? (isOwn(mailing) ? m.itSays : m.saysBefore)(shortened(plainText(mailing.note) || m.aPicture))
            : m.noNote,
          m.canStop,
        ],
        odd: [...(mailing.preheader ? [] : [m.noPreheader]), ...(platform.mail.name === "mailbox" ? [m.stayHere] : [])],
        reasons: stopped ? [] : reasons,
        button: m.sendTo(rest),
      };
    },
    work: async (c, visit) => {
      await sendNow(platform, { mailingId: idIn(c), by: visit.person.id });
      return see(doneAt(`/desk/newsletter/${idIn(c)}`, sending));
    },
  });
}

function sendingOnceMore(route: Route, platform: Platform): void {
  const { db } = platform;
  askFirst(route, "/newsletter/:id/repetition", {
    roles: anybody,
    ask: async (c, { language }) => {
      const m = messagesIn(language).desk.newsletter;
      const mailing = await mailingById(db, idIn(c));
      const { unknown = 0 } = (await countsOf(db, [mailing.id])).get(mailing.id) ?? {};
      return {
        title: m.onceMore,
        back: back(m, mailing.id),
        says: [m.goesOnceMore({ subject: mailing.subject, readers: unknown })],
        odd: [m.twice],
        reasons: unknown === 0 ? [m.noneUnknown] : [],
        button: m.sendOnceMore(unknown),
      };
    },
    work: async (c, visit) => {
      await sendUnknownAgain(platform, { mailingId: idIn(c), by: visit.person.id });
      return see(doneAt(`/desk/newsletter/${idIn(c)}`, sending));
    },
  });
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).trimEnd()}…` : text);

async function listPage({ db }: Platform, c: Ctx, visit: DeskVisit): Promise<Response> {
  const asked = listQueryOf(c.req.url);
  const [found, suppressed, ahead, past, articles, audience] = await Promise.all([
    mailings(db, asked),
    suppressedAddresses(db, { limit: 1 }),
    issuesAhead(db, 3),
    issuesOnSale(db),
    publishedArticles(db, { limit: 30 }),
    audienceSize(db, { issueId: "every" }),
  ]);
  const props = {
    mailings: found,
    asked,
    suppressed: suppressed.total,
    articles,
    issues: [...past.slice(0, 2), ...ahead],
    counts: await countsOf(
      db,
      found.rows.map(({ id }) => id),
    ),
  };
  return deskPage(<NewsletterListPage visit={visit} readers={audience} {...props} />);
}

const lookOf = (c: Ctx): Look => {
  return { as: oneOf(c.req.query("as") ?? "", samples, "subscriber"), part: c.req.query("part") === "text" ? "text" : "html" };
};

type Again = { problem?: WhyRefused; form?: Form };

async function mailingPage(platform: Platform, c: Ctx, visit: DeskVisit, { problem, form }: Again = {}): Promise<Response> {
  const { db } = platform;
  const mailing = await mailingById(db, idIn(c));
  const look = lookOf(c);
  const [of, { issue, article }, counts, letter, readers, reasons] = await Promise.all([
    nameOf(db, mailing),
    subjectsOf(db, mailing),
    countsOf(db, [mailing.id]),
    previewMailing(platform, { mailingId: mailing.id, sample: look.as }),
    audienceSize(db, mailing),
    inTransaction(platform, (tx) => reasonsAgainstMailing(tx, mailing)),
  ]);
  const props = {
    mailing: {
      ...mailing,
      of,
      note: await writeMarkdown(mailing.note),
      ...(form && wordsIn(form)),
    },
    issue,
    textArticle: article?.headline,
    look,
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
  const { html } = await previewMailing(platform, { mailingId: idIn(c), sample: lookOf(c).as });
  const policy =
    "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
  return new Response(html.replace("<head>", '<head><base target="_blank">'), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": policy },
  });
}
