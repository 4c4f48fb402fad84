import { type Context, Hono } from "hono";
import type { IncomingMessage } from "node:http";
import { renderToString } from "preact-render-to-string";
import { z } from "zod";
import { isMarked, suggestionsIn } from "../../document/index.ts";
import {
  type ArticleView,
  type Draft,
  articleById,
  draftAsRead,
  draftById,
  keepSuggestions,
  markedBody,
  publicationOf,
} from "../../editorial/index.ts";
import { type Form, clientIp, field, markFields, readForm } from "../../http/index.ts";
import { Speaking, messagesIn } from "../../messages/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import {
  type Guest,
  answerThread,
  beginThread,
  chooseGuestLetters,
  guestOf,
  guestsBySuggestion,
  keepGuestWithin,
  linkPath,
  lockGuest,
  passageOf,
  suggestsAs,
  threadsWith,
  wantsGuestLetters,
} from "../../review/index.ts";
import { isId } from "../../values/index.ts";
import { answerOf } from "../articles/comments/answer.ts";
import { placedIn } from "../articles/comments/sorted.ts";
import { bodyOf } from "../beside/page-pane.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { logOfGuest } from "../log/guest-deed.ts";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { see } from "../route.ts";
import { docSent, normalDoc } from "./normal-doc.ts";
import { type GuestText, type GuestVisit, PrivatePage } from "./private-page.tsx";

type Env = { Bindings: { incoming?: IncomingMessage } };
type C = Context<Env>;
type Here = { platform: Platform; asset: (name: string) => string };
type Came = { c: C; token: string; guest: Guest; draft: Draft };

const beginning = z.object({ id: field.id, said: field.prose, words: field.raw, block: field.raw, before: field.raw, after: field.raw });
const suggesting = z.object({ bodyJson: field.raw, version: field.wholeOrNull() });
const letters = z.object({ letters: field.tick });
const answering = z.object({ id: field.id, said: field.prose });

/**
 * A piece for whoever comes by a private link to it: outside of what the desk's sign-in opens, with nothing of the desk but the
 * piece. The secret stands in the address: it goes into no log, no other site is told it, nothing keeps or compresses the page.
 */
export function createPrivatePages(here: Here): Hono<Env> {
  const { platform } = here;
  const app = new Hono<Env>();
  const hang = (method: "get" | "post", path: string, work: (came: Came) => Promise<Response>) =>
    app[method](`/:token${path}`, async (c) => {
      const enter = async () => {
        const token = c.req.param("token") ?? "";
        return work({ c, token, ...(await guestOf(platform, token, { ip: ipOf(platform, c) })) });
      };
      return sealed(await (method === "get" ? enter() : logOfGuest(platform, path, enter)));
    });
  hang("get", "", (came) => shownTo(here, came));
  hang("get", "/comments", async (came) => (isScript(came.c) ? shownTo(here, came) : see(linkPath(came.token))));
  hang("post", "/comments", (came) =>
    says(here, came, async (tx, form) => {
      const { id, words, block, before, after, said } = form.parse(beginning);
      const passage = block ? { block, words, before, after } : passageOf((await draftById(tx, came.draft.id)).body, words);
      await beginThread(platform, tx, { ...sayingOf(came), id: id ?? undefined, said, passage });
    }),
  );
  hang("post", "/comments/:thread/answers", (came) =>
    says(here, came, async (tx, form) => {
      const thread = came.c.req.param("thread");
      const { id, said } = form.parse(answering);
      const threads = await threadsWith(tx, came.draft.id, came.guest, platform.clock.now());
      const { id: threadId } = threads.find((one) => one.id === thread) ?? missing();
      await answerThread(platform, tx, { ...sayingOf(came), id: id ?? undefined, said, threadId });
    }),
  );
  hang("post", "/letters", async ({ c, token, guest }) => {
    await keepGuestWithin(platform, guest);
    const { letters: wants } = (await readForm(c.req.raw)).parse(letters);
    await inTransaction(platform, (tx) => chooseGuestLetters(platform, tx, { linkId: guest.linkId, wants }));
    return see(`${linkPath(token)}?said=${wants ? "wanted" : "stopped"}`);
  });
  hang("post", "/suggestions", async (came) => Response.json({ version: await suggests(here, came) }));
  return app;
}

/** Bytes: as much as the longest text with everything in it suggested otherwise. */
const mostSent = 1_500_000;

