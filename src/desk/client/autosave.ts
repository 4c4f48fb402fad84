import { isLocked, giveBack, shut, takeInHand, wordWasTyped } from "./keeping/hand.ts";
import { dropWords, keepWords } from "./keeping/kept-words.ts";
import { offerFoundWords } from "./keeping/offer.ts";
import { openedWith } from "./keeping/opened-with.ts";
import { stayOpen } from "./keeping/windows.ts";
import { articleId, becomes, element, fields, form, passages, pathOf, person, says, stateLine, version, windowId } from "./keeping/page.ts";
import { type Sent, send } from "./keeping/send.ts";

/**
 * What is typed on the writing page is kept in this browser at once, and saved a moment after the hand rests: as the draft's next
 * version, never as what is public. While the server is away the words wait here, and go out as soon as it is back.
 */

/** Milliseconds: the hand rests; words wait no longer than; words are kept here. */
const rest = 1500;
const longest = 10_000;
const keepAfter = 300;
/** Waits between tries while the server is away, or somebody is signed out. */
const tries = [2000, 4000, 8000, 15_000];

type Saved = { id: string; version: number; state: "saved" | "merged" | "aside"; says: string };

const textOf = (words: Record<string, string>) => JSON.stringify(Object.entries(words).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const asText = () => textOf(fields());
// a form that came back with what was typed holds what nobody has saved
const cameBack = form.dataset.unsaved !== undefined;
let saved = cameBack ? "" : textOf(openedWith());
let busy = false;
let failed = 0;
let leaving = false;
let took = 0;
let waitingSince: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let keeping: ReturnType<typeof setTimeout> | undefined;
let whenSaved: (() => void) | undefined;

// the text may be shown another way, as its source, and nothing be written
let touched = asText() !== saved;
const isUnsaved = () => touched && asText() !== saved;

type State = "new" | "saved" | "typing" | "saving" | "here";
function show(state: State, ...words: (string | Node)[]): void {
  // a screen reader is told what a writer must know, and not each save
  stateLine.ariaLive = state === "here" ? "polite" : "off";
  form.dataset.state = state;
  stateLine.replaceChildren(...words);
}

const keepHere = (sent?: string) => keepWords(pathOf(), windowId, { person, version: version(), fields: fields(), sent });

/** A name, an address, a day: half of one is none, and is saved when its field is left. */
const isHalfTyped = () => {
  const at = document.activeElement;
  if (!(at instanceof HTMLInputElement) || !form.contains(at)) return false;
  return at.closest("[data-names]") !== null || ["slug", "language", "datedOn"].includes(at.name);
};

/** A long text that takes long to save is saved less often, yet never more than this much later. */
const leastOften = 30_000;
function plan(): void {
  clearTimeout(timer);
  const now = performance.now();
  waitingSince ??= now;
  const slowly = Math.min(4 * took, leastOften);
  const wait = Math.max(0, Math.min(Math.max(rest, slowly), waitingSince + Math.max(longest, slowly) - now));
  timer = setTimeout(() => void save(), wait);
}

function onInput(): void {
  if (isLocked()) return;
  touched = true;
  wordWasTyped();
  clearTimeout(keeping);
  keeping = setTimeout(() => keepHere(), keepAfter);
  if (form.dataset.state !== "here") show("typing", says("typing"));
  if (failed === 0) plan();
}

async function save(isShut = false): Promise<void> {
  clearTimeout(timer);
  if (busy || leaving || (!isShut && (isLocked() || isHalfTyped()))) return;
  const words = fields();
  if (textOf(words) === saved) return rested();
  busy = true;
  waitingSince = undefined;
  if (form.dataset.state !== "here") show("saving", says("saving"));
  const [path, began] = [pathOf(), performance.now()];
  const sent = await send<Saved>(`${path}/autosave`, { ...words, passages: passages() });
  took = performance.now() - began;
  busy = false;
  if (sent.how === "answered") wasSaved(sent.answer, words, path);
  else waits(sent);
  whenSaved?.();
}

/** Typed back to what is saved. */
function rested(): void {
  waitingSince = undefined;
  failed = 0;
  dropWords(pathOf(), windowId);
  nothingWaits();
}

/** Of a new article nothing is saved yet, and nothing is said. */
const nothingWaits = () => (articleId() ? show("saved", says("saved")) : show("new"));

function wasSaved(answer: Saved, words: Record<string, string>, path: string): void {
  failed = 0;
  if (answer.state === "aside") {
    saved = textOf(words);
    show("here", answer.says);
    return shut(answer.says);
  }
  if (answer.state === "merged") {
    saved = textOf(words);
    show("saved", says("saved"));
    return shut(answer.says, "goOn");
  }
  becomes(answer.id, answer.version);
  saved = textOf(words);
  clearTimeout(keeping);
  dropWords(path, windowId);
  form.dispatchEvent(new CustomEvent("kept"));
  if (!isUnsaved())
    return show("saved", says("savedAt", { hour: new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" }) }));
  keepHere();
  show("typing", says("typing"));
  plan();
}

/** Not saved: they stay here, and are sent again; what was refused, when it is written otherwise. */
function waits(sent: Exclude<Sent<Saved>, { how: "answered" }>): void {
  keepHere();
  if (sent.how === "refused") {
    failed = 0;
    return show("here", says("refused", { why: sent.why }));
  }
  if (sent.how === "away") show("here", says("away"));
  else {
    const to = element("a", { href: "/sign-in", target: "_blank", rel: "noopener", textContent: says("signIn") });
    show("here", says("signedOut"), " ", to);
  }
  timer = setTimeout(() => void save(), tries[Math.min(failed, tries.length - 1)]);
  failed += 1;
}

/** The form's own button saves what is typed last: never before an answer to what was typed before it. */
function onSubmit(event: SubmitEvent): void {
  if (isLocked()) return event.preventDefault();
  if (busy) {
    event.preventDefault();
    whenSaved = () => {
      whenSaved = undefined;
      form.requestSubmit(event.submitter);
    };
    return;
  }
  leaving = true;
  clearTimeout(timer);
  clearTimeout(keeping);
  // what is saved already has nothing to wait for
  if (isUnsaved()) keepHere(version());
  else dropWords(pathOf(), windowId);
}

// before it is open no more, its words are kept
addEventListener("pagehide", () => {
  if (!leaving && isUnsaved()) keepHere();
  giveBack();
});

// a save that was refused saved nothing, and nobody saved what was typed before this ran
if (isUnsaved()) keepHere();
stayOpen();
void offerFoundWords();
void takeInHand(isUnsaved);
if (isUnsaved()) show("typing", says("typing"));
else nothingWaits();
// a new article that came back, or was read from a file, begins as a draft with the first word typed into it
if (isUnsaved() && (articleId() || !cameBack)) plan();

form.append(element("input", { type: "hidden", name: "window", value: windowId }));
form.addEventListener("input", onInput);
form.addEventListener("change", onInput);
form.addEventListener("focusout", () => void (isUnsaved() && failed === 0 && plan()));
form.addEventListener("submit", onSubmit);
// what was typed before another had the article is kept beside it
form.addEventListener("shut", () => void (isUnsaved() && save(true)));
addEventListener("online", () => void save());
document.addEventListener("visibilitychange", () => void save());
addEventListener("beforeunload", (event) => {
  if (leaving || !isUnsaved()) return;
  keepHere();
  event.preventDefault();
});
// kept by the browser while another page was looked at: its words may be old
addEventListener("pageshow", (event) => void (event.persisted && location.reload()));
