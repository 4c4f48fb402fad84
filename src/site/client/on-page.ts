import { countReading } from "./count-reading.ts";
import { keepPlace, offerToContinue } from "./place.ts";
import { wireSave } from "./save.ts";
import { setNotes } from "./notes.ts";
import { forgetWhoWasHere } from "./of-whom.ts";
import { openReadingSettings } from "./reading-settings.ts";
import { copyWithoutBreaks } from "./soft-breaks.ts";

/** The address of the other script is put in where this one is built. */
declare const addressOfCiting: string;
const citing = (): Promise<typeof import("./cite.ts")> => import(addressOfCiting);

/** Passages are cited by a script that is fetched when the first is marked. Where it does not come, they are copied as ever. */
function citeOnceMarked(body: HTMLElement): void {
  const marked = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !body.contains(selection.anchorNode)) return;
    document.removeEventListener("selectionchange", marked);
    void citing().then(
      ({ citePassages }) => citePassages(body),
      () => undefined,
    );
  };
  document.addEventListener("selectionchange", marked);
}

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
  citeOnceMarked(body);
  keepPlace(body);
  wireSave();
}
