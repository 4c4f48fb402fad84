import { type Body, type SourceProblem, readInline } from "../../document/index.ts";
import {
  articleById,
  draftById,
  drafts,
  issuesAhead,
  type PictureView,
  picturesById,
  placeArticle,
  readMarkdown,
  saveArticle,
  sectionsOf,
} from "../../editorial/index.ts";
import { bringCarried, printViewRefusals } from "../../editions/index.ts";
import { escapeHtml } from "../../editions/index.ts";
import { type Form, readForm, idIn } from "../../http/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { isId, jsonOf } from "../../values/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { ArticlesPage, EditPage, namesIn, preview, valuesOf } from "../pages/articles.tsx";
import { askedOf } from "../lists.tsx";
import { refuse } from "../refusals.ts";
import { pictureIn, pickedOf } from "./picking.ts";
import { isOfForm } from "./or-shown.ts";
import { type Ctx, type Route, see, words } from "./route.ts";

export function articleRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const form = async (visit: DeskVisit, more: { id?: string | undefined; given?: Form; problem?: string }) => {
    const draft = more.id ? await draftById(db, more.id) : undefined;
    const [sections, issues] = await Promise.all([sectionsOf(db), issuesAhead(db, 6)]);
    const values = more.given ? textsOf(more.given) : draft ? await valuesOf(draft) : {};
    return deskPage(
      <EditPage
        visit={visit}
        draft={draft}
        values={values}
        sections={sections}
        issues={issues}
        lead={await pickedOf(db, "lead", { held: draft?.lead?.pictureId, form: more.given })}
        pictures={draft ? await picturesIn(db, draft.body) : {}}
        unprintable={draft?.path ? await unprintable(db, draft.id) : []}
        unsaved={more.given !== undefined}
        problem={more.problem}
      />,
      more.problem ? 422 : 200,
    );
  };
  const save = async (c: Ctx, visit: DeskVisit, id?: string) => {
    const given = await readForm(c.req.raw, 3_000_000);
    try {
      const read = await readMarkdown(given.prose("body"));
      const then = given.text("then");
      const saved = await inTransaction(platform, async (tx) => {
        const articleId = await saveForm(platform, tx, given, { ...read, by: visit.person.id, id });
        if (then === "placement") await placeArticle(platform, tx, { articleId, issueId: given.neededId("issue"), by: visit.person.id });
        return articleId;
      });
      if (pagesOfDeeds.includes(then)) return see(`/desk/articles/${saved}/${then}`);
      return see(`/desk/articles/${saved}?done=${then === "placement" ? "placed" : "saved"}`);
    } catch (error) {
      if (!isOfForm(error)) throw error;
      return form(visit, { id, given, problem: error.detail });
    }
  };
  route("get", "/articles", words, async (c, visit) => {
    const asked = askedOf(c.req.url);
    return deskPage(<ArticlesPage visit={visit} drafts={await drafts(db, asked)} asked={asked} />);
  });
  route("get", "/articles/new", words, (_c, visit) => form(visit, {}));
  route("post", "/articles", words, (c, visit) => save(c, visit));
  route("get", "/articles/:id", words, (c, visit) => form(visit, { id: idIn(c) }));
  route("post", "/articles/preview", words, async (c) => {
    const given = await readForm(c.req.raw, 3_000_000);
    return new Response(await previewOf(db, given, c.req.raw.signal), {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    });
  });
  const picking = async (c: Ctx, visit: DeskVisit, id?: string) => form(visit, { id, given: await readForm(c.req.raw, 3_000_000) });
  route("post", "/articles/picking", words, (c, visit) => picking(c, visit));
  route("post", "/articles/:id/picking", words, (c, visit) => picking(c, visit, idIn(c)));
  route("post", "/articles/:id", words, (c, visit) => save(c, visit, idIn(c)));
}

async function unprintable(db: Db, articleId: string): Promise<string[]> {
  const article = await articleById(db, articleId);
  return article ? printViewRefusals(db, article) : [];
}

/** Deeds with a page of their own, to which one goes once the article is saved. */
const pagesOfDeeds = ["publication", "corrections", "withdrawal", "speech"];

const fieldNames = [
  "headline",
  "standfirst",
  "byline",
  "section",
  "access",
  "slug",
  "datedOn",
  "body",
  "language",
  "carried",
  "leadAlt",
  "leadCaption",
  "leadCredit",
  "version",
];
const textsOf = (form: Form): Record<string, string> => Object.fromEntries(fieldNames.map((name) => [name, form.prose(name)]));

/** What stands in the form as it will read, what cannot be read of it first; nothing is saved. */
async function previewOf(db: Db, form: Form, signal: AbortSignal): Promise<string> {
  const { body, problems } = await readMarkdown(form.prose("body"), signal);
  const said = problems.map(({ line, problem }) => `<p class="notice">Line ${line}: ${escapeHtml(problem)}</p>`).join("");
  const shown = {
    headline: form.text("headline"),
    standfirst: form.text("standfirst"),
    byline: namesIn(form.text("byline")),
    section: form.text("section") || null,
    body,
  };
  return said + preview(shown, await picturesIn(db, body));
}

function picturesIn(db: Db, body: Body): Promise<Record<string, PictureView>> {
  return picturesById(
    db,
    body.content.flatMap((block) => (block.type === "figure" && isId(block.attrs.picture) ? [block.attrs.picture] : [])),
  );
}

type Written = { body: Body; problems: SourceProblem[]; by: string; id: string | undefined };

async function saveForm(platform: Platform, tx: Tx, form: Form, { body, problems, by, id }: Written): Promise<string> {
  if (problems[0]) throw refuse("text-unreadable", problems.map(({ line, problem }) => `Line ${line}: ${problem}`).join("\n"));
  const access = form.text("access");
  const lead = pictureIn(form, "lead");
  const held = lead === undefined && id ? (await draftById(tx, id)).lead : null;
  const language = form.text("language");
  const saved = await saveArticle(
    platform,
    tx,
    {
      headline: form.text("headline"),
      standfirst: form.text("standfirst"),
      slug: form.text("slug"),
      body,
      byline: namesIn(form.text("byline")),
      section: form.text("section") || null,
      access: access === "open" || access === "registered" ? access : "subscribers",
      datedOn: form.day("datedOn") ?? null,
      ...(language && { language }),
      lead: lead
        ? {
            pictureId: lead,
            alt: form.text("leadAlt"),
            caption: readInline(form.text("leadCaption")),
            credit: form.text("leadCredit"),
          }
        : held,
    },
    { ...(id && { id }), ...(form.text("version") && { version: form.whole("version") ?? 0 }), by },
  );
  if (form.has("carried")) await bringCarried(platform, tx, { articleId: saved, body, language: "en", given: carriedIn(form), by });
  return saved;
}

/** What an imported file said of its narration; no JSON of ours is nothing said. */
function carriedIn(form: Form): Record<string, unknown> {
  try {
    return (jsonOf(form.raw("carried")) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
