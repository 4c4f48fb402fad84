import type { Body } from "../../document/index.ts";
import {
  articleById,
  byRole,
  addPicture,
  checkOutOf,
  type Draft,
  draftById,
  drafts,
  isStale,
  type IssueView,
  issuesAhead,
  type PictureView,
  picturesById,
  picturesNamedIn,
  placeArticle,
  sectionsOf,
  topicsInUse,
  unknownNames,
  whatIsMissing,
  writeMarkdown,
} from "../../editorial/index.ts";
import { printViewRefusals } from "../../print/index.ts";
import { escapeHtml } from "../../web/index.ts";
import { type WhyRefused, type Form, readForm, idIn, securityHeaders, sentForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { formatHour, isId, must, wordsIn } from "../../values/index.ts";
import { compared } from "./compared.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import type { Conflict } from "./conflict.tsx";
import { ArticlesPage } from "./articles-page.tsx";
import { byButton, chosenFor, creditsIn, heading, pickedField, placing, putThere } from "./article-form.ts";
import { editorText } from "./editor-text.ts";
import { preview } from "./preview.ts";
import { WritingPage, valuesOf } from "./writing-page.tsx";
import { refuseUnreadable, saveForm } from "./save-form.ts";
import { commentRoutes } from "./comments/comment-routes.tsx";
import { keepRoutes } from "./versions/keep-routes.ts";
import { discardRoutes } from "./versions/discard-routes.tsx";
import { versionRoutes } from "./versions/version-routes.tsx";
import { toldOf } from "./versions/told.ts";
import { listQueryOf } from "../lists.tsx";
import { binRoutes } from "./bin/bin-routes.tsx";
import { linkRoutes } from "./links/link-routes.tsx";
import { translationRoutes } from "./translations/translation-routes.tsx";
import { writerRoutes } from "./writer-routes.tsx";
import { notStaff, refuse } from "../refusals.ts";
import { type Read, bodyIn, readBody } from "./read-body.ts";
import { writingRoutes } from "./writing-routes.ts";
import { filled, missingFigures } from "./missing-figures.ts";
import { pickedOf } from "./picking.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, writing } from "../route.ts";
import { doneAt, notice, placed, saved } from "../notices.ts";

const merged = notice("merged", (m) => m.keeping.merged);

export function articleRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const form = articleForm(platform);
  const save = saving(platform);
  route("get", "/articles", writing, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const topic = asked.url.searchParams.get("topic") ?? "";
    const [found, topics] = [await drafts(db, { ...asked, topic, own: visit.own }), await topicsInUse(db)];
    return deskPage(<ArticlesPage visit={visit} drafts={found} asked={asked} topics={topics} topic={topic} />);
  });
  writingRoutes(route, platform);
  keepRoutes(route, platform);
  versionRoutes(route, platform);
  commentRoutes(route, platform);
  discardRoutes(route, platform);
  route("get", "/articles/new", writing, (_c, visit) => form(visit, {}));
  route("post", "/articles", writing, (c, visit) => save(c, visit));
  route("get", "/articles/:id", writing, (c, visit) => form(visit, { id: idIn(c) }));
  route("post", "/articles/preview", writing, (c, visit) => previewAnswer(db, c, visit));
  const fill = filling(platform);
  route("post", "/articles/filling", writing, (c, visit) => fill(c, visit));
  route("post", "/articles/:id/filling", writing, (c, visit) => fill(c, visit, idIn(c)));
  const picking = async (c: Ctx, visit: DeskVisit, id?: string) => form(visit, { id, given: await readForm(c.req.raw, 3_000_000) });
  route("post", "/articles/picking", writing, (c, visit) => picking(c, visit));
  route("post", "/articles/:id/picking", writing, (c, visit) => picking(c, visit, idIn(c)));
  writerRoutes(route, platform);
  translationRoutes(route, platform);
  linkRoutes(route, platform);
  binRoutes(route, platform);
  route("post", "/articles/:id", writing, (c, visit) => save(c, visit, idIn(c)));
}

