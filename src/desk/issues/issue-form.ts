import { z } from "zod";
import { openers } from "../../document/index.ts";
import { type Arranging, type IssueFields, columnCounts } from "../../editorial/index.ts";
import { eachOf, field, ifSent } from "../../http/index.ts";
import { isId, oneOf } from "../../values/index.ts";

/** A picture that is as the form was opened with stays what it is by now: a cover is drawn anew meanwhile, or designed. */
const other = (chosen: string | null | undefined, was: string | null | undefined) => (chosen === was ? undefined : chosen);

/** What the form shows, and nothing else, is changed. */
export const changed = z
  .object({
    theme: ifSent(field.line),
    editorsNote: ifSent(field.prose),
    coverLines: ifSent(field.prose),
    cover: ifSent(field.id),
    coverArt: ifSent(field.id),
    "cover.was": ifSent(field.id),
    "coverArt.was": ifSent(field.id),
  })
  .transform(({ cover, coverArt, "cover.was": coverWas, "coverArt.was": artWas, coverLines, ...words }): IssueFields => ({
    ...words,
    coverLines: coverLines?.split("\n"),
    coverPictureId: other(cover, coverWas),
    coverArtId: other(coverArt, artWas),
  }));

/** The words of an issue as they were typed; undefined where the form shows none. */
export const wordsTyped = z
  .object({ theme: ifSent(field.line), editorsNote: field.prose, coverLines: field.prose })
  .transform(({ theme, ...words }) => (theme === undefined ? undefined : { theme, ...words }));

/** Actions with a page of their own, to which one goes once the issue is saved. */
const pages = ["sale", "delay", "skip", "letter"] as const;

/** What the button that was pressed does once the issue is saved: "up:ID", "before:ID:ANOTHER", "undo", "redo", "sale"; nothing where it is none of them. */
export const pressed = z
  .object({ then: field.line })
  .transform(({ then }): { page?: (typeof pages)[number]; arranging?: Arranging | undefined; undo?: true; redo?: true } => {
    if (then === "undo") return { undo: true };
    if (then === "redo") return { redo: true };
    return { page: oneOf(pages, then), arranging: arrangingOf(then) };
  });

function arrangingOf(then: string): Arranging | undefined {
  const [what, articleId = "", other = ""] = then.split(":");
  if (!isId(articleId)) return undefined;
  switch (what) {
    case "up":
      return { articleId, to: "by", places: -1 };
    case "down":
      return { articleId, to: "by", places: 1 };
    case "out":
      return { articleId, to: "out" };
    case "last":
      return { articleId, to: "before", before: null };
    case "before":
      return isId(other) ? { articleId, to: "before", before: other } : undefined;
    default:
      return undefined;
  }
}

/** The day an issue is late to, and whether those behind it are as late. */
export const delayedTo = z.object({ onSaleOn: field.day, following: field.tick, why: field.line });

/** In how many columns each of these articles is set; null where the house finds out, left out where the form does not ask. */
export const columnsOf = (articleIds: readonly string[]) =>
  eachOf(articleIds, ifSent(field.line.transform((typed) => columnCounts.find((count) => String(count) === typed) ?? null)));

/** How each of these articles opens, by its id with ".opener" behind it; null and left out as of the columns. */
export const openersOf = (articleIds: readonly string[]) =>
  eachOf(
    articleIds.map((id) => `${id}.opener`),
    ifSent(field.line.transform((typed) => oneOf(openers, typed) ?? null)),
  );
