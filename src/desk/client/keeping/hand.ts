import { articleId, button, form, isCheckedOut, notice, pathOf, person, says, version, windowId } from "./page.ts";
import { type Sent, send } from "./send.ts";
import { isGone } from "./windows.ts";

/** Milliseconds: how often a window that is written in says so; how long after the last word it goes on; how often one that waits asks. */
const every = 45_000;
const idleAfter = 10 * 60_000;
const askAgain = 15_000;

let locked = false;
let lastWord = Date.now();
let shown: HTMLElement | undefined;
export const isLocked = (): boolean => locked;
export const wordWasTyped = (): void => void (lastWord = Date.now());

type Taken = { isOurs: true; saved: number } | { isOurs: false; yourWindow?: string; says: string };
const ask = (more: Record<string, string> = {}) => send<Taken>(`${pathOf()}/check-out`, more);

/**
 * Asks for the article, again and again; where another has it, the form is shut and says who. A window of one's own that is closed,
 * or was this page before it was loaded again, has it no more; what that one still saved as it went may be newer than this page.
 */
export async function takeInHand(isUnsaved: () => boolean, isFirst = true): Promise<void> {
  if (!isCheckedOut) return;
  const isIdle = !locked && Date.now() - lastWord > idleAfter;
  const taken = articleId() && !isIdle ? await askOrInherit() : undefined;
  if (taken?.how === "answered") {
    if (!taken.answer.isOurs) shut(taken.answer.says);
    else if (locked) return showFree();
    else if (isFirst && taken.answer.saved > Number(version()) && !isUnsaved()) return location.reload();
  }
  setTimeout(() => void takeInHand(isUnsaved, false), locked ? askAgain : every);
}

async function askOrInherit(): Promise<Sent<Taken>> {
  const first = await ask();
  const own = yourWindow(first);
  if (!own) return first;
  return ask((await isGone(own)) ? { takeOver: "yes" } : {});
}

const yourWindow = (taken: Sent<Taken>): string | undefined =>
  taken.how === "answered" && !taken.answer.isOurs ? taken.answer.yourWindow : undefined;

/** The form can be read and not written in; `why` says who writes in it, `way` how one goes on. */
export function shut(why: string, way: "takeOver" | "goOn" = "takeOver"): void {
  if (locked) return;
  locked = true;
  // comments are said beside the text, whoever writes in it
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(":is(input, textarea):not(.comments *)"))
    field.readOnly = true;
  for (const button of document.querySelectorAll<HTMLButtonElement>('form[data-write] button:not(.comments *), button[form="article"]'))
    button.disabled = true;
  // a disabled field is left out of what the form says
  for (const choice of form.querySelectorAll<HTMLElement>(choices)) choice.inert = true;
  for (const written of form.querySelectorAll<HTMLElement>('[contenteditable="true"]')) written.contentEditable = "false";
  form.dispatchEvent(new CustomEvent("shut"));
  shown?.remove();
  shown = notice(
    why,
    button(says(way), () => void (way === "goOn" ? openAnew() : takeOver())),
  );
}
const choices = 'select, input[type="radio"], input[type="checkbox"]';

async function takeOver(): Promise<void> {
  const taken = await ask({ takeOver: "yes" });
  if (taken.how === "answered" && taken.answer.isOurs) await openAnew();
}

function showFree(): void {
  shown?.remove();
  shown = notice(
    says("free"),
    button(says("goOn"), () => void openAnew()),
  );
}

/** As it was saved last: what stands in the form may be older. The window that it becomes takes the article from this one. */
async function openAnew(): Promise<void> {
  giveBack();
  location.assign(pathOf());
}

/** As the page goes. */
export function giveBack(): void {
  if (!articleId() || !isCheckedOut) return;
  navigator.sendBeacon(`${pathOf()}/check-in`, new URLSearchParams({ window: windowId, person }));
}
