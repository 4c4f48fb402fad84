import { z } from "zod";
import { type HousePage, type PageFields, belows, writeMarkdown } from "../../editorial/index.ts";
import { type Form, field, ifSent } from "../../http/index.ts";
import type { Read } from "../articles/read-body.ts";
import { refuseUnreadable } from "../articles/save-form.ts";

/** What the page's form says beside its text. */
const written = z.object({
  headline: field.line,
  standfirst: field.line,
  slug: field.line,
  language: field.line,
  below: ifSent(field.oneOf(belows, "nothing")),
});

export const asked = z.object({ version: field.wholeOrNull(), then: field.line });

/** What the script of the sheet sends along: whose page it is. */
export const typedBy = z.object({ person: field.line });

export const pageFieldNames = ["headline", "standfirst", "slug", "language", "below", "body", "bodyJson", "version"];

/** What is to be saved. Refuses "text-unreadable". */
export function pageIn(form: Form, { body, problems }: Read): PageFields {
  refuseUnreadable(problems);
  const { below, ...said } = form.parse(written);
  return { ...said, body, ...(below && { below }) };
}

export const valuesOfPage = async (page: HousePage): Promise<Record<string, string>> => ({
  headline: page.headline,
  standfirst: page.standfirst,
  slug: page.slug,
  language: page.language,
  below: page.below,
  body: await writeMarkdown(page.body),
  version: String(page.version),
});

/** Where every page links to each of those that the list shows. */
export const places = z.object({ position: ifSent(field.count), navigation: field.tick, footer: field.tick });
