type Timing = { id: string; block: string; start: number; end: number };
export type Times = { timings: Timing[]; beside: Timing[]; chapters: { start: number; title: string }[] };

export const noTimes: Times = { timings: [], beside: [], chapters: [] };

const asked = new Map<string, Promise<Times>>();

/** The times of a recording. Without them it still plays; a later try may find them. */
export function loadTimes(path: string): Promise<Times> {
  const held = asked.get(path);
  if (held) return held;
  const loading = fetch(`${path}/audio.json`)
    .then(async (answer) => (answer.ok ? { ...noTimes, ...((await answer.json()) as Partial<Times>) } : noTimes))
    .catch(() => noTimes);
  asked.set(path, loading);
  void loading.then((times) => times === noTimes && asked.delete(path));
  return loading;
}

/** The one in which a second falls; times rise, so the search goes by halves. */
export function timingAt(timings: readonly Timing[], seconds: number): Timing | undefined {
  let [low, high] = [0, timings.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const timing = timings[middle];
    if (!timing) return undefined;
    if (seconds < timing.start) high = middle - 1;
    else if (seconds >= timing.end) low = middle + 1;
    else return timing;
  }
  return undefined;
}
