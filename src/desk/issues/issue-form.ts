import { z } from "zod";
import { type IssueFields, columnCounts } from "../../editorial/index.ts";
import { eachOf, field, ifSent } from "../../http/index.ts";
import { isId, oneOf } from "../../values/index.ts";

/** What the form shows, and nothing else, is changed. */
export const changed = z
  .object({
    theme: ifSent(field.line),
    editorsNote: ifSent(field.prose),
    coverLines: ifSent(field.prose),
    cover: ifSent(field.id),
    coverArt: ifSent(field.id),
  })
  .transform(({ cover, coverArt, coverLines, ...words }): IssueFields => ({
    ...words,
    coverLines: coverLines?.split("\n"),
    coverPictureId: cover,
    coverArtId: coverArt,
  }));

/** The words of an issue as they were typed; undefined where the form shows none. */
export const wordsTyped = z
  .object({ theme: ifSent(field.line), editorsNote: field.prose, coverLines: field.prose })
  .transform(({ theme, ...words }) => (theme === undefined ? undefined : { theme, ...words }));

/** Actions with a page of their own, to which one goes once the issue is saved. */
const pages = ["sale", "delay", "skip", "letter"] as const;
const moves = ["up", "down", "out"] as const;

/** What the button that was pressed does once the issue is saved: "up:ID", "sale"; nothing where it is none of them. */
export const pressed = z
  .object({ then: field.line })
  .transform(({ then }): { page?: (typeof pages)[number]; move?: { move: (typeof moves)[number]; articleId: string } } => {
    const [what, articleId = ""] = then.split(":");
    const move = oneOf(moves, what);
    return { page: oneOf(pages, then), move: move && isId(articleId) ? { move, articleId } : undefined };
  });

/** The day an issue is late to, and whether those behind it are as late. */
export const delayedTo = z.object({ onSaleOn: field.day, following: field.tick, why: field.line });

/** In how many columns each of these articles is set; null where the house finds out. */
export const columnsOf = (articleIds: readonly string[]) =>
  eachOf(
    articleIds,
    field.line.transform((typed) => columnCounts.find((count) => String(count) === typed) ?? null),
  );
