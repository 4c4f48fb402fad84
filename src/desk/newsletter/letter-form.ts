import { z } from "zod";
import { type Form, field, ifSent } from "../../http/index.ts";
import { sampleReaders } from "../../newsletter/index.ts";
import { keysOf } from "../../values/index.ts";
import { hourIn } from "../fields.ts";
import { missing } from "../refusals.ts";

/** What a letter is begun for: an issue, else an article, else nothing but itself. */
export const subject = z
  .object({ issue: field.id, article: field.id, own: field.tick })
  .transform(({ issue, article, own }) => (issue ? { issueId: issue } : article ? { articleId: article } : own ? "own" : missing()));

/** The words of a letter, with the article it carries where the form shows that; undefined where it shows no words. */
const words = z
  .object({
    subject: ifSent(field.line),
    preheader: field.line,
    note: field.prose,
    textArticle: ifSent(field.id),
    to: ifSent(field.oneOf(["all"], "chosen")),
  })
  .transform(({ subject, textArticle, to, ...rest }) => {
    if (subject === undefined) return undefined;
    return {
      ...rest,
      subject,
      ...(textArticle !== undefined && { textArticleId: textArticle }),
      ...(to !== undefined && { toSubscribers: to === "all" }),
    };
  });

export const wordsIn = (form: Form) => form.parse(words);

/** The button that was pressed. */
export const pressed = z.object({ then: field.line });

/** As whom a letter is looked at or tried. */
export const samples = keysOf(sampleReaders);
export const trial = z.object({ as: field.oneOf(samples, "subscriber") });

/** When a letter goes, on the magazine's clocks. Refuses "hour-unreadable". */
export const sendingAt = (timeZone: string) => z.object({ at: hourIn(timeZone) });
