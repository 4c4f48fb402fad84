import type { Body } from "../../document/index.ts";
import { type HousePage, housePageById, picturesById, picturesNamedIn, writeMarkdown } from "../../editorial/index.ts";
import { type Form, type WhyRefused, readForm } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import type { Db, Platform } from "../../platform/index.ts";
import { escapeHtml } from "../../web/index.ts";
import { editorText } from "../articles/editor-text.ts";
import { renderPreview } from "../articles/preview.ts";
import { type Read, bodyIn, readBody } from "../articles/read-body.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import type { Ctx } from "../route.ts";
import { pageFieldNames, valuesOfPage } from "./page-form.ts";
import { PageWriting } from "./page-writing.tsx";

/** `given`: what was sent, shown again as it was typed. */
type Shown = { id?: string | undefined; given?: Form; problem?: WhyRefused; isConflict?: boolean };

/** The sheet on which a page is written, as it is saved or as it was typed. */
export const pageSheet =
  (platform: Platform) =>
  async (visit: DeskVisit, { id, given, problem, isConflict = false }: Shown): Promise<Response> => {
    const { db } = platform;
    const page = id ? await housePageById(db, id) : undefined;
    const values = given ? given.asTyped(pageFieldNames) : page ? await valuesOfPage(page) : { language: visit.magazineLanguage };
    // theirs is a version now: saved once more, this form takes its place
    if (isConflict && page) values.version = String(page.version);
    const read = given ? await readAgain(values, visit) : { body: page?.body ?? nothing, problems: [] };
    if (values.bodyJson && read) values.body = await writeMarkdown(read.body);
    const json = given ? values.bodyJson : undefined;
    return deskPage(
      <PageWriting
        visit={visit}
        page={page}
        values={values}
        text={await editorText(platform, { draft: undefined, body: read?.problems.length === 0 ? read.body : undefined, json, visit })}
        shown={await shownAs(db, visit, { values, read, page })}
        unsaved={given !== undefined}
        problem={problem}
      />,
      isConflict ? 409 : problem ? 422 : 200,
    );
  };

const nothing: Body = { type: "doc", content: [] };

/** What cannot be read of it was refused already, where it was sent to. */
async function readAgain({ body = "", bodyJson = "" }: Record<string, string>, { language }: DeskVisit): Promise<Read | undefined> {
  try {
    return await readBody({ body, bodyJson }, { language });
  } catch (error) {
    if (!isFormRefusal(error)) throw error;
    return undefined;
  }
}

type Seen = { values: Record<string, string>; read: Read | undefined; page: HousePage | undefined };

async function shownAs(db: Db, visit: DeskVisit, { values, read, page }: Seen): Promise<string> {
  if (!read || (!page && read.body.content.length === 0)) return `<p>${escapeHtml(messagesIn(visit.language).desk.pages.asReadHint)}</p>`;
  return previewOf(db, visit, { values, read });
}

/** What stands in the form as it will read; nothing is saved. */
export async function pagePreview(db: Db, c: Ctx, visit: DeskVisit): Promise<Response> {
  const form = await readForm(c.req.raw, 3_000_000);
  const typed = { values: form.asTyped(pageFieldNames), read: await bodyIn(form, { language: visit.language, signal: c.req.raw.signal }) };
  const html = await previewOf(db, visit, typed);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

type Typed = { values: Record<string, string>; read: Read };

async function previewOf(db: Db, { language }: DeskVisit, { values, read: { body, problems } }: Typed): Promise<string> {
  const { headline = "", standfirst = "" } = values;
  const messages = messagesIn(language);
  const m = messages.desk.articles;
  const ids = picturesNamedIn(body);
  const said = problems.map(({ line, problem }) => `<p class="notice">${escapeHtml(m.line({ line, problem }))}</p>`).join("");
  const head = `<h2>${escapeHtml(headline)}</h2>${standfirst ? `<p><em>${escapeHtml(standfirst)}</em></p>` : ""}`;
  return said + head + renderPreview(body, await picturesById(db, ids), messages);
}
