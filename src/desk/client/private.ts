import * as z from "zod/mini";
import { type Body, isMarked, laidOver, suggestionsIn } from "../../document/index.ts";
import { givenSchema } from "../editor/comments/threads.ts";
import { type Editor, createEditor } from "../editor/editor.ts";
import { button, element } from "../editor/element.ts";
import { suggestionsOf } from "../editor/suggest/settle.ts";
import { dropFound, dropWords, foundWords, keepWords } from "./keeping/kept-words.ts";
import { partOf } from "./part-of.ts";

/**
 * A piece by a private link: its text as it will be read, to be commented on and, where the link lets one, suggested to. What is
 * suggested is kept in this browser at once and sent a moment after the hand rests. Without a script the page is the text and forms.
 */
const holder = partOf<HTMLElement>(document, ".written.guest");
const { base = "", me = "", zone = "UTC", language = "en", suggests } = holder.dataset;
const writes = suggests !== undefined;
const says = z.record(z.string(), z.string()).parse(JSON.parse(holder.dataset.says ?? "{}"));
const say = (name: string, values: Record<string, string> = {}) =>
  (says[name] ?? name).replace(/\{(\w+)\}/g, (all, value: string) => values[value] ?? all);
const state = document.querySelector<HTMLElement>(".kept-state");

/** Milliseconds after which what is written is sent, and after which it is tried again. */
const rest = 1500;
const again = 15_000;

const bodySchema = z.custom<Body>((value) => typeof value === "object" && value !== null);
const answerSchema = z.object({ version: z.number() });
const refusedSchema = z.object({ type: z.string(), detail: z.string() });

let version = holder.dataset.version ?? "0";
let timer: ReturnType<typeof setTimeout> | undefined;
let isBusy = false;
/** What was written here before has still to come to the magazine: nothing is written over it. */
let isOwed = false;
let opened: unknown;
const editor = open();

function open(): Editor {
  const given = givenSchema.parse(JSON.parse(holder.querySelector(".written-comments")?.textContent ?? "{}"));
  const made = createEditor({
    body: bodySchema.parse(JSON.parse(partOf(holder, ".written-body").textContent ?? "")),
    isPlain: false,
    language: () => language,
    changed: written,
    me,
    zone,
    names: z.record(z.string(), z.string()).parse(JSON.parse(holder.dataset.blockNames ?? "{}")),
    suggests: writes,
    suggesting: () => undefined,
    comments: { ...given, address: () => `${base}/comments`, isHere: true, isGuest: true },
    opened: () => undefined,
    guest: { by: me, takeBack: say("takeBack"), writes, allows },
  });
  opened = made.body();
  const body = partOf<HTMLElement>(document, ".body.as-read");
  body.replaceWith(made.dom);
  const beside = partOf<HTMLElement>(document, ".said-so-far");
  const aside = element("aside", { className: "margin" }, made.suggestions, made.comments);
  beside.replaceWith(aside);
  return made;
}

/** What the magazine would not keep is not done at all. */
function allows(body: Body): boolean {
  if (isOwed) return false;
  const doc: unknown = body;
  if (!isMarked(opened) || !isMarked(doc)) return true;
  const known = suggestionsIn(opened);
  return laidOver(opened, doc, (id) => (known.get(id)?.by ?? me) === me).isSame;
}

function show(name: string, values: Record<string, string> = {}): void {
  if (!state) return;
  state.hidden = false;
  state.textContent = say(name, values);
}

function written(): void {
  if (!writes) return;
  keepWords(me, "", { version, fields: { bodyJson: JSON.stringify(editor.body()) } });
  show("notKept");
  clearTimeout(timer);
  timer = setTimeout(() => void send(), rest);
}

type Sent = { version: number; why?: undefined } | { why: string; code: string };

async function ask(bodyJson: string, of: string): Promise<Sent> {
  try {
    const body = new URLSearchParams({ bodyJson, version: of });
    const response = await fetch(`${base}/suggestions`, { method: "POST", headers: { accept: "application/json" }, body });
    const json: unknown = await response.json();
    if (response.ok) return answerSchema.parse(json);
    const { detail, type } = refusedSchema.parse(json);
    return { why: detail, code: type.split("#").at(-1) ?? "" };
  } catch {
    return { why: say("away"), code: "away" };
  }
}

async function send(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  show("keeping");
  const sent = JSON.stringify(editor.body());
  const answer = await ask(sent, version);
  isBusy = false;
  if (answer.why !== undefined) {
    show("onlyHere", { why: answer.why });
    timer = setTimeout(() => void send(), again);
    return;
  }
  version = String(answer.version);
  if (JSON.stringify(editor.body()) !== sent) return written();
  dropWords(me, "");
  show("keptAt", { hour: new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" }) });
}

/** What was written here and never came to the magazine is sent now; what has no place any more is shown, to be suggested again. */
async function bringBack(): Promise<void> {
  const [held] = foundWords(me, { person: me, open: new Set() });
  if (!held) return;
  isOwed = true;
  const { bodyJson = "" } = held.fields;
  const answer = await ask(bodyJson, held.version ?? "0");
  if (answer.why === undefined) {
    dropFound(held);
    return location.reload();
  }
  if (answer.code === "away" || answer.code === "piece-in-hand") {
    show("onlyHere", { why: answer.why });
    return void setTimeout(() => void bringBack(), again);
  }
  isOwed = false;
  const list = element("ul", {}, ...ownWords(bodyJson).map((words) => element("li", { textContent: words })));
  const notice = element("div", { className: "notice", role: "status" }, say("unfit"), list);
  const letGo = button(say("letGo"), () => (dropFound(held), notice.remove()));
  notice.append(letGo);
  holder.prepend(notice);
}

function ownWords(bodyJson: string): string[] {
  try {
    return suggestionsOf(editor.view.state.schema.nodeFromJSON(JSON.parse(bodyJson))).flatMap(({ by, added, removed }) =>
      by === me ? [added || removed] : [],
    );
  } catch {
    return [];
  }
}

if (writes) void bringBack();
addEventListener("pagehide", () => clearTimeout(timer));
