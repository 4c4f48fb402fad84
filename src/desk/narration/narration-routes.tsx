import { messagesIn } from "../../messages/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import {
  festivalIsHere,
  importPls,
  lexiconEntries,
  narrationOf,
  publishedSilent,
  removeLexiconEntry,
  saveLexiconEntry,
  saveNarration,
  toPls,
} from "../../narration/index.ts";
import { type WhyRefused, readForm, idIn } from "../../http/index.ts";
import { type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { NarrationPage } from "./narration-page.tsx";
import { refuse } from "../refusals.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, words } from "../route.ts";
import { entry, mannerIn } from "./narration-form.ts";
import { actionsOf } from "./actions-of.ts";
import { doneAt, saved, recordedAgain, wordKept, notice } from "../notices.ts";

const mannerSaved = notice("manner", (desk) => desk.narration.isSaved);

/** How articles are read aloud in general. */
export function narrationRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const page = narrationPage(platform);
  const action = actionsOf(route, (_c, visit, problem) => page(visit, problem));
  route("get", "/narration", words, (_c, visit) => page(visit));
  action("/narration", async (_c, visit, form) => {
    const before = await narrationOf(db);
    await inTransaction(platform, (tx) => saveNarration(tx, mannerIn(form, before), { now: clock.now(), by: visit.person.id }));
    return doneAt("/desk/narration", mannerSaved);
  });
  action("/narration/recordings", async () => {
    await inTransaction(platform, (tx) => enqueue(tx, "renew-recordings", {}));
    return doneAt("/desk/narration", recordedAgain);
  });
  lexiconRoutes(route, platform);
}

/** The words of the whole magazine, one by one and as a lexicon that other programs read. */
function lexiconRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const page = narrationPage(platform);
  const action = actionsOf(route, (_c, visit, problem) => page(visit, problem));
  const editing = (visit: DeskVisit) => ({ articleId: null, now: clock.now(), by: visit.person.id });
  action("/narration/words", async (_c, visit, form) => {
    await inTransaction(platform, (tx) => saveLexiconEntry(tx, form.parse(entry), editing(visit)));
    return doneAt("/desk/narration", wordKept);
  });
  action("/narration/words/:id/removal", async (c) => {
    await inTransaction(platform, (tx) => removeLexiconEntry(tx, { id: idIn(c), articleId: null }));
    return doneAt("/desk/narration", saved);
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
      const file = await (await readForm(c.req.raw, 2_000_000)).file(platform, "file");
      if (!file) throw refuse("file-missing", (m) => m.desk.narration.chooseLexicon);
      const { added, problems } = await inTransaction(platform, (tx) => importPls(tx, file.bytes.toString("utf8"), editing(visit)));
      return problems.length === 0
        ? see(doneAt("/desk/narration", wordKept))
        : page(visit, [messagesIn(visit.language).desk.narration.wordsAdded(added), ...problems].join("\n"));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return page(visit, error.spokenIn(visit.language));
    }
  });
}

const narrationPage = (platform: Platform) => async (visit: DeskVisit, problem?: WhyRefused) => {
  const { db, settings } = platform;
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
