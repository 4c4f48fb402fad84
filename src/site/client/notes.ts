/** Notes stand beside the line that calls them where there is room, and open below their paragraph where there is not. Without a script they are at the end. */
const room = 15;
const gap = 12;

type Note = { call: HTMLAnchorElement; item: HTMLElement };

export function setNotes(body: HTMLElement): void {
  const section = body.querySelector<HTMLElement>(".notes");
  if (!section) return;
  const notes = [...body.querySelectorAll<HTMLAnchorElement>(".fn > a")].flatMap((call): Note[] => {
    const item = document.getElementById(call.hash.slice(1));
    return item ? [{ call, item }] : [];
  });
  const place = () => {
    const isWide = (document.documentElement.clientWidth - body.offsetWidth) / 2 > room * rem() + 3 * rem();
    body.classList.toggle("notes-beside", isWide);
    for (const { item } of notes) item.style.insetBlockStart = "";
    if (isWide) putBeside(body, notes);
  };
  new ResizeObserver(place).observe(body);
  void document.fonts?.ready.then(place);
  for (const note of notes) note.call.addEventListener("click", (event) => !isBeside(body) && toggle(event, note));
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const isBeside = (body: Element) => body.classList.contains("notes-beside");

/** Each at the height of its call, below the one before it and below whatever reaches into the margin. */
function putBeside(body: HTMLElement, notes: Note[]): void {
  const { top, right } = body.getBoundingClientRect();
  const wide = [...body.querySelectorAll("figure, aside")].map((one) => one.getBoundingClientRect()).filter((one) => one.right > right + 2);
  let free = 0;
  for (const { call, item } of notes) {
    let at = Math.max(free, call.getBoundingClientRect().top - top - 4);
    for (const one of wide) if (at + item.offsetHeight + gap > one.top - top && at < one.bottom - top) at = one.bottom - top + gap;
    item.style.insetBlockStart = `${at}px`;
    free = at + item.offsetHeight + gap;
  }
}

/** In place: the note opens below the paragraph that calls it, and closes again. */
function toggle(event: Event, { call, item }: Note): void {
  event.preventDefault();
  const id = `${item.id}-here`;
  const open = document.getElementById(id);
  call.setAttribute("aria-expanded", String(!open));
  if (open) return open.remove();
  const here = document.createElement("aside");
  here.id = id;
  here.className = "note-here";
  here.append(...item.cloneNode(true).childNodes);
  here.querySelector('[role="doc-backlink"]')?.remove();
  const block = call.closest("p, li, figure, .table, blockquote") ?? call;
  block.after(here);
}
