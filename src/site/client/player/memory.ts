/** Where a listener stopped, and how they like it: kept in their browser and nowhere else. */
type Place = { track: number; seconds: number };
type Kept = { path: string; seconds: number };

const placesKey = "masthead.places";
const speedKey = "masthead.speed";
const playsOnKey = "masthead.plays-on";
const most = 60;

/** A browser that keeps nothing, or keeps something else under our name, is a browser without memory. */
function read<T>(key: string, otherwise: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? "null") as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // full, or forbidden
  }
}

export const place = (path: string, seconds: number): Kept => ({ path, seconds: Math.round(seconds * 10) / 10 });

/** `name`: an article's path, or an issue's, which remembers a track too. The newest last; the oldest are forgotten. */
export function rememberPlace(name: string, kept: Kept | undefined): void {
  const others = read<[string, Kept][]>(placesKey, []).filter(([key]) => key !== name);
  write(placesKey, kept ? [...others.slice(1 - most), [name, kept]] : others);
}

export function recallPlace(name: string, paths: readonly string[]): Place | undefined {
  const kept = read<[string, Kept][]>(placesKey, []).find(([key]) => key === name)?.[1];
  const track = kept ? paths.indexOf(kept.path) : -1;
  return kept && track >= 0 && Number.isFinite(kept.seconds) ? { track, seconds: kept.seconds } : undefined;
}

/** Where the listener stopped in it; from the beginning where little is left. */
export function placeIn({ path, seconds }: { path: string; seconds: number }): number {
  const kept = recallPlace(path, [path])?.seconds ?? 0;
  return kept < seconds - 5 ? kept : 0;
}

export const speeds = [0.75, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
/** Minutes after which the player may stop by itself. */
export const sleeps = [10, 20, 30, 45, 60] as const;
export function recallSpeed(): number {
  const kept = read<number>(speedKey, 1);
  return speeds.find((speed) => speed === kept) ?? 1;
}
export const rememberSpeed = (speed: number): void => write(speedKey, speed);

/** Whether an article that ended goes on to the next of its issue. */
export const recallPlaysOn = (): boolean => read<boolean>(playsOnKey, true) !== false;
export const rememberPlaysOn = (yes: boolean): void => write(playsOnKey, yes);