/** The issues a piece may be placed in, those that are still made first: a closed one is chosen, never by accident. */
async function issuesToPlace(db: Db): Promise<IssueView[]> {
  const ahead = await issuesAhead(db, 6);
  const isClosed = ({ state }: IssueView) => state === "closed";
  return [...ahead.filter((issue) => !isClosed(issue)), ...ahead.filter(isClosed)];
}

/** The article’s page, as it is saved or as it was typed: with what is missing, what is in its way, and who saved meanwhile. */
const articleForm = (platform: Platform) => async (visit: DeskVisit, more: Shown) => {
  const { db } = platform;
  const draft = more.id ? await draftById(db, more.id) : undefined;
  const base = draft ? `/desk/articles/${draft.id}` : "/desk/articles";
  const [sections, issues] = await Promise.all([sectionsOf(db), visit.own ? [] : issuesToPlace(db)]);
  const values: Record<string, string> = more.given ? more.given.asTyped() : draft ? await valuesOf(draft) : {};
  if (more.body !== undefined) Object.assign(values, { body: more.body, bodyJson: "" });
  const read = more.given ? await readGiven(values, visit) : { body: draft?.body ?? nothing, problems: [] };
  if (values.bodyJson && read) values.body = await writeMarkdown(read.body);
  const conflict = more.isConflict && draft ? await conflictOf(db, visit, { draft, typed: values, given: more.given! }) : undefined;
  // theirs is told beside it: saved once more, this form takes its place
  if (conflict) values.version = String(must(draft, "draft").version);
  const pictures = read ? await picturesIn(db, read.body, visit.own) : {};
  const page = deskPage(
    <WritingPage
      visit={visit}
      draft={draft}
      values={values}
      sections={sections}
      issues={issues}
      lead={await pickedOf(db, "lead", { held: draft?.lead?.pictureId, form: more.given, own: visit.own })}
      text={await editorText(platform, { draft, body: read?.problems.length === 0 ? read.body : undefined, json: values.bodyJson, visit })}
      shown={shownAs(visit, { draft, given: more.given, read, pictures })}
      missing={{
        ...(await missingIn(db, { body: read?.body, pictures, given: more.given, own: visit.own })),
        filling: `${base}/filling`,
        picking: `${base}/picking`,
        problem: more.problemOf ? { key: more.problemOf, says: typeof more.problem === "string" ? more.problem : "" } : undefined,
      }}
      newNames={more.given && more.asksNames ? await namesToAsk(db, more.given) : []}
      gaps={draft ? await whatIsMissing(db, draft, platform.settings) : []}
      told={more.told}
      unprintable={draft?.path ? await unprintable(db, draft.id, visit) : []}
      unsaved={more.given !== undefined}
      inHand={draft && (await inHand(platform, visit, draft.id))}
      canTakeOver={more.canTakeOver === true}
      problem={more.problem}
      conflict={conflict}
    />,
    conflict ? 409 : more.problem ? 422 : 200,
  );
  // what the text becomes stands in frames beside it
  page.headers.set("content-security-policy", `${securityHeaders(false)["content-security-policy"]}; frame-src 'self'`);
  return page;
};

const nothing: Body = { type: "doc", content: [] };

/** Saves what is typed, and goes on to where its button leads. */
const saving = (platform: Platform) => async (c: Ctx, visit: DeskVisit, id?: string) => {
  const form = articleForm(platform);
  const given = await readForm(c.req.raw, 3_000_000);
  try {
    const read = await bodyIn(given, visit);
    const { then } = given.parse(byButton);
    const { articleId, isMerged } = await inTransaction(platform, async (tx) => {
      const { articleId, isMerged } = await saveForm(platform, tx, given, { read, visit, id });
      if (then === "placement" && visit.own) notStaff();
      if (then === "placement") await placeArticle(platform, tx, { articleId, issueId: given.parse(placing).issue, by: visit.person.id });
      return { articleId, isMerged };
    });
    // what was put together is looked at first
    if (isMerged) return see(doneAt(`/desk/articles/${articleId}`, merged));
    if (pagesOfActions.includes(then)) return see(`/desk/articles/${articleId}/${then}`);
    return see(doneAt(`/desk/articles/${articleId}`, then === "placement" ? placed : saved));
  } catch (error) {
    if (!isFormRefusal(error)) throw error;
    const why = {
      isConflict: error.code === "article-changed",
      canTakeOver: error.code === "article-in-hand",
      asksNames: error.code === "contributor-unknown",
    };
    return form(visit, { id, given, problem: error.spokenIn(visit.language), ...why });
  }
};

