/** When the player shall stop by itself: in so many minutes, 0 for never; "end": when this recording ends. */
export type Sleep = number | "end";
/** `until`: by the clock; `path`: of the recording at whose end. */
type Kept = { after: number; until: number } | { after: "end"; path: string };

const key = "masthead.sleep";

/** Kept in the tab: a whole page that comes between does not wake the timer, and another tab has its own. */
export function keepSleep(after: Sleep, path: string, now = Date.now()): void {
  const kept: Kept | undefined = after === "end" ? { after, path } : after > 0 ? { after, until: now + after * 60_000 } : undefined;
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch {
    // a tab that keeps nothing sleeps on its own page alone
  }
}

/** What was chosen, and in how many milliseconds it is over; of the end of a recording, where it is this one. */
export function recallSleep(path: string, now = Date.now()): { after: Sleep; left: number } | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null;
    if (kept?.after === "end") return kept.path === path ? { after: "end", left: Infinity } : undefined;
    return kept && kept.until > now && kept.until <= now + kept.after * 60_000 ? { after: kept.after, left: kept.until - now } : undefined;
  } catch {
    return undefined;
  }
}
