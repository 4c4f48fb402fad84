import { registerWorker } from "../../../values/index.ts";
import { type ToKeep, bringUpToDate, isNoRoom, keepIssue, listed } from "../offline/keep.ts";
import { type Kept, Removed, check, keptAt, remove } from "../offline/kept.ts";
import { tellAway } from "./away.ts";
import { daySaid, sizeSaid } from "../offline/sizes.ts";

/** Keeps the issue in this browser, where it can keep any: a worker then shows it without a line. */
export function offerToKeep(): void {
  const box = document.querySelector<HTMLElement>(".keep");
  if (!box || !("serviceWorker" in navigator) || !("caches" in window)) return;
  void begin(box).catch(() => undefined);
}

async function begin(box: HTMLElement): Promise<void> {
  const { path = "", list = "" } = box.dataset;
  const part = partsOf(box);
  const others = await check();
  const kept = await keptAt(path);
  // offline nothing can be asked; what is kept is shown as it is
  const of = await listed(list).catch(() => undefined);
  const [size] = [of ? sizeSaid(of.bytesOfRecordings) : ""];
  await tellAway(box, !of);
  window.addEventListener("offline", () => void tellAway(box, true));
  window.addEventListener("online", () => void tellAway(box, false));
  part.recordings.closest("label")?.toggleAttribute("hidden", !of || of.recordings.length === 0);
  part.recordingsSaid.textContent = part.recordingsSaid.dataset.says?.replace("{size}", size) ?? "";
  part.recordings.checked = kept?.withRecordings ?? false;
  box.hidden = false;
  show(box, kept);
  part.keep.hidden = !of;
  part.remove.addEventListener("click", () => void remove(path).then(() => show(box, undefined)));
  if (of) part.keep.addEventListener("click", () => void keep(box, of));
  // what somebody asks for meanwhile is told by itself
  if ((await bringUpToDate(others)) && !part.keep.disabled) show(box, await keptAt(path));
}

function partsOf(box: HTMLElement) {
  const one = <T extends HTMLElement>(selector: string, kind: new () => T): T => {
    const found = box.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`${selector} is not here`);
    return found;
  };
  return {
    keep: one("[data-keep]", HTMLButtonElement),
    remove: one("[data-remove]", HTMLButtonElement),
    recordings: one("[name=recordings]", HTMLInputElement),
    recordingsSaid: one("[data-says]", HTMLSpanElement),
    progress: one("progress", HTMLProgressElement),
    status: one("[role=status]", HTMLElement),
  };
}

function show(box: HTMLElement, kept: Kept | undefined, problem = ""): void {
  const { keep, remove: removal, progress, status } = partsOf(box);
  const { isKept = "", keepWord = "", keepOn = "", keepAnew = "" } = box.dataset;
  progress.hidden = true;
  keep.disabled = false;
  keep.textContent = kept?.isWhole ? keepAnew : kept && !kept.hasEnded ? keepOn : keepWord;
  removal.hidden = !kept;
  status.textContent = problem || (kept?.isWhole ? isKeptSaid(isKept, kept) : "");
}

const isKeptSaid = (words: string, { bytes, asOf, checkedAt }: Kept): string =>
  words.replace("{size}", sizeSaid(bytes)).replace("{day}", daySaid(asOf ?? checkedAt));

async function keep(box: HTMLElement, of: ToKeep): Promise<void> {
  const part = partsOf(box);
  const { keeping = "", noRoom = "", brokenOff = "" } = box.dataset;
  part.keep.disabled = true;
  // what is removed while it is kept is so elsewhere, and stops it
  part.remove.hidden = true;
  part.progress.hidden = false;
  try {
    await registerWorker();
    // asked once it is wanted; a browser that says no keeps it all the same, until it needs the room
    void navigator.storage.persist?.().catch(() => false);
    const kept = await keepIssue(of, part.recordings.checked, (done, all) => {
      part.progress.max = all;
      part.progress.value = done;
      part.status.textContent = keeping.replace("{done}", String(done)).replace("{all}", String(all));
    });
    await navigator.serviceWorker.ready;
    show(box, kept);
  } catch (error) {
    const problem = error instanceof Removed ? "" : isNoRoom(error) ? noRoom : brokenOff;
    show(box, await keptAt(of.path).catch(() => undefined), problem);
  }
}
