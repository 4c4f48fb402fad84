/** How an issue lies in the window: as pages of columns beside each other, or as one long page. */
export type Pages = {
  /** Looks again how many there are, when the window or the type has changed. */
  fit(): void;
  isTurned(): boolean;
  turn(by: number): void;
  /** To the first or the last. */
  turnTo(end: "first" | "last"): void;
  /** Where this stands; `part` says how far into it. */
  show(element: Element, part?: number): void;
  /** Whether it begins on what is seen, before it (below 0) or after it, and how far what is seen lies into it. */
  lies(element: Element): { begins: number; part: number };
  /** Called when something else is seen than before. */
  onTurn(then: () => void): void;
};

/** What a line is read at, in parts of the window's height, where the issue scrolls. */
const eye = 0.2;

export function pagesOf(book: HTMLElement, bar: HTMLElement): Pages {
  const told: (() => void)[] = [];
  const laid = laidOut(book);
  const { isTurned, spanOf } = laid;
  let page = 0;
  const go = (to: number) => {
    const [before, pages, { onward, step }] = [page, laid.count(), laid.sides()];
    page = Math.max(0, Math.min(pages - 1, to));
    book.scrollLeft = onward * page * step;
    say(bar, page, pages);
    if (page !== before) for (const then of told) then();
  };
  book.addEventListener("scroll", () => {
    // the browser has moved it, to a link that was reached or a word that was found
    if (isTurned()) go(Math.floor((Math.abs(book.scrollLeft) + book.clientWidth / 2) / laid.sides().step));
  });
  addEventListener("scroll", () => !isTurned() && told.forEach((then) => then()));
  return {
    isTurned,
    fit: () => {
      bar.hidden = !isTurned();
      book.classList.toggle("turns", isTurned());
      if (isTurned()) go(page);
    },
    turn: (by) => go(page + by),
    turnTo: (end) => go(end === "first" ? 0 : laid.count() - 1),
    show: (element, part = 0) => {
      if (!isTurned()) return scrollInto(element, part);
      const { first, last } = spanOf(element);
      if (Number.isFinite(first)) go(first + Math.round(part * (last - first)));
    },
    lies: (element) => {
      if (!isTurned()) return liesBelow(element);
      const { first, last } = spanOf(element);
      return { begins: first - page, part: last > first ? within01((page - first) / (last - first)) : 0 };
    },
    onTurn: (then) => void told.push(then),
  };
}

const within01 = (part: number) => Math.max(0, Math.min(1, part));

function scrollInto(element: Element, part: number): void {
  const { top, height } = element.getBoundingClientRect();
  scrollTo({ top: scrollY + top + part * height - innerHeight * eye });
}

function liesBelow(element: Element): { begins: number; part: number } {
  const { top, height } = element.getBoundingClientRect();
  const into = (innerHeight * eye - top) / Math.max(1, height);
  return { begins: into > 1 ? -1 : into < 0 ? 1 : 0, part: within01(into) };
}

/** The columns as they lie now. */
function laidOut(book: HTMLElement) {
  const sides = () => sidesOf(book);
  const pageAt = ({ left, right }: DOMRect) => {
    const { start, step, onward } = sides();
    const into = onward > 0 ? left - start : start - right;
    return Math.floor((into + Math.abs(book.scrollLeft) + 1) / step);
  };
  return {
    sides,
    isTurned: () => getComputedStyle(book).getPropertyValue("--flow").trim() === "pages",
    count: () => Math.max(1, Math.round((book.scrollWidth + sides().apart) / sides().step)),
    spanOf: (element: Element) => {
      const pages = [...element.getClientRects()].map(pageAt);
      return { first: Math.min(...pages), last: Math.max(...pages) };
    },
  };
}

/** Where its pages begin, how wide each is with what lies between two, and which way one reads. */
function sidesOf(book: HTMLElement) {
  const { columnGap, direction } = getComputedStyle(book);
  const { left, right, width } = book.getBoundingClientRect();
  const apart = Number.parseFloat(columnGap) || 0;
  const isRight = direction === "rtl";
  return { start: isRight ? right : left, apart, step: width + apart, onward: isRight ? -1 : 1 };
}

function say(bar: HTMLElement, page: number, pages: number): void {
  const status = bar.querySelector<HTMLElement>("[role=status]");
  const said = status?.dataset.says?.replace("{page}", String(page + 1)).replace("{pages}", String(pages)) ?? "";
  if (status && status.textContent !== said) status.textContent = said;
  for (const button of bar.querySelectorAll<HTMLButtonElement>("[data-turn]"))
    button.disabled = button.dataset.turn === "1" ? page >= pages - 1 : page === 0;
}
