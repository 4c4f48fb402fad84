/** Tells the server how far an article was read and heard, and that an ad was seen and followed: no cookie goes with it, nothing is kept here, and who would rather not be counted is not. */
type Wishes = Navigator & { globalPrivacyControl?: boolean };

/** Seconds in view, or of sound, before somebody is counted at all. */
const settled = 2;
const heardAtLeast = 5;
/** A quarter counts when at least this part of the time that it takes to read has passed. */
const fastest = 0.1;

const tell = (path: string, kind: "read" | "opening" | "heard", mark: number) => send({ path, kind, mark });

function send(told: object): void {
  const body = JSON.stringify(told);
  void fetch("/reading", { method: "POST", body, credentials: "omit", keepalive: true }).catch(() => undefined);
}

function followReading(body: HTMLElement, path: string): void {
  const { view, seconds = "0" } = body.dataset;
  const needed = Number(seconds);
  let [mark, visible] = [-1, 0];
  const look = () => {
    // another page stands here now
    if (!body.isConnected) return clearInterval(timer);
    if (document.visibilityState !== "visible") return;
    visible += 1;
    if (visible < settled) return;
    if (view !== "whole") {
      clearInterval(timer);
      return tell(path, "opening", 0);
    }
    const { top, height } = body.getBoundingClientRect();
    const reached = Math.min(4, Math.floor(((innerHeight - top) / Math.max(1, height)) * 4));
    const allowed = needed > 0 ? Math.floor((visible / (needed * fastest)) * 4) : 4;
    const to = Math.max(0, Math.min(reached, allowed));
    if (to > mark) tell(path, "read", (mark = to));
    if (mark === 4) clearInterval(timer);
  };
  const timer = setInterval(look, 1000);
}

/** What goes along from page to page is counted once. */
const followed = new WeakSet<HTMLAudioElement>();

function followSound(section: HTMLElement, audio: HTMLAudioElement): void {
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

/** An ad is shown when at least half of it was in view for a second. */
function followAd(box: HTMLElement): void {
  const { ad } = box.dataset;
  let waiting: number | undefined;
  const seen = new IntersectionObserver(
    (entries) => {
      clearTimeout(waiting);
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      waiting = window.setTimeout(() => {
        seen.disconnect();
        send({ ad, what: "shown" });
      }, 1000);
    },
    { threshold: 0.5 },
  );
  seen.observe(box);
  box.querySelector("a")?.addEventListener("click", () => send({ ad, what: "clicked" }));
}

/** Once on a page of which readers are counted. */
export function countReading(): void {
  const wishes: Wishes = navigator;
  const { webdriver, doNotTrack, globalPrivacyControl } = wishes;
  const counted = document.querySelector('meta[name="counted"]') !== null;
  if (counted && !webdriver && doNotTrack !== "1" && !globalPrivacyControl) {
    const body = document.querySelector<HTMLElement>("article .body[data-view]");
    if (body) followReading(body, body.dataset.path ?? location.pathname);
    for (const box of document.querySelectorAll<HTMLElement>(".house-ad[data-ad]")) followAd(box);
    const section = document.querySelector<HTMLElement>(".player");
    const audio = section?.querySelector("audio");
    if (section && audio) followSound(section, audio);
  }
}
