import { checked, leftToWrite, figuresIn } from "../../document/index.ts";
import { desksSpoken, messagesIn, says } from "../../messages/index.ts";
import { type Words, formatHour, isId } from "../../values/index.ts";
import { reason } from "../reasons.ts";
import type { Draft } from "./read-drafts.ts";

/** What a draft is called that was saved as it was typed, before it had a headline. */
export const untitledIn = (language: string): string => messagesIn(language).desk.articles.untitled;

/** Whether it has no headline of its own yet, whoever began it. */
export const isUntitled = (headline: string): boolean =>
  !headline.trim() || desksSpoken().some((language) => headline === untitledIn(language));

/**
 * Everything that is missing before this draft may be published, in sentences; none means it may. `at`: when it is to be
 * published; an embargo that lasts until later is a reason against it, told in that zone.
 */
export const reasonsAgainstPublishing = (draft: Draft, at?: Hour): Words[] => reasons(draft, at, () => true);

/** The same without what is said of each picture that has no description (alt), for who counts those. */
export const reasonsBesideAlts = (draft: Draft): Words[] => reasons(draft, undefined, (part) => part !== "alt");

/** `picturesToCome`: pictures that are named and not there are no reason; readers are shown what is there. */
type Hour = { now: Date; timeZone: string; picturesToCome?: boolean };

/** `isMeant`: whether what is amiss in such a part of the lead picture, or of a figure, is meant. */
function reasons(draft: Draft, at: Hour | undefined, isMeant: (part: string | number | undefined) => boolean): Words[] {
  return [
    ...(draft.held ? [reason((m) => m.held(draft.held ?? ""))] : []),
    ...(at && draft.embargoUntil && draft.embargoUntil > at.now ? [embargoed(draft.embargoUntil, at.timeZone)] : []),
    ...(isUntitled(draft.headline) ? [reason((m) => m.noHeadline)] : []),
    ...(draft.byline.length + draft.credits.length > 0 ? [] : [reason((m) => m.nobody)]),
    ...(isMeant("alt") && draft.lead && !draft.lead.alt.trim() ? [reason((m) => m.noAlt)] : []),
    ...checked(draft.body)
      .filter(({ severity, path }) => severity === "error" && isMeant(path.at(-1)))
      .map((one) => says((m) => one.says(m.desk.text))),
    ...leftToWrite(draft.body).map((left) => says((m) => left.says(m.desk.text))),
    ...(at?.picturesToCome ? [] : picturesByName(draft)).map((name) => reason((m) => (name ? m.pictureToCome(name) : m.unnamedPicture))),
  ];
}

const embargoed = (until: Date, timeZone: string): Words => reason((m, language) => m.embargo(formatHour(until, timeZone, language)));

/** After an import a figure may still hold a file's name where a picture's id belongs. */
function picturesByName(draft: Draft): string[] {
  return figuresIn(draft.body).flatMap(({ attrs: { picture } }) => (isId(picture) ? [] : [picture]));
}