/** A picture put into the text as it is typed; nothing is saved. */
const filling = (platform: Platform) => async (c: Ctx, visit: DeskVisit, id?: string) => {
  const form = articleForm(platform);
  try {
    const given = await readForm(c.req.raw, 45_000_000);
    const { fill: key } = given.parse(putThere, "missing.");
    const body = await fillFigure(platform, given, { key, visit, signal: c.req.raw.signal });
    return await form(visit, { id, given, body, told: messagesIn(visit.language).desk.articles.filled });
  } catch (error) {
    const given = sentForm(c.req.raw);
    if (!isFormRefusal(error) || !given) throw error;
    return form(visit, { id, given, problem: error.spokenIn(visit.language).detail, problemOf: given.parse(putThere, "missing.").fill });
  }
};

async function previewAnswer(db: Db, c: Ctx, { own, language }: DeskVisit): Promise<Response> {
  const given = await readForm(c.req.raw, 3_000_000);
  const read = await bodyIn(given, { language, signal: c.req.raw.signal });
  return new Response(previewOf(given, read, { pictures: await picturesIn(db, read.body, own), language }), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Who else has it in hand, in a sentence. */
async function inHand(platform: Platform, visit: DeskVisit, articleId: string): Promise<string | undefined> {
  const held = await checkOutOf(platform.db, articleId);
  if (!held || held.personId === visit.person.id || isStale(held, platform.clock.now())) return undefined;
  return toldOf(platform.db, visit, held);
}

async function unprintable(db: Db, articleId: string, { language }: DeskVisit): Promise<string[]> {
  const article = await articleById(db, articleId);
  return article ? (await printViewRefusals(db, article)).map((words) => wordsIn(words, language)) : [];
}

type Shown = {
  id?: string | undefined;
  /** What was sent, shown again as it was typed; `body` in place of its text. */
  given?: Form;
  body?: string;
  problem?: WhyRefused;
  /** The missing figure that the problem is of. */
  problemOf?: string;
  told?: string;
  /** Somebody saved meanwhile. */
  isConflict?: boolean;
  /** A name was given that nobody has yet. */
  asksNames?: boolean;
  /** Somebody has it in hand. */
  canTakeOver?: boolean;
};
/** What is typed, as far as it can be read: what cannot was refused already, where it was sent to. */
async function readGiven({ body = "", bodyJson = "" }: Record<string, string>, { language }: DeskVisit): Promise<Read | undefined> {
  try {
    return await readBody({ body, bodyJson }, { language });
  } catch (error) {
    if (!isFormRefusal(error)) throw error;
    return undefined;
  }
}

type Seen = { draft: Draft | undefined; given: Form | undefined; read: Read | undefined; pictures: Record<string, PictureView> };

function shownAs({ language }: DeskVisit, { draft, given, read, pictures }: Seen): string {
  if (given && read) return previewOf(given, read, { pictures, language });
  const messages = messagesIn(language);
  return draft ? preview(draft, pictures, messages) : `<p>${escapeHtml(messages.desk.articles.appears)}</p>`;
}

/** What stands saved beside what was typed, field by field. */
async function conflictOf(
  db: Db,
  visit: DeskVisit,
  { draft, typed, given }: { draft: Draft; typed: Record<string, string>; given: Form },
): Promise<Conflict> {
  const theirs: Record<string, string> = { ...(await valuesOf(draft)), credits: creditsText(draft.credits) };
  const mine: Record<string, string> = { ...typed, credits: creditsText(creditsIn(given) ?? draft.credits) };
  const [lead, chosen] = [draft.lead?.pictureId ?? "", given.parse(pickedField, "lead")[""] ?? draft.lead?.pictureId ?? ""];
  const known = await picturesById(db, [lead, chosen].filter(isId));
  const m = messagesIn(visit.language).desk.articles;
  const { lead: leadLabel, ...labels } = m.fields;
  const fields = [
    { label: leadLabel, differences: compared(known[lead]?.name ?? "", known[chosen]?.name ?? "") },
    ...Object.entries(labels).map(([name, label]) => ({ label, differences: compared(theirs[name] ?? "", mine[name] ?? "") })),
  ];
  const who = draft.changedBy ? (await peopleById(db, [draft.changedBy])).get(draft.changedBy) : undefined;
  return {
    who: draft.changedBy === visit.person.id ? m.conflict.youElsewhere : who?.name || who?.email || m.conflict.somebody,
    when: formatHour(draft.changedAt, visit.timeZone, visit.language),
    fields: fields.filter(({ differences }) => differences.length > 0),
    theirs: `/desk/articles/${draft.id}`,
  };
}

const creditsText = (credits: Draft["credits"]): string => messagesIn("en").editions.credits(byRole(credits));

const mostMissing = 10;

async function missingIn(
  db: Db,
  {
    body,
    pictures,
    given,
    own,
  }: { body: Body | undefined; pictures: Record<string, PictureView>; given: Form | undefined; own: DeskVisit["own"] },
) {
  const all = body ? missingFigures(body, pictures) : [];
  const figures = await Promise.all(
    all.slice(0, mostMissing).map(async (figure) => ({
      figure,
      picked: await pickedOf(db, `missing.${figure.key}`, { held: null, form: given, own }),
    })),
  );
  return { figures, more: all.length - figures.length };
}

/** The typed text with the picture, uploaded or chosen, in the figure of this key. */
async function fillFigure(
  platform: Platform,
  given: Form,
  { key, visit: { own, person, language }, signal }: { key: string; visit: DeskVisit; signal: AbortSignal },
): Promise<string> {
  const { body, problems } = await bodyIn(given, { language, signal });
  refuseUnreadable(problems);
  const figure = missingFigures(body, await picturesIn(platform.db, body, own)).find((missing) => missing.key === key);
  if (!figure) throw refuse("figure-gone", (m) => m.desk.articles.changedThere);
  const file = await given.file(platform, `missing.${key}.file`);
  const id = file
    ? await addPicture(platform, { ...file, alt: figure.alt, caption: figure.caption, credit: figure.credit, by: person.id })
    : given.parse(chosenFor(key), "missing.")[key];
  const picture = id && (await picturesById(platform.db, [id], own))[id];
  if (!picture) throw refuse("figure-gone", (m) => m.desk.articles.chooseFirst);
  return writeMarkdown(filled(body, figure, picture));
}

/** Actions with a page of their own, to which one goes once the article is saved. */
const pagesOfActions = ["publication", "corrections", "withdrawal", "speech"];

/** The names of the form that no contributor has. */
const namesToAsk = (db: Db, form: Form): Promise<string[]> =>
  unknownNames(db, [...form.parse(heading).byline, ...(creditsIn(form) ?? []).map(({ name }) => name)]);

/** What stands in the form as it will read, what cannot be read of it first; nothing is saved. */
function previewOf(
  form: Form,
  { body, problems }: Read,
  { pictures, language }: { pictures: Record<string, PictureView>; language: string },
): string {
  const messages = messagesIn(language);
  const m = messages.desk.articles;
  const said = problems.map(({ line, problem }) => `<p class="notice">${escapeHtml(m.line({ line, problem }))}</p>`).join("");
  return said + preview({ ...form.parse(heading), credits: creditsIn(form) ?? [], body }, pictures, messages);
}

function picturesIn(db: Db, body: Body, own: DeskVisit["own"]): Promise<Record<string, PictureView>> {
  return picturesById(db, picturesNamedIn(body), own);
}
