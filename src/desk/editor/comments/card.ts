import { formatMoment } from "../../../values/index.ts";
import { button, element } from "../element.ts";
import type { Comment, Thread } from "./threads.ts";

/** A word of the interface, with its values. */
export type Says = (name: string, values?: Record<string, string>) => string;

type Shown = { says: Says; zone: string; isGone: boolean; goTo: () => void; below: HTMLElement };

export const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77).toWellFormed()}…` : text);

/** How a screen reader calls a thread. */
export function nameOf({ words, comments }: Thread, says: Says): string {
  const who = comments[0]?.by || says("somebody");
  return words ? says("about", { who, words: short(words) }) : says("aboutWhole", { who });
}

/** A thread: the words that it is of, and what was said of them by whom and when. */
export function cardOf(thread: Thread, { says, zone, isGone, goTo, below }: Shown): HTMLElement {
  const of = thread.words ? `“${short(thread.words)}”` : says("whole");
  const head = thread.words && !isGone ? button(of, goTo, "what") : element("p", { className: "what" }, of);
  const moment = (at: string) => formatMoment(new Date(at), zone, document.documentElement.lang);
  const saidBy = ({ by, kind, at, said }: Comment) =>
    element(
      "div",
      { className: "said-by" },
      element(
        "p",
        { className: "soft" },
        element("strong", {}, by || says("somebody")),
        `${kind === "desk" ? "" : ` (${says(kind)})`}, ${moment(at)}`,
      ),
      element("p", { className: "words" }, said),
    );
  const resolved =
    thread.resolved && `${says("resolvedBy", { who: thread.resolved.by || says("somebody") })}, ${moment(thread.resolved.at)}`;
  const article = element(
    "article",
    { ariaLabel: nameOf(thread, says) },
    head,
    ...(isGone ? [element("p", { className: "soft" }, says("gone"))] : []),
    ...thread.comments.map(saidBy),
    ...(resolved ? [element("p", { className: "soft" }, resolved)] : []),
    below,
  );
  const item = element("li", { id: `comment-${thread.id}` }, article);
  item.dataset.thread = thread.id;
  return item;
}
