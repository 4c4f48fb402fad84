import { countReading } from "./count-reading.ts";
import { citePassages } from "./cite.ts";
import { keepPlace, offerToContinue } from "./place.ts";
import { wireSave } from "./save.ts";
import { setNotes } from "./notes.ts";
import { forgetWhoWasHere } from "./of-whom.ts";
import { openReadingSettings } from "./reading-settings.ts";
import { copyWithoutBreaks } from "./soft-breaks.ts";

/** What a page of the magazine does with a script, whether it is heard or not. */
export function onPage(): void {
  forgetWhoWasHere();
  openReadingSettings();
  copyWithoutBreaks();
  onArrival();
}

/** The part of it that each page has anew which comes without a load. */
export function onArrival(): void {
  countReading();
  offerToContinue();
  const body = document.querySelector<HTMLElement>("article .body");
  if (!body) return;
  setNotes(body);
  citePassages(body);
  keepPlace(body);
  wireSave();
}
