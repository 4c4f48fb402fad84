import { z } from "zod";
import { countWords } from "../../document/index.ts";
import {
  askedPublication,
  beginPiece,
  draftById,
  holdsOfPiece,
  issuesAhead,
  movePiece,
  movesOfPiece,
  pieceById,
  pieceColumns,
  pieces,
  possibleHolders,
  publicationOf,
  saveTerms,
  setEmbargo,
  sectionsOf,
  topicsInUse,
  stepsOf,
  viewsOfPieces,
  whatIsMissing,
} from "../../editorial/index.ts";
import { type Form, type WhyRefused, field, ifSent, idIn, readForm, typedOrNull } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { isOwnPath, keysOf, localHour, moneyOf } from "../../values/index.ts";
import { hourOrNull } from "../fields.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing, refuse } from "../refusals.ts";
import { isFormRefusal, rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words, writing } from "../route.ts";
import { holderIn, soughtIn } from "./asked.ts";
import { BoardPage } from "./board-page.tsx";
import { holdRoutes } from "./hold-routes.tsx";
import { PiecesListPage } from "./list-page.tsx";
import { NotReadyPage } from "./not-ready-page.tsx";
import { PiecePage } from "./piece-page.tsx";
import { stepRoutes } from "./step-routes.tsx";
import { viewRoutes } from "./view-routes.tsx";

const begun = notice("piece-begun", (desk) => desk.way.begun);
const moved = notice("piece-moved", (desk) => desk.way.moved);
const embargoSet = notice("embargo-set", (desk) => desk.way.hour.embargoSet);
const agreed = notice("piece-agreed", (desk) => desk.way.agreed);

/** Pieces on their way: the board, the list, and each piece’s own page. */
export function pieceRoutes(route: Route, platform: Platform): void {
  const board = boardPage(platform);
  const page = piecePage(platform);
  route("get", "/pieces", writing, (c, visit) => board(c, visit));
  route("get", "/pieces/list", words, async (c, visit) => {
    const [asked, now] = [listQueryOf(c.req.url), today(platform.clock, visit.timeZone)];
    const found = await pieces(platform.db, soughtIn(asked.url, now), asked);
    return deskPage(<PiecesListPage visit={visit} asked={asked} found={found} today={now} {...await choices(platform, visit)} />);
  });
  stepRoutes(route, platform);
  viewRoutes(route, platform);
  route("post", "/pieces", words, async (c, visit) => {
    const { title } = (await readForm(c.req.raw)).parse(z.object({ title: field.line }));
    try {
      return see(doneAt(`/desk/pieces/${await beginPiece(platform, { title, by: visit.person.id })}`, begun));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      // what an article calls its headline is the title here
      return board(c, visit, { title, problem: error.spokenIn(visit.language).detail });
    }
  });
  route("get", "/pieces/:id", words, (c, visit) => page(visit, idIn(c), nothingShown));
  holdRoutes(route, platform);
  moves(route, platform, page);
  terms(route, platform, page);
  embargo(route, platform, page);
}

type Page = (visit: DeskVisit, id: string, shown: Shown) => Promise<Response>;

const move = z.object({ step: field.id, holder: ifSent(field.line), note: field.prose, back: field.line, sure: field.tick });

/** A card of the board moves by its step alone and comes back there; the piece's own page sends who has it then, too. */
function moves(route: Route, platform: Platform, page: Page): void {
  route("post", "/pieces/:id/moves", writing, async (c, visit) => {
    const [articleId, form] = [idIn(c), await readForm(c.req.raw)];
    const { step, holder: given, note, back, sure } = form.parse(move);
    // into whose hands it goes is for those to say who see all of them
    const holder = visit.own ? undefined : given;
    const asks = sure || !step ? undefined : await askWhenNotReady(platform, visit, { articleId, stepId: step, form, back });
    if (asks) return asks;
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(move.shape),
      async () => {
        const hands = holder === undefined ? {} : { holder: holder ? holderIn(holder) : null };
        await movePiece(platform, { articleId, ...(step && { stepId: step }), ...hands, note, by: visit.person.id });
        return see(isBoard(back) ? `${back}#piece-${articleId}` : doneAt(`/desk/pieces/${articleId}`, moved));
      },
      (shown) => page(visit, articleId, shown),
    );
  });
}

type Moving = { articleId: string; stepId: string; form: Form; back: string };

