import { check, leftToWrite, figuresIn } from "../../document/index.ts";
import { formatHour, isId } from "../../values/index.ts";
import type { Draft } from "./read-drafts.ts";

/** What a draft is called that was saved as it was typed, before it had a headline. */
export const untitled = "Untitled";

/**
 * Everything that is missing before this draft may be published, in sentences; none means it may. `at`: when it is to be
 * published; an embargo that lasts until later is a reason against it, told in that zone.
 */
export const reasonsAgainstPublishing = (draft: Draft, at?: Hour): string[] => reasons(draft, at, () => true);

/** The same without what is said of each picture that has no description (alt), for who counts those. */
export const reasonsBesideAlts = (draft: Draft): string[] => reasons(draft, undefined, (part) => part !== "alt");

/** `picturesToCome`: pictures that are named and not there are no reason; readers are shown what is there. */
type Hour = { now: Date; timeZone: string; language: string; picturesToCome?: boolean };

/** `isMeant`: whether what is amiss in such a part of the lead picture, or of a figure, is meant. */
function reasons(draft: Draft, at: Hour | undefined, isMeant: (part: string | number | undefined) => boolean): string[] {
  return [
    ...(draft.held ? [`It is under legal hold: ${draft.held}`] : []),
    ...(at && draft.embargoUntil && draft.embargoUntil > at.now
      ? [`It is under embargo until ${formatHour(draft.embargoUntil, at.timeZone, at.language)}.`]
      : []),
    ...(draft.headline.trim() && draft.headline !== untitled ? [] : ["It has no headline."]),
    ...(draft.byline.length + draft.credits.length > 0 ? [] : ["Nobody stands in its byline."]),
    ...(isMeant("alt") && draft.lead && !draft.lead.alt.trim()
      ? ["The lead picture has no description for those who cannot see it (alt)."]
      : []),
    ...check(draft.body)
      .filter(({ severity, path }) => severity === "error" && isMeant(path.at(-1)))
      .map(({ place, problem }) => `${place}: ${problem}`),
    ...leftToWrite(draft.body),
    ...(at?.picturesToCome ? [] : picturesByName(draft)).map((name) => `The picture “${name}” was named but not uploaded.`),
  ];
}

/** After an import a figure may still hold a file's name where a picture's id belongs. */
function picturesByName(draft: Draft): string[] {
  return figuresIn(draft.body).flatMap(({ attrs: { picture } }) => (isId(picture) ? [] : [picture || "without a name"]));
}
