import { findInside } from "./book/find.ts";
import { offerToKeep } from "./book/keep.ts";
import { keepPlaceInBook } from "./book/place.ts";
import { type Pages, pagesOf } from "./book/pages.ts";
import { turnBy } from "./book/turn-by.ts";
import { forgetWhoWasHere } from "./of-whom.ts";
import { openReadingSettings } from "./reading-settings.ts";
import { copyWithoutBreaks } from "./soft-breaks.ts";

/** An issue read from front to back: turned or scrolled, searched, and opened where it was left. Without this script it is one long page. */
const book = document.querySelector<HTMLElement>(".book");
const turn = document.querySelector<HTMLElement>(".turn");
if (book && turn) open(pagesOf(book, turn), book, turn);

function open(pages: Pages, book: HTMLElement, turn: HTMLElement): void {
  forgetWhoWasHere();
  openReadingSettings();
  copyWithoutBreaks();
  turnBy(pages, turn);
  findInside(book, pages);
  const place = keepPlaceInBook(book, pages);
  const fit = () => {
    const here = place.now();
    pages.fit();
    if (here) pages.show(here.block, here.part);
  };
  new ResizeObserver(fit).observe(book);
  new MutationObserver(fit).observe(document.documentElement, { attributes: true });
  void document.fonts.ready.then(fit);
  offerToKeep();
}