/** A piece goes to the step from which it may go out with what it lacks told first; nothing where it lacks nothing, or goes elsewhere. */
async function askWhenNotReady(platform: Platform, visit: DeskVisit, { articleId, stepId, form, back }: Moving) {
  const step = (await stepsOf(platform.db)).find(({ id }) => id === stepId);
  if (step?.means !== "ready" || (await pieceById(platform.db, articleId))?.stepId === stepId) return undefined;
  const draft = await draftById(platform.db, articleId);
  const gaps = await whatIsMissing(platform.db, draft, platform.settings);
  if (gaps.length === 0) return undefined;
  const sent = { draft, gaps, step, sent: form.asTyped(), back: isBoard(back) ? back : `/desk/pieces/${articleId}` };
  return deskPage(<NotReadyPage visit={visit} {...sent} />, 422);
}

const isBoard = (path: string): boolean => isOwnPath(path) && /^\/desk\/pieces(?:\?|$)/.test(path);

const agreement = (currency: string, language: string) =>
  z.object({
    wantedWords: field.wholeOrNull({ least: 1, most: 1_000_000 }),
    fee: typedOrNull(
      (line) => moneyOf(line, currency),
      (line) => {
        const { wrong } = messagesIn(language).desk.way;
        return { refusal: refuse("fee-unreadable", wrong.fee(line)), beside: wrong.feeBeside };
      },
    ),
    dueOn: field.dayOrNull,
  });

function terms(route: Route, platform: Platform, page: Page): void {
  route("post", "/pieces/:id/terms", words, async (c, visit) => {
    const [articleId, form] = [idIn(c), await readForm(c.req.raw)];
    const piece = (await pieceById(platform.db, articleId)) ?? missing();
    // what was agreed in another currency stays in it
    const currency = piece.fee?.currency ?? (await publicationOf(platform.db)).currency;
    const schema = agreement(currency, visit.language);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(schema.shape),
      async () => {
        await saveTerms(platform, { articleId, ...form.parse(schema), by: visit.person.id });
        return see(doneAt(`/desk/pieces/${articleId}`, agreed));
      },
      (shown) => page(visit, articleId, shown),
    );
  });
}

function embargo(route: Route, platform: Platform, page: Page): void {
  route("post", "/pieces/:id/embargo", words, async (c, visit) => {
    const [articleId, form] = [idIn(c), await readForm(c.req.raw)];
    const schema = z.object({ until: hourOrNull(visit.timeZone) });
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(schema.shape),
      async () => {
        await setEmbargo(platform, { articleId, ...form.parse(schema), by: visit.person.id });
        return see(doneAt(`/desk/pieces/${articleId}`, embargoSet));
      },
      (shown) => page(visit, articleId, shown),
    );
  });
}

/** Who works on what is theirs alone is told no names of others, and has their own views. */
async function choices(platform: Platform, { person, own }: DeskVisit) {
  const { db } = platform;
  const [steps, sections, topics, ahead, holders, views] = await Promise.all([
    stepsOf(db),
    sectionsOf(db),
    topicsInUse(db),
    issuesAhead(db, 6),
    own ? [] : possibleHolders(platform),
    viewsOfPieces(db, person.id, { isOwnAlone: own !== undefined }),
  ]);
  return { steps, sections, topics, holders, views, issues: ahead.map(({ wholeNumber }) => wholeNumber) };
}

const boardPage =
  (platform: Platform) =>
  async (c: Ctx, visit: DeskVisit, { title, problem }: { title?: string; problem?: WhyRefused } = {}) => {
    const [url, now] = [new URL(c.req.url), today(platform.clock, visit.timeZone)];
    const columns = await pieceColumns(platform.db, { ...soughtIn(url, now), own: visit.own });
    const more = { columns, today: now, problem, ...(title !== undefined && { title }) };
    return deskPage(<BoardPage visit={visit} url={url} {...more} {...await choices(platform, visit)} />, problem ? 422 : 200);
  };

const piecePage =
  (platform: Platform): Page =>
  async (visit, id, shown) => {
    const { db, clock } = platform;
    const piece = (await pieceById(db, id)) ?? missing();
    const [draft, steps, holders, moves, holds, asked, { currency }] = await Promise.all([
      draftById(db, id),
      stepsOf(db),
      possibleHolders(platform),
      movesOfPiece(db, id),
      holdsOfPiece(db, id),
      askedPublication(db, id),
      publicationOf(db),
    ]);
    const more = {
      steps,
      holders,
      moves,
      holds,
      asked,
      currency,
      embargo: localHour(draft.embargoUntil, visit.timeZone),
      words: countWords(draft.body),
      today: today(clock, visit.timeZone),
    };
    return deskPage(<PiecePage visit={visit} piece={piece} shown={shown} {...more} />, shown.problem ? 422 : 200);
  };
