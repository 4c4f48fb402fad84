import { articleById, draftById, publicationOf } from "../../editorial/index.ts";
import {
  audioFactsOf,
  type LexiconEntry,
  type LexiconKind,
  type Narration,
  decideSpeech,
  festivalIsHere,
  hearSegment,
  importPls,
  lexiconEntries,
  lexiconKinds,
  narrationOf,
  newestEdition,
  planOf,
  planOfDraft,
  publishedSilent,
  readingFormats,
  readingTimings,
  removeLexiconEntry,
  saveLexiconEntry,
  saveNarration,
  toPls,
} from "../../editions/index.ts";
import { type WhyRefused, type Form, readForm, idIn } from "../../http/index.ts";
import { type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import { isOwn } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { NarrationPage } from "../pages/narration.tsx";
import { SpeechPage } from "../pages/speech.tsx";
import { missing, refuse } from "../refusals.ts";
import { isOfForm } from "./or-shown.ts";
import { type Ctx, type Route, see, words } from "./route.ts";

/** How articles are read aloud: in general, and each. */
export function narrationRoutes(route: Route, platform: Platform): void {
  magazineRoutes(route, platform);
  scriptRoutes(route, platform);
}

type Work = (c: Ctx, visit: DeskVisit, given: Form) => Promise<string>;

/** A form's post: done, it says so at `back`; refused, the page it came from says why. */
export function deedsOf(route: Route, page: (c: Ctx, visit: DeskVisit, problem: WhyRefused) => Promise<Response>) {
  return (path: string, work: Work, mostBytes = 1_000_000) =>
    route("post", path, words, async (c, visit) => {
      try {
        return see(await work(c, visit, await readForm(c.req.raw, mostBytes)));
      } catch (error) {
        if (!isOfForm(error)) throw error;
        return page(c, visit, error);
      }
    });
}

/** The same on the page of an article's script; where there is no article, there is none. */
export function deedsOfArticle(route: Route, platform: Platform) {
  const deed = deedsOf(route, scriptPage(platform));
  return (path: string, work: Work, mostBytes?: number) =>
    deed(path, async (c, visit, form) => (await draftById(platform.db, idIn(c)), work(c, visit, form)), mostBytes);
}

const entryOf = (form: Form): LexiconEntry => ({
  grapheme: form.text("grapheme"),
  kind: (isOwn(lexiconKinds, form.text("kind")) ? form.text("kind") : "substitute") as LexiconKind,
  said: form.text("said"),
  anyCase: form.text("anyCase") === "yes",
});

function magazineRoutes(route: Route, platform: Platform): void {
  const { db, clock, settings } = platform;
  const page = async (visit: DeskVisit, problem?: WhyRefused) => {
    const outside = settings.voiceUrl ? ("endpoint" as const) : settings.voiceCommand ? ("command" as const) : undefined;
    return deskPage(
      <NarrationPage
        visit={visit}
        narration={await narrationOf(db)}
        words={await lexiconEntries(db, { articleId: null })}
        outside={outside}
        festival={!outside && (await festivalIsHere())}
        silent={await publishedSilent(platform, 50)}
        problem={problem}
      />,
      problem ? 422 : 200,
    );
  };
  const deed = deedsOf(route, (_c, visit, problem) => page(visit, problem));
  const editing = (visit: DeskVisit) => ({ articleId: null, now: clock.now(), by: visit.person.id });
  route("get", "/narration", words, (_c, visit) => page(visit));
  deed("/narration", async (_c, visit, form) => {
    const before = await narrationOf(db);
    await inTransaction(platform, (tx) => saveNarration(tx, changed(before, form), { now: clock.now(), by: visit.person.id }));
    return "/desk/narration?done=manner";
  });
  deed("/narration/recordings", async () => {
    await inTransaction(platform, (tx) => enqueue(tx, "renew-recordings", {}));
    return "/desk/narration?done=recordings";
  });
  deed("/narration/words", async (_c, visit, form) => {
    await inTransaction(platform, (tx) => saveLexiconEntry(tx, entryOf(form), editing(visit)));
    return "/desk/narration?done=word";
  });
  deed("/narration/words/:id/removal", async (c) => {
    await inTransaction(platform, (tx) => removeLexiconEntry(tx, { id: idIn(c), articleId: null }));
    return "/desk/narration?done=saved";
  });
  route("get", "/narration/words.pls", words, async () => {
    const pls = toPls(await lexiconEntries(db, { articleId: null }), (await publicationOf(db)).language);
    return new Response(pls, {
      headers: {
        "content-type": "application/pls+xml; charset=utf-8",
        "content-disposition": 'attachment; filename="words.pls"',
        "cache-control": "no-store",
      },
    });
  });
  route("post", "/narration/lexicon", words, async (c, visit) => {
    try {
      const file = (await readForm(c.req.raw, 2_000_000)).file("file");
      if (!file) throw refuse("file-missing", "Choose a lexicon first.");
      const { added, problems } = await inTransaction(platform, (tx) => importPls(tx, file.bytes.toString("utf8"), editing(visit)));
      return problems.length === 0
        ? see("/desk/narration?done=word")
        : page(visit, [`${added} words were added. Left out:`, ...problems].join("\n"));
    } catch (error) {
      if (!isOfForm(error)) throw error;
      return page(visit, error);
    }
  });
}

const oneOf = <T extends string>(value: string, all: readonly T[], else_: T): T => (all.includes(value as T) ? (value as T) : else_);

function changed(before: Narration, form: Form): Narration {
  const text = (name: keyof Narration) => (form.has(name) ? form.text(name).slice(0, 300) : before[name]);
  return {
    speaker: text("speaker"),
    quotedSpeaker: text("quotedSpeaker"),
    outsideSpeaker: text("outsideSpeaker"),
    outsideQuotedSpeaker: text("outsideQuotedSpeaker"),
    opening: text("opening"),
    closing: text("closing"),
    quotes: oneOf(form.text("quotes"), ["same", "second", "announced"] as const, before.quotes),
    captions: oneOf(form.text("captions"), ["skip", "caption", "described"] as const, before.captions),
  };
}

export const scriptPage = (platform: Platform) => async (c: Ctx, visit: DeskVisit, problem?: WhyRefused) => {
  const { db } = platform;
  const draft = await draftById(db, idIn(c));
  const plan = await planOfDraft(platform, draft);
  const edition = await newestEdition(db, "audio", { articleId: draft.id });
  const article = await articleById(db, draft.id);
  // what is public decides whether its recording is right, not the draft
  const stale = article !== undefined && edition?.facts.made !== (await planOf(platform, article)).made;
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

function scriptRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const page = scriptPage(platform);
  const deed = deedsOfArticle(route, platform);
  const back = (c: Ctx, done: string) => `/desk/articles/${idIn(c)}/speech?done=${done}`;
  route("get", "/articles/:id/speech", words, (c, visit) => page(c, visit));
  deed("/articles/:id/speech", async (c, visit, form) => {
    const { parts } = await planOfDraft(platform, await draftById(db, idIn(c)));
    const by = { articleId: idIn(c), now: clock.now(), by: visit.person.id };
    await inTransaction(platform, async (tx) => {
      for (const { block } of parts) {
        const said = oneOf(form.text(`said.${block}`), ["usual", "read", "skip", "say"] as const, "usual");
        if (form.has(`said.${block}`)) await decideSpeech(tx, { ...by, block, said, words: form.prose(`words.${block}`).slice(0, 4000) });
      }
    });
    return back(c, "speech");
  });
  deed("/articles/:id/speech/words", async (c, visit, form) => {
    await inTransaction(platform, (tx) =>
      saveLexiconEntry(tx, entryOf(form), { articleId: idIn(c), now: clock.now(), by: visit.person.id }),
    );
    return back(c, "word");
  });
  deed("/articles/:id/speech/words/:word/removal", async (c) => {
    const word = idIn(c, "word");
    await inTransaction(platform, (tx) => removeLexiconEntry(tx, { id: word, articleId: idIn(c) }));
    return back(c, "saved");
  });
  deed("/articles/:id/speech/recording", async (c) => {
    await inTransaction(platform, (tx) => enqueue(tx, "make-audio", { articleId: idIn(c), again: true }));
    return back(c, "recordings");
  });
  route("get", "/articles/:id/speech/:file{[\\w-]+\\.wav}", words, async (c) => {
    const plan = await planOfDraft(platform, await draftById(db, idIn(c)));
    const wav = (await hearSegment(platform, plan, c.req.param("file")!.replace(/\.wav$/, ""))) ?? missing();
    return new Response(new Uint8Array(wav), {
      headers: { "content-type": "audio/wav", "content-length": String(wav.length), "cache-control": "no-store" },
    });
  });
}
