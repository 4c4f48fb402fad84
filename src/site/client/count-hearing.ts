import { tell } from "./count-reading.ts";

/** Seconds of sound before somebody is counted at all. */
const heardAtLeast = 5;

/** What goes along from page to page is counted once. */
const followed = new WeakSet<HTMLAudioElement>();

export function countHearing(section: HTMLElement, audio: HTMLAudioElement): void {
  if (followed.has(audio)) return;
  followed.add(audio);
  const heard = new Map<string, { played: number; mark: number }>();
  let last = 0;
  audio.addEventListener("timeupdate", () => {
    const path = audio.dataset.path ?? section.dataset.path;
    const step = audio.currentTime - last;
    last = audio.currentTime;
    // what was skipped was not heard
    if (!path || step <= 0 || step > 2 * audio.playbackRate || !Number.isFinite(audio.duration)) return;
    const at = heard.get(path) ?? { played: 0, mark: -1 };
    heard.set(path, at);
    at.played += step;
    const part = at.played / audio.duration;
    const mark = part >= 0.95 ? 4 : Math.floor(part * 4);
    if (at.played >= Math.min(heardAtLeast, audio.duration * 0.9) && mark > at.mark) tell(path, "heard", (at.mark = mark));
  });
}
