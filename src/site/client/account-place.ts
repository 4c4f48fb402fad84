/** Where a reader who is signed in stopped, as their account keeps it: asked once for each piece, and told as they go on. */
type AccountPlace = { kept: boolean; saved: boolean; block?: string; seconds?: number };
type Told = { path: string } & ({ read: true } | { block: string; part: number } | { seconds: number; part: number });

const address = "/account/places";
/** Milliseconds after which it is told where somebody is. */
const settled = 4000;

const isSignedIn = (): boolean => document.documentElement.dataset.account !== undefined;
/** Whoever has chosen that nothing is kept tells nothing either. */
const isOff = (): boolean => document.documentElement.dataset.places === "off";

const asked = new Map<string, Promise<AccountPlace | undefined>>();

/** Undefined where nobody is signed in, or there is no answer. */
export function accountPlace(path: string): Promise<AccountPlace | undefined> {
  if (!isSignedIn()) return Promise.resolve(undefined);
  const held = asked.get(path);
  if (held) return held;
  const asking = fetch(`${address}?path=${encodeURIComponent(path)}`)
    .then(async (answer) => (answer.ok ? placeIn(await answer.json()) : undefined))
    .catch(() => undefined);
  asked.set(path, asking);
  return asking;
}

function placeIn(said: object): AccountPlace {
  const { kept, saved, block, seconds }: { kept?: unknown; saved?: unknown; block?: unknown; seconds?: unknown } = said;
  return {
    kept: kept === true,
    saved: saved === true,
    ...(typeof block === "string" && { block }),
    ...(typeof seconds === "number" && { seconds }),
  };
}

const waiting = new Map<string, Told>();
const sent = new Map<string, string>();
let timer = 0;

/** The last of several is told, a little later or when the page is left. */
export function tellPlace(place: Told): void {
  if (!isSignedIn() || isOff()) return;
  waiting.set(place.path, place);
  if (timer === 0) timer = window.setTimeout(tellNow, settled);
}

function tellNow(): void {
  clearTimeout(timer);
  timer = 0;
  for (const [path, place] of waiting) {
    const body = JSON.stringify(place);
    if (sent.get(path) === body) continue;
    sent.set(path, body);
    asked.delete(path);
    void fetch(address, { method: "POST", body, keepalive: true }).catch(() => sent.delete(path));
  }
  waiting.clear();
}

addEventListener("pagehide", tellNow);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && tellNow());