/** Keeps what a guest suggests, and nothing else of what was sent. Answers with the piece’s version then. */
async function suggests({ platform }: Here, { c, guest, draft }: Came): Promise<number> {
  await keepGuestWithin(platform, guest);
  const { bodyJson, version } = (await readForm(c.req.raw, mostSent)).parse(suggesting);
  const sent = docSent(bodyJson);
  return inTransaction(platform, async (tx) => {
    await lockGuest(platform, tx, { linkId: guest.linkId, articleId: draft.id, wants: "suggest" });
    const by = suggestsAs(guest.linkId);
    return keepSuggestions(platform, tx, { articleId: draft.id, sent, version: version ?? 0, by, normal: normalDoc });
  });
}

const sayingOf = ({ guest, draft }: Came) => ({ articleId: draft.id, by: { linkId: guest.linkId, name: guest.name } });

const ipOf = ({ settings }: Platform, c: C): string =>
  clientIp(c.env?.incoming?.socket?.remoteAddress, c.req.header("x-forwarded-for"), settings.trustedProxies);

/** Nothing keeps it, compresses it, finds it or tells its address elsewhere. */
function sealed(answer: Response): Response {
  answer.headers.set("cache-control", "no-store, no-transform");
  answer.headers.set("referrer-policy", "same-origin");
  answer.headers.set("x-robots-tag", "noindex, nofollow, noarchive");
  return answer;
}

const isScript = (c: C): boolean => c.req.header("accept") === "application/json";

/** Keeps what a guest says, as far as the link lets them this moment, and leads to all that is said. */
async function says(here: Here, came: Came, work: (tx: Tx, form: Form) => Promise<unknown>): Promise<Response> {
  const { platform } = here;
  const { c, token, guest, draft } = came;
  const form = await readForm(c.req.raw, 40_000);
  const done = async () => {
    await keepGuestWithin(platform, guest);
    await inTransaction(platform, async (tx) => {
      await lockGuest(platform, tx, { linkId: guest.linkId, articleId: draft.id, wants: "comment" });
      await work(tx, form);
    });
    return see(`${linkPath(token)}${isScript(c) ? "/comments" : "?said=yes"}`);
  };
  if (isScript(c)) return done();
  const { language } = await publicationOf(platform.db);
  return rerenderOnRefusal(language, form, ["said", "words"], done, (shown) => shownTo(here, came, shown));
}

async function shownTo({ platform, asset }: Here, { c, token, guest, draft }: Came, shown: Shown = nothingShown): Promise<Response> {
  const { db } = platform;
  const threads = await threadsWith(db, draft.id, guest, platform.clock.now());
  if (isScript(c)) return Response.json({ threads: threads.map(answerOf) });
  const [article, { title, language, timeZone }] = await Promise.all([asRead(platform, draft), publicationOf(db)]);
  const isOpen = draft.publication === "none";
  const may = { comment: isOpen && guest.degree !== "read", suggest: isOpen && guest.degree === "suggest" && draft.held === null };
  const visit: GuestVisit = { guest, may, base: linkPath(token), title, language, timeZone, asset };
  const text = await textOf(platform, { guest, draft });
  const wantsLetters = await wantsGuestLetters(db, guest.linkId);
  const more = { draft, article, html: await bodyOf(article), placed: placedIn(draft.body, threads), text, shown, wantsLetters };
  const done = shown.problem ? undefined : dones.find((one) => one === c.req.query("said"));
  const page = renderToString(
    <Speaking.Provider value={messagesIn(language)}>
      <PrivatePage visit={visit} done={done} {...more} />
    </Speaking.Provider>,
  );
  return new Response(`<!doctype html>${markFields(page, visit.base)}`, {
    status: shown.problem ? 422 : 200,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/** Once it is published, what readers see: what the desk changes in it afterwards is not theirs. */
const asRead = async (platform: Platform, draft: Draft): Promise<ArticleView> =>
  (draft.publication === "none" ? undefined : await articleById(platform.db, draft.id)) ?? draftAsRead(platform, draft);

/** What was done just before. */
const dones = ["yes", "wanted", "stopped"] as const;

/** What the editor opens with: the text, and for who may suggest what is suggested to it, with how those are called who do. */
async function textOf({ db }: Platform, { guest, draft }: Pick<Came, "guest" | "draft">): Promise<GuestText> {
  const me = suggestsAs(guest.linkId);
  if (guest.degree !== "suggest") return { json: JSON.stringify(draft.body), me, names: {} };
  const held = await markedBody(db, { articleId: draft.id, body: draft.body, language: draft.language });
  const doc: unknown = held?.doc ?? draft.body;
  const authors = isMarked(doc) ? [...suggestionsIn(doc).values()].map(({ by }) => by).filter(isId) : [];
  const people = await peopleById(db, [...new Set(authors)]);
  const names = { ...(await guestsBySuggestion(db, draft.id)), ...Object.fromEntries([...people].map(([id, { name }]) => [id, name])) };
  return { json: JSON.stringify(doc), me, names };
}
