import { pageOf } from "../../values/index.ts";
/**
 * The running order, where there is a script: a piece is pulled to its place, or moved by the keys on its handle. What is done is
 * sent at once as its button would send it, and the plan of the page that answers stands in place of this one; what is typed in
 * the other fields stays as it is.
 */
const form = document.querySelector<HTMLFormElement>("form#issue");
const theplan = () => document.querySelector<HTMLElement>("#plan");
let before: Promise<unknown> = Promise.resolve();

/** One behind the other: each is asked of what the one before made. */
function send(then: string): void {
  before = before.then(() => sendNow(then)).catch(() => tell(theplan()?.dataset.away ?? "", true));
}

async function sendNow(then: string): Promise<void> {
  const answer = await fetch(form?.action ?? "", { method: "POST", body: new URLSearchParams({ then }), headers: { accept: "text/html" } });
  const page = await pageOf(answer);
  const fresh = page.querySelector<HTMLElement>("#plan");
  // signed out meanwhile, or the issue went on sale: the page itself tells
  if (!fresh) return location.reload();
  const search = theplan()?.querySelector<HTMLInputElement>("input[type=search]")?.value ?? "";
  theplan()?.replaceWith(fresh);
  const checklist = page.querySelector("#checklist");
  if (checklist) document.querySelector("#checklist")?.replaceWith(checklist);
  prepare(search);
  const [, id = ""] = then.split(":");
  focusOn(id);
  const refused = page.querySelector("#refused, main > [role=alert]")?.textContent?.trim();
  tell(
    refused || pieceOf(id)?.dataset.said || page.querySelector("main > .notice[role=status]")?.textContent?.trim() || "",
    Boolean(refused),
  );
}

const pieceOf = (id: string) => (id ? theplan()?.querySelector<HTMLElement>(`[data-piece="${id}"]`) : undefined);

function tell(says: string, bad = false): void {
  const told = theplan()?.querySelector<HTMLElement>("[data-told]");
  if (!told) return;
  told.textContent = says;
  told.classList.toggle("bad", bad);
}

/** Who moved a piece goes on moving it; where there is no handle, its button, or the newest thing that can be undone. */
function focusOn(id: string): void {
  const plan = theplan();
  const next =
    pieceOf(id)?.querySelector<HTMLElement>("[data-handle], button") ??
    plan?.querySelector<HTMLElement>("button[value=undo], [data-handle]");
  next?.focus();
}

function prepare(search?: string): void {
  const plan = theplan();
  if (!plan) return;
  for (const hidden of plan.querySelectorAll<HTMLElement>("[data-handle], [data-keys]")) hidden.hidden = false;
  for (const piece of plan.querySelectorAll<HTMLElement>("[data-piece]")) piece.draggable = true;
  const field = plan.querySelector<HTMLInputElement>("input[type=search]");
  if (field && search !== undefined) field.value = search;
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>("#plan button[name=then]") : null;
  if (!button || !form) return;
  event.preventDefault();
  send(button.value);
});

document.addEventListener("keydown", (event) => {
  const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("#plan [data-handle]") : null;
  const piece = handle?.closest<HTMLElement>("[data-piece]");
  const then = piece && !event.ctrlKey && !event.metaKey && !event.altKey ? byKey(event.key, piece) : undefined;
  if (!then) return;
  event.preventDefault();
  send(then);
});

function byKey(key: string, piece: HTMLElement): string | undefined {
  const id = piece.dataset.piece ?? "";
  const first = piece.parentElement?.querySelector<HTMLElement>("[data-piece]")?.dataset.piece;
  const keys: Record<string, string | undefined> = {
    ArrowUp: `up:${id}`,
    ArrowDown: `down:${id}`,
    Home: first === id ? undefined : `before:${id}:${first}`,
    End: `last:${id}`,
    Delete: `out:${id}`,
  };
  return keys[key];
}

let pulled: string | undefined;
document.addEventListener("dragstart", (event) => {
  const piece = event.target instanceof Element ? event.target.closest<HTMLElement>("#plan [data-piece]") : null;
  pulled = piece?.dataset.piece;
  if (piece) event.dataTransfer?.setData("text/plain", piece.querySelector("a")?.textContent ?? "");
});
document.addEventListener("dragend", () => {
  pulled = undefined;
  unmark();
});

const unmark = () => {
  for (const marked of document.querySelectorAll("#plan .over")) marked.classList.remove("over");
};

/** Where it would come to stand, and what marks the place: before a piece of the order, behind the last, or in the pool. */
function targetOf(event: DragEvent): { mark: Element; then: string } | undefined {
  const under = event.target instanceof Element ? event.target : null;
  const id = pulled;
  if (!id || !under) return undefined;
  const pool = under.closest("#plan [data-pool]");
  if (pool) return pieceOf(id)?.closest("[data-order]") ? { mark: pool, then: `out:${id}` } : undefined;
  const order = under.closest("#plan .running")?.querySelector("[data-order]");
  if (!order) return undefined;
  const behind = [...order.querySelectorAll<HTMLElement>("[data-piece]")].find((piece) => {
    const { top, height } = piece.getBoundingClientRect();
    return event.clientY < top + height / 2;
  });
  if (!behind) return { mark: order, then: `last:${id}` };
  return behind.dataset.piece === id ? undefined : { mark: behind, then: `before:${id}:${behind.dataset.piece}` };
}

document.addEventListener("dragover", (event) => {
  const target = targetOf(event);
  unmark();
  if (!target) return;
  event.preventDefault();
  target.mark.classList.add("over");
});
document.addEventListener("drop", (event) => {
  const target = targetOf(event);
  unmark();
  if (!target) return;
  event.preventDefault();
  send(target.then);
});

prepare();
