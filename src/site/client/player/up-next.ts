import type { Track } from "./tracks.ts";
import { filled } from "./words.ts";

type UpNext = { own: Track; at: number; tracks: readonly Track[]; playsOn: boolean };
type UpNextActions = { start: (index: number) => void; setPlaysOn: (yes: boolean) => void };

/** The quiet line under the bar of an article: what comes after it in the issue, and whether it comes by itself. */
export function makeUpNext(section: HTMLElement, { start, setPlaysOn }: UpNextActions): (now: UpNext) => void {
  const line = document.createElement("p");
  line.className = "up-next";
  line.hidden = true;
  const [here, next, on] = ["here", "next", "on"].map((name) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `line line-${name}`;
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const says = document.createElement("span");
  line.append(here, says, next, on);
  section.append(line);
  let shown: UpNext | undefined;
  here.textContent = wordsOfPlayer.listen;
  on.textContent = wordsOfPlayer.byItself;
  here.addEventListener("click", () => {
    const now = shown;
    if (now) start(now.tracks.findIndex(({ path }) => path === now.own.path));
  });
  next.addEventListener("click", () => shown && start(shown.at + 1));
  on.addEventListener("click", () => setPlaysOn(on.getAttribute("aria-pressed") !== "true"));
  return (now) => {
    shown = now;
    const { own, at, tracks, playsOn } = now;
    const following = tracks[at + 1];
    line.hidden = tracks.length < 2;
    here.hidden = tracks[at]?.path === own.path;
    says.textContent = following ? wordsOfPlayer.next : wordsOfPlayer.last;
    next.hidden = on.hidden = !following;
    next.textContent = following?.headline ?? "";
    next.setAttribute("aria-label", filled(wordsOfPlayer.playNext, { headline: following?.headline ?? "" }));
    on.setAttribute("aria-pressed", String(playsOn));
  };
}
