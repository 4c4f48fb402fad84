import { z } from "zod";
import type { ComponentType } from "preact";
import {
  type PublicEvent,
  askForPublication,
  askedPublication,
  correctArticle,
  draftById,
  historyOf,
  publishArticle,
  takePublicationBack,
  withdrawArticle,
} from "../../editorial/index.ts";
import { type Form, type WhyRefused, field, readForm, idIn } from "../../http/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { peopleById } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { CorrectionsPage, PublicationPage, type Told, WithdrawalPage } from "./public-state-pages.tsx";
import { hourIn } from "../fields.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Route, editing, see } from "../route.ts";
import { type Notice, doneAt, notice } from "../notices.ts";

const published = notice("published", (desk) => desk.articles.publicState.published);
const corrected = notice("corrected", (desk) => desk.articles.publicState.correctionPrinted);
const withdrawn = notice("withdrawn", (desk) => desk.articles.publicState.withdrawn);

const willBePublished = notice("published-then", (desk) => desk.way.hour.asked);
const notPublishedThen = notice("publication-taken-back", (desk) => desk.way.hour.takenBack);

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
      return publicPage(platform, visit, { id: draft.id, page: action.page });
    });
    route("post", `/articles/:id/${path}`, editing, async (c, visit) => {
      const id = idIn(c);
      const form = await readForm(c.req.raw);
      try {
        await action.work(id, form, visit);
        return see(doneAt(`/desk/articles/${id}`, action.done));
      } catch (error) {
        if (!isFormRefusal(error)) throw error;
        return publicPage(platform, visit, {
          id,
          page: action.page,
          problem: error.spokenIn(visit.language),
          text: form.asTyped()[action.field ?? ""] ?? "",
        });
      }
    });
  }
  publicationHours(route, platform);
}

type Asked = { id: string; page: Page; problem?: WhyRefused; text?: string };

async function publicPage(platform: Platform, visit: DeskVisit, { id, page: Shown, ...more }: Asked): Promise<Response> {
  const { db, clock } = platform;
  const history = await toldHistory(platform, id, messagesIn(visit.language));
  const [draft, asked] = [await draftById(db, id), await askedPublication(db, id)];
  const props = { visit, draft, history, asked, now: clock.now(), ...more };
  return deskPage(<Shown {...props} />, more.problem ? 422 : 200);
}

/** Publishing at an hour, and taking that back before it. */
function publicationHours(route: Route, platform: Platform): void {
  route("post", "/articles/:id/publication/hour", editing, async (c, visit) => {
    const [articleId, form] = [idIn(c), await readForm(c.req.raw)];
    try {
      const { at } = form.parse(z.object({ at: hourIn(visit.timeZone) }));
      await askForPublication(platform, { articleId, at, by: visit.person.id });
      return see(doneAt(`/desk/articles/${articleId}/publication`, willBePublished));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return publicPage(platform, visit, {
        id: articleId,
        page: PublicationPage,
        problem: error.spokenIn(visit.language),
        text: form.asTyped().at ?? "",
      });
    }
  });
  route("post", "/articles/:id/publication/taking-back", editing, async (c, visit) => {
    await takePublicationBack(platform, { articleId: idIn(c), by: visit.person.id });
    return see(doneAt(`/desk/articles/${idIn(c)}/publication`, notPublishedThen));
  });
}

async function toldHistory({ db }: Platform, articleId: string, { desk }: Messages): Promise<Told[]> {
  const history = await historyOf(db, articleId);
  const people = await peopleById(db, [...new Set(history.flatMap(({ by }) => by ?? []))]);
  const who = ({ by }: PublicEvent) => (by ? people.get(by)?.name || people.get(by)?.email || desk.staff.left : desk.way.piece.house);
  return history.map((event) => ({ ...event, who: who(event) }));
}
