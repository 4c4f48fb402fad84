import { filled } from "./words.ts";

/** One recording; `source` is its sound. */
export type Track = {
  path: string;
  source: string;
  headline: string;
  writtenBy: string;
  album: string;
  cover: string;
  seconds: number;
  voice: string;
};

/** The article's own recording, or those of the contents the section names, in their order. */
export function tracksOf(section: HTMLElement): Track[] {
  const { album = "", cover = "" } = section.dataset;
  const elements = section.dataset.queue ? [...document.querySelectorAll<HTMLElement>(section.dataset.queue)] : [section];
  return elements.flatMap(({ dataset: { path, headline = "", by = "", seconds, voice = "" } }) =>
    path && seconds ? [{ path, source: `${path}/audio.mp3`, headline, writtenBy: by, album, cover, seconds: Number(seconds), voice }] : [],
  );
}

/** Every entry of the contents gets a button that plays from it; the one that plays is marked. */
export function wireQueue(
  section: HTMLElement,
  tracks: readonly Track[],
  choose: (index: number) => void,
): (at: number, playing: boolean) => void {
  const list = section.dataset.queue;
  if (!list) return () => {};
  const entries = [...document.querySelectorAll<HTMLElement>(list)].filter(({ dataset }) => dataset.path && dataset.seconds);
  entries.forEach((entry, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "hear";
    button.textContent = wordsOfPlayer.play;
    button.setAttribute("aria-label", filled(wordsOfPlayer.playFrom, { headline: tracks[index]?.headline ?? "" }));
    button.addEventListener("click", () => choose(index));
    (entry.querySelector(".lengths") ?? entry).append(" ", button);
  });
  return (at, playing) =>
    entries.forEach((entry, index) =>
      index === at && playing ? entry.setAttribute("aria-current", "true") : entry.removeAttribute("aria-current"),
    );
}
