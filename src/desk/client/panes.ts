/**
 * What the text becomes, in a pane beside it: one at a time, made anew after each save, and left where it was scrolled to. The new one
 * is loaded behind the one that is seen, so that nothing flickers. Without a script each is a page of its own.
 */
const nav = document.querySelector<HTMLElement>(".panes");
const links = [...(nav?.querySelectorAll<HTMLAnchorElement>("a[data-pane]") ?? [])];
let pane: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;
let frame: HTMLIFrameElement | undefined;
let coming: HTMLIFrameElement | undefined;
let isOld = false;

/** The text was saved. While one is on its way no other is asked for: it comes behind it. */
export function followText(): void {
  if (!pane || !shown) return;
  if (coming) isOld = true;
  else load(shown);
}

function load(link: HTMLAnchorElement): void {
  isOld = false;
  const next = Object.assign(document.createElement("iframe"), { title: link.textContent ?? "", src: link.href });
  next.dataset.pane = link.dataset.pane ?? "";
  // the browser's own viewer says neither when it is there nor where it stands
  if (next.dataset.pane === "print") return take(next);
  next.className = "coming";
  coming = next;
  next.addEventListener("load", () => {
    if (coming !== next) return next.remove();
    const from = frame?.dataset.pane === next.dataset.pane ? frame?.contentWindow?.scrollY : 0;
    const scroll = () => next.contentWindow?.scrollTo(0, from ?? 0);
    scroll();
    // a face that comes late makes it longer
    void next.contentDocument?.fonts.ready.then(scroll);
    next.className = "";
    coming = undefined;
    take(next);
    if (isOld) followText();
  });
  pane?.append(next);
}

function take(next: HTMLIFrameElement): void {
  if (!next.isConnected) pane?.append(next);
  frame?.remove();
  frame = next;
}

function open(link: HTMLAnchorElement): void {
  pane ??= makePane();
  if (coming) coming.remove();
  coming = undefined;
  shown = link;
  for (const one of [...links, ...pane.querySelectorAll<HTMLElement>("[data-pane]:not(iframe)")])
    one.ariaCurrent = one.dataset.pane === link.dataset.pane ? "true" : null;
  load(link);
}

function makePane(): HTMLElement {
  const made = document.createElement("aside");
  made.className = "pane";
  made.ariaLabel = nav?.querySelector("h2")?.textContent ?? "";
  const close = Object.assign(document.createElement("button"), { type: "button", className: "button quiet" });
  close.textContent = nav?.dataset.close ?? "";
  close.addEventListener("click", shut);
  const others = links.map((link) => {
    const other = Object.assign(document.createElement("button"), { type: "button", textContent: link.textContent });
    other.dataset.pane = link.dataset.pane ?? "";
    other.addEventListener("click", () => open(link));
    return other;
  });
  const head = Object.assign(document.createElement("div"), { className: "pane-head" });
  head.append(...others, close);
  made.append(head);
  made.addEventListener("keydown", ({ key }) => void (key === "Escape" && shut()));
  document.body.append(made);
  return made;
}

function shut(): void {
  pane?.remove();
  const from = shown;
  [pane, shown, frame, coming] = [undefined, undefined, undefined, undefined];
  for (const one of links) one.ariaCurrent = null;
  from?.focus();
}

for (const link of links)
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (shown === link) shut();
    else open(link);
  });
