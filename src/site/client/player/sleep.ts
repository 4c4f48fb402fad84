/** When the player shall stop by itself: in so many minutes, 0 for never; "end": when this recording ends. */
export type Sleep = number | "end";

/** Holds what was chosen and, behind a space, when it is over by the clock or the path of the recording at whose end. */
const key = "masthead.sleep";

/** Kept in the tab: a whole page that comes between does not wake the timer, and another tab has its own. */
export function keepSleep(after: Sleep, path: string, now = Date.now()): void {
  try {
    if (after === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, `${after} ${after === "end" ? path : now + after * 60_000}`);
  } catch {
    // a tab that keeps nothing sleeps on its own page alone
  }
}

/** What was chosen, and in how many milliseconds it is over, 0 once it is; of the end of a recording, where it is this one. */
export function recallSleep(path: string, now = Date.now()): { after: Sleep; left: number } | undefined {
  try {
    const [after, until] = (sessionStorage.getItem(key) ?? "").split(" ");
    if (after === "end") return until === path ? { after, left: Infinity } : undefined;
    const left = Number(until) - now;
    return until && left <= Number(after) * 60_000 ? { after: Number(after), left: Math.max(0, left) } : undefined;
  } catch {
    return undefined;
  }
}
