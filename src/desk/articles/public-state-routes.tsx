import { z } from "zod";
import type { ComponentType } from "preact";
import { type PublicEvent, correctArticle, draftById, historyOf, publishArticle, withdrawArticle } from "../../editorial/index.ts";
import { type Form, field, readForm, idIn } from "../../http/index.ts";
import { peopleById } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { CorrectionsPage, PublicationPage, type Told, WithdrawalPage } from "./public-state-pages.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Route, editing, see } from "../route.ts";
import { type Notice, doneAt, notice } from "../notices.ts";

const published = notice("published", "Published. The page is up; print view, recording and index follow in a moment.");
const corrected = notice("corrected", "The correction is printed with the article, and every edition is made anew.");
const withdrawn = notice("withdrawn", "Withdrawn. It is off every page and feed.");

const correction = z.object({ text: field.prose });
const withdrawal = z.object({ why: field.prose });

type Page = ComponentType<Parameters<typeof PublicationPage>[0]>;
type PublicAction = {
  page: Page;
  done: Notice;
  needsPublic: boolean;
  field?: string;
  work: (articleId: string, form: Form, visit: DeskVisit) => Promise<void>;
};

/** Publishing, correcting, withdrawing: each a page that says what it will do, and the action behind it. */
export function publicStateRoutes(route: Route, platform: Platform): void {
  const actions: Record<string, PublicAction> = {
    publication: {
      page: PublicationPage,
      done: published,
      needsPublic: false,
      work: (articleId, _form, visit) => publishArticle(platform, { articleId, by: visit.person.id }),
    },
    corrections: {
      page: CorrectionsPage,
      done: corrected,
      needsPublic: true,
      field: "text",
      work: (articleId, form, visit) => correctArticle(platform, { articleId, ...form.parse(correction), by: visit.person.id }),
    },
    withdrawal: {
      page: WithdrawalPage,
      done: withdrawn,
      needsPublic: true,
      field: "why",
      work: (articleId, form, visit) => withdrawArticle(platform, { articleId, ...form.parse(withdrawal), by: visit.person.id }),
    },
  };
  for (const [path, action] of Object.entries(actions)) {
    route("get", `/articles/:id/${path}`, editing, async (c, visit) => {
      const draft = await draftById(platform.db, idIn(c));
      if (action.needsPublic && draft.publication === "none") return see(`/desk/articles/${draft.id}/publication`);
      return deskPage(<action.page visit={visit} draft={draft} history={await toldHistory(platform, draft.id)} />);
    });
    route("post", `/articles/:id/${path}`, editing, async (c, visit) => {
      const id = idIn(c);
      const form = await readForm(c.req.raw);
      try {
        await action.work(id, form, visit);
        return see(doneAt(`/desk/articles/${id}`, action.done));
      } catch (error) {
        if (!isFormRefusal(error)) throw error;
        const [draft, history] = [await draftById(platform.db, id), await toldHistory(platform, id)];
        return deskPage(
          <action.page visit={visit} draft={draft} history={history} problem={error} text={form.asTyped()[action.field ?? ""] ?? ""} />,
          422,
        );
      }
    });
  }
}

async function toldHistory({ db }: Platform, articleId: string): Promise<Told[]> {
  const history = await historyOf(db, articleId);
  const people = await peopleById(db, [...new Set(history.flatMap(({ by }) => by ?? []))]);
  const who = ({ by }: PublicEvent) => (by ? people.get(by)?.name || people.get(by)?.email || "somebody who has left" : "the house");
  return history.map((event) => ({ ...event, who: who(event) }));
}
