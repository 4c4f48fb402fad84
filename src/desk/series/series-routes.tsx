import { z } from "zod";
import {
  addPart,
  allSeries,
  beginSeries,
  describeSeries,
  draftById,
  dropPart,
  endSeries,
  movePart,
  partsOfSeries,
  picturesById,
  putInSeries,
  type Series,
  seriesById,
  seriesOfArticle,
} from "../../editorial/index.ts";
import { field, idIn, readForm, sentForm } from "../../http/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { isId, keysOf } from "../../values/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { mostWithPicture, pictureNames, saveWithPicture } from "../pictures/own-picture.tsx";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { AllSeriesPage, OneSeriesPage, SeriesOfArticlePage } from "./series-pages.tsx";

const begun = notice("series-begun", (m) => m.series.begun);
const kept = notice("series-kept", (m) => m.series.kept);
const ended = notice("series-ended", (m) => m.series.ended);

const beginning = z.object({ name: field.line });
const describing = z.object({ name: field.line, says: field.prose });
const adding = z.object({ address: field.line });
const moving = z.object({ move: field.oneOf(["up", "down"], "out") });
const choosing = z.object({ series: field.line, name: field.line });

const statusOf = ({ problem }: Shown) => (problem ? 422 : 200);

/** Articles that belong together: begun, described, put in order; and which of them an article is part of. */
export function seriesRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const list = async (visit: DeskVisit, shown: Shown = nothingShown) =>
    deskPage(<AllSeriesPage visit={visit} all={await allSeries(db)} shown={shown} />, statusOf(shown));
  route("get", "/series", words, (_c, visit) => list(visit));
  route("post", "/series", words, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const begin = async () => {
      const { name } = form.parse(beginning);
      return see(doneAt(`/desk/series/${await inTransaction(platform, (tx) => beginSeries(platform, tx, name))}`, begun));
    };
    return rerenderOnRefusal(visit.language, form, keysOf(beginning.shape), begin, (shown) => list(visit, shown));
  });
  oneSeries(route, platform);
  seriesOfArticles(route, platform);
}

function oneSeries(route: Route, platform: Platform): void {
  const { db } = platform;
  const there = async (c: Ctx): Promise<Series> => (await seriesById(db, idIn(c))) ?? missing();
  const page = async (visit: DeskVisit, series: Series, shown?: Shown) => {
    const { name, says } = series;
    const filled = shown ? { ...shown, values: { name, says, ...shown.values } } : { ...nothingShown, values: { name, says } };
    const picture = series.pictureId ? (await picturesById(db, [series.pictureId]))[series.pictureId] : undefined;
    const parts = await partsOfSeries(db, series.id);
    return deskPage(<OneSeriesPage visit={visit} series={series} picture={picture} parts={parts} shown={filled} />, statusOf(filled));
  };
  route("get", "/series/:id", words, async (c, visit) => page(visit, await there(c)));
  route("post", "/series/:id", words, async (c, visit) => {
    const series = await there(c);
    const keep = async () => {
      const form = await readForm(c.req.raw, mostWithPicture);
      const of = { id: series.id, ...form.parse(describing) };
      const save = (tx: Tx, pictureId: string | null) => describeSeries(tx, { ...of, pictureId });
      await saveWithPicture(platform, { form, now: series.pictureId, visit, save });
      return see(doneAt(`/desk/series/${series.id}`, kept));
    };
    const [sent, names] = [() => sentForm(c.req.raw), [...keysOf(describing.shape), ...pictureNames]];
    return rerenderOnRefusal(visit.language, sent, names, keep, (shown) => page(visit, series, shown));
  });
  route("post", "/series/:id/parts", words, async (c, visit) => {
    const [series, form] = [await there(c), await readForm(c.req.raw)];
    const add = async () => {
      await inTransaction(platform, (tx) => addPart(tx, { seriesId: series.id, ...form.parse(adding) }));
      return see(doneAt(`/desk/series/${series.id}`, kept));
    };
    return rerenderOnRefusal(visit.language, form, keysOf(adding.shape), add, (shown) => page(visit, series, shown));
  });
  route("post", "/series/:id/parts/:part", words, async (c) => {
    const [{ id: seriesId }, articleId] = [await there(c), c.req.param("part") ?? ""];
    const { move } = (await readForm(c.req.raw)).parse(moving);
    if (!(await partsOfSeries(db, seriesId)).some(({ id }) => id === articleId)) missing();
    await inTransaction(platform, (tx) =>
      move === "out" ? dropPart(tx, { seriesId, articleId }) : movePart(tx, { seriesId, articleId, by: move === "up" ? -1 : 1 }),
    );
    return see(doneAt(`/desk/series/${seriesId}`, kept));
  });
  route("post", "/series/:id/end", words, async (c) => {
    const { id } = await there(c);
    await inTransaction(platform, (tx) => endSeries(tx, id));
    return see(doneAt("/desk/series", ended));
  });
}

/** A name that is typed begins a series; else the one that is chosen, or none. */
function seriesOfArticles(route: Route, platform: Platform): void {
  const { db } = platform;
  const page = async (c: Ctx, visit: DeskVisit, shown: Shown = nothingShown) => {
    const draft = await draftById(db, idIn(c));
    const [now, all] = [await seriesOfArticle(db, draft.id), await allSeries(db)];
    return deskPage(<SeriesOfArticlePage visit={visit} draft={draft} now={now} all={all} shown={shown} />, statusOf(shown));
  };
  const chosen = async (tx: Tx, { series, name }: z.output<typeof choosing>): Promise<string | undefined> => {
    if (name) return beginSeries(platform, tx, name);
    if (!series) return undefined;
    return ((isId(series) && (await seriesById(tx, series))) || missing()).id;
  };
  route("get", "/articles/:id/series", words, (c, visit) => page(c, visit));
  route("post", "/articles/:id/series", words, async (c, visit) => {
    const articleId = (await draftById(db, idIn(c))).id;
    const form = await readForm(c.req.raw);
    const choose = async () => {
      const asked = form.parse(choosing);
      await inTransaction(platform, async (tx) => putInSeries(tx, { articleId, seriesId: await chosen(tx, asked) }));
      return see(doneAt(`/desk/articles/${articleId}/series`, kept));
    };
    return rerenderOnRefusal(visit.language, form, keysOf(choosing.shape), choose, (shown) => page(c, visit, shown));
  });
}
