import { publicationOf } from "../../editorial/index.ts";
import { type Form, idIn, readForm, sentForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { allOffers } from "../../offers/index.ts";
import type { Platform } from "../../platform/index.ts";
import {
  type RowState,
  decide,
  drop,
  firstFromHere,
  reasonsAgainstTaking,
  rowsOf,
  saveHow,
  type Summary,
  summaryOf,
  takeBack,
  takeOn,
  takeOnById,
  takeOnOfBytes,
  takeOns,
  welcome,
  welcomesDue,
  welcomeWords,
} from "../../takeon/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { listQueryOf } from "../lists.tsx";
import { doneAt, notice } from "../notices.ts";
import { isFormRefusal, rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, trade } from "../route.ts";
import { refuse } from "../refusals.ts";
import { brought, decisionIn, howIn } from "./take-on-form.ts";
import { TakeOnPage } from "./take-on-page.tsx";
import { TakeOnsPage } from "./take-ons-page.tsx";

const kept = notice("take-on-kept", ({ takeOns: m }) => m.kept);
const decided = notice("take-on-decided", ({ takeOns: m }) => m.decided);
const taken = notice("take-on-taken", ({ takeOns: m }) => m.taken);
const goingBack = notice("take-on-back", ({ takeOns: m }) => m.goingBack);
const welcomed = notice("take-on-welcomed", ({ takeOns: m }) => m.welcomed);
const dropped = notice("take-on-dropped", ({ takeOns: m }) => m.dropped);

const mostBytes = 62_000_000;
/** Whoever chose a film or a disk’s copy by mistake hears so, and no broken line. */
const readToTheEnd = 4_000_000_000;

/** Subscribers of another system: a file is brought, looked at, asked about, taken on, and taken back. */
export function takeOnRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/take-ons", trade, async (_c, visit) => deskPage(<TakeOnsPage visit={visit} takeOns={await takeOns(db)} />));
  route("post", "/take-ons", trade, async (c, visit) => {
    try {
      const form = await readForm(c.req.raw, mostBytes, readToTheEnd);
      const file = await form.file(platform, "file");
      if (!file) throw refuse("file-missing", messagesIn(visit.language).desk.takeOns.chooseFirst);
      const { instead, ...written } = form.parse(brought);
      const id = await takeOnOfBytes(platform, { fileName: file.name, bytes: file.bytes, by: visit.person.id, written });
      if (instead) await drop(platform, instead);
      return see(`/desk/take-ons/${id}`);
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return deskPage(<TakeOnsPage visit={visit} takeOns={await takeOns(db)} problem={error.spokenIn(visit.language)} />, 422);
    }
  });
  route("get", "/take-ons/:id", trade, (c, visit) => takeOnPage(platform, visit, c));
  route("post", "/take-ons/:id/settings", trade, async (c, visit) => {
    const { id } = await takeOnById(db, idIn(c));
    const { currency } = await publicationOf(db);
    return orAgain(platform, visit, c, async (form) => {
      await saveHow(platform, id, howIn(form, currency));
      return see(doneAt(`/desk/take-ons/${id}`, kept));
    });
  });
  decidingRoutes(route, platform);
}

function decidingRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const named = async (c: Ctx) => (await takeOnById(db, idIn(c))).id;
  route("post", "/take-ons/:id/decisions", trade, async (c, visit) => {
    const id = await named(c);
    return orAgain(platform, visit, c, async (form) => {
      await decide(platform, id, decisionIn(form));
      return see(doneAt(`/desk/take-ons/${id}`, decided));
    });
  });
  route("post", "/take-ons/:id/taking", trade, async (c, visit) => {
    const id = await named(c);
    return orAgain(platform, visit, c, async () => {
      await takeOn(platform, id, visit.person.id);
      return see(doneAt(`/desk/take-ons/${id}`, taken));
    });
  });
  route("post", "/take-ons/:id/return", trade, async (c, visit) => {
    const id = await named(c);
    return orAgain(platform, visit, c, async () => {
      await takeBack(platform, id);
      return see(doneAt(`/desk/take-ons/${id}`, goingBack));
    });
  });
  route("post", "/take-ons/:id/welcome", trade, async (c, visit) => {
    const id = await named(c);
    return orAgain(platform, visit, c, async () => {
      await welcome(platform, id);
      return see(doneAt(`/desk/take-ons/${id}`, welcomed));
    });
  });
  route("post", "/take-ons/:id/dropping", trade, async (c, visit) => {
    const id = await named(c);
    return orAgain(platform, visit, c, async () => {
      await drop(platform, id);
      return see(doneAt("/desk/take-ons", dropped));
    });
  });
}

/** What is refused is told on the file's own page. */
async function orAgain(platform: Platform, visit: DeskVisit, c: Ctx, work: (form: Form) => Promise<Response>): Promise<Response> {
  return rerenderOnRefusal(
    visit.language,
    () => sentForm(c.req.raw),
    [],
    async () => work(await readForm(c.req.raw)),
    (shown) => takeOnPage(platform, visit, c, shown),
  );
}

async function takeOnPage(platform: Platform, visit: DeskVisit, c: Ctx, shown: Shown = nothingShown): Promise<Response> {
  const { db } = platform;
  const found = await takeOnById(db, idIn(c));
  const asked = listQueryOf(c.req.url);
  const [summary, offers, { currency }] = [await summaryOf(db, found), await allOffers(db), await publicationOf(db)];
  const state = stateIn(summary, c.req.query("state") ?? "");
  const reasons = await reasonsAgainstTaking(db, found);
  const rows = await rowsOf(db, found.id, { state, limit: asked.limit, offset: asked.offset });
  const letter = { due: await welcomesDue(db, found), words: await welcomeWords(db, { origin: platform.settings.origin, name: "" }) };
  const props = { visit, takeOn: found, summary, rows, state, asked, offers, currency, reasons, shown, letter };
  return deskPage(<TakeOnPage {...props} first={await firstFromHere(platform, found)} />, shown.problem ? 422 : 200);
}

/** The rows that were asked for, else those that somebody has to look at. */
function stateIn({ states }: Summary, asked: string): RowState {
  const order = ["asked", "wrong", "ready", "taken", "here", "left out", "taken back", "unread"] as const;
  return order.find((one) => one === asked) ?? order.find((one) => (states[one] ?? 0) > 0) ?? "ready";
}
