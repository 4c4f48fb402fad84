import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { askForArticles, decide, facsimileById, facsimiles, makeAgain, takeBack, takeIn } from "../../facsimiles/index.ts";
import { field, idIn, readForm, receiveFiles } from "../../http/index.ts";
import { messagesIn, says } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { askFirst } from "../ask-first.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice, saved } from "../notices.ts";
import { refuse } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, words } from "../route.ts";
import { choicesIn } from "./old-issue-form.ts";
import { OldIssuesPage, isOpen } from "./old-issues-page.tsx";

const taken = notice("old-issues-taken", ({ oldIssues }) => oldIssues.taken);
const making = notice("old-issues-making", ({ oldIssues }) => oldIssues.making);
const again = notice("old-issue-again", ({ oldIssues }) => oldIssues.begunAgain);
const cutting = notice("old-issue-cut", ({ oldIssues }) => oldIssues.cutAsked);
const out = notice("old-issue-out", ({ oldIssues }) => oldIssues.takenBack);

/** Bytes of all files of one form together. */
const mostBytes = 4_000_000_000;
const pressed = z.object({ then: field.oneOf(["keep", "make"], "keep") });
const here = "/desk/old-issues";

/** PDFs of old issues: brought here, said which issues they are, made, and taken out again. */
export function oldIssueRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (visit: DeskVisit, shown: Shown = nothingShown) =>
    deskPage(<OldIssuesPage visit={visit} all={await facsimiles(db)} shown={shown} />, shown.problem ? 422 : 200);
  route("get", "/old-issues", words, (_c, visit) => page(visit));
  route("post", "/old-issues", words, async (c, visit) => {
    await broughtHere(platform, c.req.raw, visit.person.id);
    return see(doneAt(here, taken));
  });
  route("post", "/old-issues/choices", words, async (c, visit) => {
    const form = await readForm(c.req.raw, 3_000_000);
    const work = async () => {
      const { then } = form.parse(pressed);
      const choices = choicesIn(form, (await facsimiles(db)).filter(isOpen));
      await decide(
        platform,
        choices.map((choice) => ({ ...choice, make: choice.make && then === "make" })),
      );
      return see(doneAt(here, then === "make" ? making : saved));
    };
    return rerenderOnRefusal(visit.language, form, Object.keys(form.asTyped()), work, (shown) => page(visit, shown));
  });
  route("post", "/old-issues/:id/again", words, async (c) => {
    await makeAgain(platform, idIn(c));
    return see(doneAt(here, again));
  });
  route("post", "/old-issues/:id/articles", words, async (c, visit) => {
    await askForArticles(platform, idIn(c), visit.person.id);
    return see(doneAt(here, cutting));
  });
  askFirst(route, "/old-issues/:id/taking-out", {
    roles: words,
    ask: async (c, visit) => {
      const m = messagesIn(visit.language).desk.oldIssues;
      const { name, wholeNumber, issueId, ownsIssue } = await facsimileById(db, idIn(c));
      return {
        title: m.takeBackTitle(name),
        back: { href: here, label: m.back },
        says: [m.takeBackSays({ issue: issueId ? wholeNumber : null, owns: ownsIssue })],
        button: m.takeBack,
      };
    },
    work: async (c) => {
      await takeBack(platform, idIn(c));
      return see(doneAt(here, out));
    },
  });
}

/** The files onto the disk, each kept by itself, and then away with what was sent. */
async function broughtHere(platform: Platform, request: Request, by: string): Promise<void> {
  const folder = join(platform.settings.dataDir, "imports", newId(platform.clock.now()));
  try {
    const files = await receiveFiles(platform, request, { folder, mostBytes });
    if (files.length === 0)
      throw refuse(
        "archive-unsent",
        says((m) => m.desk.oldIssues.unsent),
      );
    const names = new Map(files.map(({ path, called }) => [basename(path), called]));
    await takeIn(platform, { paths: files.map(({ path }) => path), names, by });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
