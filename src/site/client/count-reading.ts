/** Tells the server how far an article was read and heard, and that an ad was seen and followed: no cookie goes with it, nothing is kept here, and who would rather not be counted is not. */
type Wishes = Navigator & { globalPrivacyControl?: boolean };

/** Seconds in view before somebody is counted at all. */
const settled = 2;
/** A quarter counts when at least this part of the time that it takes to read has passed. */
const fastest = 0.1;

export const tell = (path: string, kind: "read" | "opening" | "heard", mark: number) => send({ path, kind, mark });

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

/** Whether readers of this page are counted, and this one would not rather not be. */
export function isCounted(): boolean {
  const { webdriver, doNotTrack, globalPrivacyControl }: Wishes = navigator;
  return document.querySelector('meta[name="counted"]') !== null && !webdriver && doNotTrack !== "1" && !globalPrivacyControl;
}

/** Once on a page of which readers are counted. */
export function countReading(): void {
  if (!isCounted()) return;
  const body = document.querySelector<HTMLElement>("article .body[data-view]");
  if (body) followReading(body, body.dataset.path ?? location.pathname);
  for (const box of document.querySelectorAll<HTMLElement>(".house-ad[data-ad]")) followAd(box);
}
