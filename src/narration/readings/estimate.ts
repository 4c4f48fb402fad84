import { firstOf, lastOf, itemAt } from "../../values/index.ts";

/** A silence between words, in seconds. */
export type Pause = { start: number; end: number };
/** What is read: how long it should take relative to the others, and the pause expected after it, in seconds. */
export type Expected = { id: string; weight: number; pause: number };
export type Estimated = { id: string; start: number; end: number };

/** Silences of 160 ms and more in a sound that comes in pieces: a reader's speech lies some 30 dB above them. */
export function pauseFinder(sampleRate: number): { push(piece: Float32Array): void; pauses(): Pause[] } {
  const frame = Math.round(sampleRate / 100);
  const levels: number[] = [];
  let [sum, left] = [0, frame];
  return {
    push(piece) {
      for (const sample of piece) {
        sum += sample ** 2;
        left -= 1;
        if (left > 0) continue;
        levels.push(10 * Math.log10(sum / frame + 1e-12));
        [sum, left] = [0, frame];
      }
    },
    pauses: () => pausesIn(levels),
  };
}

/** `levels`: decibels of every 10 ms. */
function pausesIn(levels: readonly number[]): Pause[] {
  const sorted = Float64Array.from(levels).sort();
  const [floor, speech] = [sorted[Math.floor(levels.length * 0.02)] ?? -90, sorted[Math.floor(levels.length * 0.8)] ?? -20];
  const threshold = Math.min(speech - 22, Math.max(floor + 6, speech - 38));
  const pauses: Pause[] = [];
  let from = -1;
  for (let at = 0; at <= levels.length; at += 1) {
    const quiet = (levels[at] ?? Infinity) < threshold;
    if (quiet && from < 0) from = at;
    if (!quiet && from >= 0) {
      if (at - from >= 16) pauses.push({ start: from / 100, end: at / 100 });
      from = -1;
    }
  }
  return pauses;
}

/**
 * Where each sentence of a human reading probably lies: as long as its text is, moved to the pauses
 * that fit best. Starts an editor has set (`pins`) hold, and what lies between them is reckoned anew.
 */
export function estimateTimings(
  expected: readonly Expected[],
  { seconds, pauses, pins = new Map() }: { seconds: number; pauses: readonly Pause[]; pins?: ReadonlyMap<string, number> },
): Estimated[] {
  if (expected.length === 0) return [];
  const onset = pauses[0] && pauses[0].start < 0.05 ? pauses[0].end : 0;
  const last = pauses.at(-1);
  const finish = last && last.end > seconds - 0.05 ? last.start : seconds;
  const edges = [{ at: 0, time: pins.get(firstOf(expected).id) ?? onset }];
  expected.forEach(({ id }, at) => {
    const time = pins.get(id);
    if (at > 0 && time !== undefined && time > lastOf(edges).time && time < finish) edges.push({ at, time });
  });
  return edges.flatMap(({ at, time }, index) => {
    const next = edges[index + 1];
    const run = expected.slice(at, next?.at);
    const before = next && pauses.find(({ end, start }) => Math.abs(end - next.time) < 0.15 && start > time);
    return fitRun(run, time, next ? (before?.start ?? next.time) : finish, pauses);
  });
}

type Place = Pause & { real: boolean };

/** Dynamic programming over the pauses near where each sentence should end. */
function fitRun(run: readonly Expected[], from: number, to: number, pauses: readonly Pause[]): Estimated[] {
  const silence = run.slice(0, -1).reduce((sum, { pause }) => sum + pause, 0);
  const scale = Math.max(0.3 * (to - from), to - from - silence) / run.reduce((sum, { weight }) => sum + weight, 0);
  const squeeze = silence > 0 ? Math.min(1, (0.7 * (to - from)) / silence) : 1;
  const lengths = run.map(({ weight }) => weight * scale);
  let at = from;
  const ends = run.map(({ pause, weight }) => {
    const start = at + weight * scale;
    at = start + pause * squeeze;
    return { start, end: Math.min(at, to) };
  });
  const places = ends.slice(0, -1).map((end) => placesNear(end, pauses, from, to));
  const chosen = cheapest(run, lengths, places, from, to);
  return run.map(({ id }, index) => ({
    id,
    start: index === 0 ? from : itemAt(chosen, index - 1).end,
    end: index === run.length - 1 ? to : itemAt(chosen, index).start,
  }));
}

function placesNear(wanted: Pause, pauses: readonly Pause[], from: number, to: number): Place[] {
  const reach = 4 + 0.12 * (wanted.start - from);
  const near = pauses.filter(({ start, end }) => start > from && end < to && Math.abs(start - wanted.start) < reach);
  return [
    ...near.map((pause) => ({ ...pause, real: true })),
    { start: Math.max(from, wanted.start - 0.02), end: Math.min(wanted.start, to), real: false },
  ].sort((a, b) => a.start - b.start);
}

function cheapest(run: readonly Expected[], lengths: readonly number[], places: readonly Place[][], from: number, to: number): Place[] {
  type Step = { place: Place; cost: number; back: Step | undefined };
  let steps: Step[] = [{ place: { start: from, end: from, real: true }, cost: 0, back: undefined }];
  const off = (length: number, wanted: number) => (length <= 0 ? 1e6 : (length - wanted) ** 2 / (wanted * 0.4 + 0.1));
  places.forEach((list, index) => {
    const wanted = itemAt(lengths, index);
    const pauseOff = (place: Place) => (place.real ? -2 * Math.min(place.end - place.start, itemAt(run, index).pause + 0.2) : 1.5);
    steps = list.map((place) => {
      const ways = steps.map((step): Step => ({
        place,
        back: step,
        cost: step.cost + off(place.start - step.place.end, wanted) + pauseOff(place),
      }));
      return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
    });
  });
  const ends = steps.map((step) => ({ step, cost: step.cost + off(to - step.place.end, lastOf(lengths)) }));
  const chosen: Place[] = [];
  for (let step: Step | undefined = ends.reduce((best, one) => (one.cost < best.cost ? one : best)).step; step?.back; step = step.back)
    chosen.unshift(step.place);
  return chosen;
}
