import { articleById, draftById } from "../../editorial/index.ts";
import {
  decideSpeech,
  hearSegment,
  lexiconEntries,
  madeOf,
  planOfDraft,
  readingFormats,
  readingTimings,
  removeLexiconEntry,
  saveLexiconEntry,
  audioFactsOf,
} from "../../narration/index.ts";
import { newestEdition } from "../../editions/index.ts";
import { type WhyRefused, idIn } from "../../http/index.ts";
import { type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { SpeechPage } from "./speech-page.tsx";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, editing } from "../route.ts";
import { decisionsIn, entry } from "./narration-form.ts";
import { type ActionWork, actionsOf } from "./actions-of.ts";
import { doneAt, saved, recordedAgain, type Notice, wordKept, notice } from "../notices.ts";
import { must } from "../../values/index.ts";

const speechSaved = notice("speech", (desk) => desk.narration.scriptSaved);

/** The same on the page of an article's script; where there is no article, there is none. */
export function articleActions(route: Route, platform: Platform) {
  const action = actionsOf(route, scriptPage(platform), editing);
  return (path: string, work: ActionWork, mostBytes?: number) =>
    action(path, async (c, visit, form) => (await draftById(platform.db, idIn(c)), work(c, visit, form)), mostBytes);
}

const scriptPage = (platform: Platform) => async (c: Ctx, visit: DeskVisit, problem?: WhyRefused) => {
  const { db } = platform;
  const draft = await draftById(db, idIn(c));
  const plan = await planOfDraft(platform, draft);
  const edition = await newestEdition(db, "audio", { articleId: draft.id });
  const article = await articleById(db, draft.id);
  // what is public decides whether its recording is right, not the draft
  const stale = article !== undefined && edition?.facts.made !== (await madeOf(platform, article));
  const timings = plan.reading
    ? (await readingTimings(plan, plan.reading)).map(({ id, start, segment }) => ({ id, start, text: segment.text }))
    : [];
  return deskPage(
    <SpeechPage
      visit={visit}
      draft={draft}
      plan={plan}
      words={await lexiconEntries(db, { articleId: draft.id })}
      recording={edition && audioFactsOf(edition.facts)}
      stale={stale}
      timings={timings}
      formats={await readingFormats(platform)}
      problem={problem}
    />,
    problem ? 422 : 200,
  );
};

/** How one article is read aloud. */
export function scriptRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const page = scriptPage(platform);
  const action = articleActions(route, platform);
  const back = (c: Ctx, done: Notice) => doneAt(`/desk/articles/${idIn(c)}/speech`, done);
  route("get", "/articles/:id/speech", editing, (c, visit) => page(c, visit));
  action("/articles/:id/speech", async (c, visit, form) => {
    const { parts } = await planOfDraft(platform, await draftById(db, idIn(c)));
    const by = { articleId: idIn(c), now: clock.now(), by: visit.person.id };
    const decisions = decisionsIn(
      form,
      parts.map(({ block }) => block),
    );
    await inTransaction(platform, async (tx) => {
      for (const decision of decisions) await decideSpeech(tx, { ...by, ...decision });
    });
    return back(c, speechSaved);
  });
  action("/articles/:id/speech/words", async (c, visit, form) => {
    await inTransaction(platform, (tx) =>
      saveLexiconEntry(tx, form.parse(entry), { articleId: idIn(c), now: clock.now(), by: visit.person.id }),
    );
    return back(c, wordKept);
  });
  action("/articles/:id/speech/words/:word/removal", async (c) => {
    const word = idIn(c, "word");
    await inTransaction(platform, (tx) => removeLexiconEntry(tx, { id: word, articleId: idIn(c) }));
    return back(c, saved);
  });
  action("/articles/:id/speech/recording", async (c) => {
    await inTransaction(platform, (tx) => enqueue(tx, "make-audio", { articleId: idIn(c), again: true }));
    return back(c, recordedAgain);
  });
  route("get", "/articles/:id/speech/:file{[\\w-]+\\.wav}", editing, async (c) => {
    const plan = await planOfDraft(platform, await draftById(db, idIn(c)));
    const wav = (await hearSegment(platform, plan, must(c.req.param("file"), "file in the address").replace(/\.wav$/, ""))) ?? missing();
    return new Response(new Uint8Array(wav), {
      headers: { "content-type": "audio/wav", "content-length": String(wav.length), "cache-control": "no-store" },
    });
  });
}
