import { z } from "zod";
import { draftById } from "../../../editorial/index.ts";
import { type Form, field, idIn, readForm } from "../../../http/index.ts";
import { type Platform, type Tx, inTransaction } from "../../../platform/index.ts";
import { answerThread, beginThread, passageOf, resolveThread, threadsOf } from "../../../review/index.ts";
import { isId } from "../../../values/index.ts";
import { type Shown, nothingShown } from "../../forms.tsx";
import { type DeskVisit, deskPage } from "../../frame.tsx";
import { type Notice, doneAt, notice } from "../../notices.ts";
import { missing } from "../../refusals.ts";
import { rerenderOnRefusal } from "../../rerender-on-refusal.ts";
import { type Ctx, type Route, see, writing } from "../../route.ts";
import { answerOf } from "./answer.ts";
import { CommentsPage } from "./comments-page.tsx";
import { placedIn } from "./sorted.ts";

const isSaid = notice("said", (m) => m.comments.kept);
const isResolved = notice("resolved", (m) => m.comments.isResolved);
const isOpen = notice("reopened", (m) => m.comments.isOpen);

/** `id`: what the script that sends it calls it. The passage is the script’s, too; a plain form says its words. */
const beginning = z.object({ id: field.id, said: field.prose, words: field.raw, block: field.raw, before: field.raw, after: field.raw });
const answering = z.object({ id: field.id, said: field.prose });
const resolving = z.object({ resolved: field.tick });

/** What is said of a piece: a page with plain forms, and the same as JSON for the script beside the text. */
export function commentRoutes(route: Route, platform: Platform): void {
  const all = "/articles/:id/comments";
  const does = doing(platform);
  route("get", all, writing, (c, visit) => shownTo(platform, c, visit));
  route("post", all, writing, (c, visit) =>
    does(c, visit, isSaid, async (tx, form, said) => {
      const { id, words, block, before, after, said: text } = form.parse(beginning);
      const passage = block ? { block, words, before, after } : passageOf((await draftById(tx, said.articleId)).body, words);
      await beginThread(platform, tx, { ...said, id: id ?? undefined, said: text, passage });
    }),
  );
  route("post", `${all}/:thread/answers`, writing, (c, visit) =>
    does(c, visit, isSaid, async (tx, form, said) => {
      const { id, said: text } = form.parse(answering);
      await answerThread(platform, tx, { ...said, id: id ?? undefined, said: text, threadId: threadIn(c) });
    }),
  );
  route("post", `${all}/:thread/resolution`, writing, (c, visit) =>
    does(
      c,
      visit,
      (form) => (form.parse(resolving).resolved ? isResolved : isOpen),
      (tx, form, said) => resolveThread(platform, tx, { ...said, threadId: threadIn(c), isResolved: form.parse(resolving).resolved }),
    ),
  );
}

type Saying = { articleId: string; by: string };

/** Does it, and leads to all that is said: a script follows there too, and is answered as JSON. */
const doing =
  (platform: Platform) =>
  async (
    c: Ctx,
    visit: DeskVisit,
    told: Notice | ((form: Form) => Notice),
    work: (tx: Tx, form: Form, said: Saying) => Promise<unknown>,
  ) => {
    const { id: articleId } = await draftById(platform.db, idIn(c));
    const form = await readForm(c.req.raw);
    const done = async () => {
      await inTransaction(platform, (tx) => work(tx, form, { articleId, by: visit.person.id }));
      return see(doneAt(`/desk/articles/${articleId}/comments`, typeof told === "function" ? told(form) : told));
    };
    if (isScript(c)) return done();
    return rerenderOnRefusal(visit.language, form, ["said", "words"], done, (shown) => shownTo(platform, c, visit, shown));
  };

const isScript = (c: Ctx): boolean => c.req.header("accept") === "application/json";

async function shownTo({ db }: Platform, c: Ctx, visit: DeskVisit, shown: Shown = nothingShown): Promise<Response> {
  const draft = await draftById(db, idIn(c));
  const threads = await threadsOf(db, draft.id);
  if (isScript(c)) return Response.json({ threads: threads.map(answerOf) }, { headers: { "cache-control": "no-store" } });
  const placed = placedIn(draft.body, threads);
  return deskPage(<CommentsPage visit={visit} draft={draft} placed={placed} shown={shown} />, shown.problem ? 422 : 200);
}

function threadIn(c: Ctx): string {
  const id = c.req.param("thread") ?? "";
  return isId(id) ? id : missing();
}
