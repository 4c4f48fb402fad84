import { z } from "zod";
import { openers, readInline, roles } from "../../document/index.ts";
import type { ArticleFields } from "../../editorial/index.ts";
import { type Form, eachOf, field, ifSent } from "../../http/index.ts";
import { jsonIfAny, recordOf } from "../../values/index.ts";
import { lineOrNull } from "../fields.ts";
import { namesIn, topicsIn } from "./byline.ts";

/** What stands above the text, as a preview shows it. */
export const heading = z.object({
  headline: field.line,
  standfirst: field.line,
  byline: field.line.transform(namesIn),
  section: lineOrNull,
});

/** Rows of who else did what, as many as the form may have. */
export const creditRows = Array.from({ length: 12 }, (_, at) => `credit-${at}-`);
const credit = z.object({ role: ifSent(field.oneOf(roles, "photographer")), names: field.line.transform(namesIn) });

/** Who did what beside writing it, in the order of its rows; undefined where the form does not show them, and they stay as they are. */
export function creditsIn(form: Form): ArticleFields["credits"] {
  const rows = creditRows.map((under) => form.parse(credit, under));
  if (rows.every(({ role }) => role === undefined)) return undefined;
  return rows.flatMap(({ role, names }) => (role ? names.map((name) => ({ role, name })) : []));
}

/** Whether names that nobody has yet are asked about before they make contributors, and which of them were said yes to. */
export const newNames = z.object({
  asksNames: field.tick,
  added: field.line.transform(namesIn),
  addedAsTyped: field.line.transform(namesIn),
});

/** The text: the visual editor sends the body itself (`bodyJson`), the form without a script its source. */
export const text = z.object({ body: field.prose, bodyJson: field.raw });

/** Everything that the form says of an article but its text. What it does not show of `opener` and `lead` is left out. */
export const article = heading.extend({
  access: field.oneOf(["open", "registered"], "subscribers"),
  slug: field.line,
  language: field.lineIfAny,
  datedOn: field.dayOrNull,
  opener: ifSent(field.oneOf(openers, null)),
  lead: ifSent(field.id),
  topics: ifSent(field.line.transform(topicsIn)),
  leadAlt: field.line,
  leadCaption: field.line.transform((caption) => readInline(caption)),
  leadCredit: field.line,
  bodyJson: field.raw,
});

/** What an imported file said of its narration; no JSON of ours is nothing said. */
const carried = field.raw.transform((json) => recordOf(jsonIfAny(json)));
/** What came with an article that is new. */
export const broughtAlong = z.object({ carried: ifSent(carried) });

/** What the form says of its saving: over which version, from which window, in another's place or not, and where it goes on to. */
export const byButton = broughtAlong.extend({
  version: field.wholeOrNull(),
  window: field.id,
  takeOver: field.tick,
  then: field.line,
});
/** Where comments stand in the text, as the visual editor says it, and those that came in a file. */
export const standing = z.object({ passages: field.raw, broughtComments: field.raw });
/** The issue that the article is placed in. */
export const placing = z.object({ issue: field.chosen });

const from = field.line.transform((typed) => (/^\d{1,6}$/.test(typed) ? Number(typed) : 0));
/** A picture's field, under its own name: what it holds, what is looked for, and the place of the first that is shown. */
export const pickedField = z.object({ "": ifSent(field.line), ".search": field.line, ".from": from, ".was": ifSent(field.line) });

/** Which of the pictures that are missing is given, and which picture. */
export const putThere = z.object({ fill: field.line });
export const chosenFor = (key: string) => eachOf([key], field.id);

/** The address of a film or a page elsewhere. */
export const elsewhere = z.object({ url: field.line });

/** A source that was written over what the editor had `before`. */
export const writtenOver = z.object({ body: field.prose, before: field.raw, language: field.line });

/** Which of these people are ticked. */
export const ticked = (people: readonly string[]) => eachOf(people, field.tick).transform((all) => people.filter((id) => all[id]));
