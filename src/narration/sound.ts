/** Mono sound as floats of ±1. */
export const rate = 24_000;

export function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const taps = 16;

/** A windowed sinc of 16 taps to each side, for sound that comes in pieces. */
export function resampler(from: number, to: number): { push: (piece: Float32Array) => Float32Array; end: () => Float32Array } {
  if (from === to) return { push: (piece) => piece, end: () => new Float32Array(0) };
  const ratio = to / from;
  const reach = Math.ceil(taps / Math.min(1, ratio));
  let held = new Float32Array(0);
  // place of held[0] in the input, and of the next sample to come out
  let [first, next] = [0, 0];
  const out = (until: number): Float32Array => {
    const samples = new Float32Array(Math.max(0, until - next));
    for (let at = 0; at < samples.length; at += 1) samples[at] = sampleAt(held, (next + at) / ratio - first, Math.min(1, ratio), reach);
    next += samples.length;
    return samples;
  };
  return {
    push(piece) {
      const drop = Math.max(0, Math.min(held.length, Math.floor(next / ratio) - reach - first));
      const joint = new Float32Array(held.length - drop + piece.length);
      joint.set(held.subarray(drop));
      joint.set(piece, held.length - drop);
      first += drop;
      held = joint;
      return out(Math.max(next, Math.floor((first + held.length - reach) * ratio)));
    },
    end: () => out(Math.floor((first + held.length) * ratio)),
  };
}

function sampleAt(input: Float32Array, centre: number, cut: number, reach: number): number {
  const last = Math.min(input.length - 1, Math.floor(centre + reach));
  let sum = 0;
  for (let index = Math.max(0, Math.ceil(centre - reach)); index <= last; index += 1) {
    const distance = centre - index;
    const x = Math.PI * distance * cut;
    const sinc = distance === 0 ? 1 : Math.sin(x) / x;
    sum += input[index]! * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach)) * cut;
  }
  return sum;
}

export function resample(input: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return input;
  const stream = resampler(from, to);
  return joined([stream.push(input), stream.end()]);
}

/** Silence below 0.004 is cut to 20 ms before the sound and 30 ms after it. */
export function trimSilence(input: Float32Array, sampleRate: number): Float32Array {
  let from = 0;
  let to = input.length;
  while (from < to && Math.abs(input[from]!) < 0.004) from += 1;
  while (to > from && Math.abs(input[to - 1]!) < 0.004) to -= 1;
  return input.subarray(Math.max(0, from - Math.round(sampleRate * 0.02)), Math.min(input.length, to + Math.round(sampleRate * 0.03)));
}

type Coefficients = [number, number, number, number, number];

/** Biquads of ITU-R BS.1770 for any rate, from the analogue prototypes. */
function kWeighting(sampleRate: number): Coefficients[] {
  const shelf = (): Coefficients => {
    const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
    const q = 0.7071752369554196;
    const vh = 10 ** (3.999843853973347 / 20);
    const vb = vh ** 0.4996667741545416;
    const a0 = 1 + k / q + k * k;
    return [
      (vh + (vb * k) / q + k * k) / a0,
      (2 * (k * k - vh)) / a0,
      (vh - (vb * k) / q + k * k) / a0,
      (2 * (k * k - 1)) / a0,
      (1 - k / q + k * k) / a0,
    ];
  };
  const pass = (): Coefficients => {
    const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
    const q = 0.5003270373238773;
    const a0 = 1 + k / q + k * k;
    return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
  };
  return [shelf(), pass()];
}

/** What a filter has heard and said last. */
type Filter = { coefficients: Coefficients; x1: number; x2: number; y1: number; y2: number };

/** Filters a stretch in place. Its state is in variables of its own while it runs: this is most of what measuring costs. */
function filtered(filter: Filter, sound: Float64Array): void {
  const [b0, b1, b2, a1, a2] = filter.coefficients;
  let { x1, x2, y1, y2 } = filter;
  let at = 0;
  for (const sample of sound) {
    const y = b0 * sample + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = sample;
    y2 = y1;
    y1 = y;
    sound[at] = y;
    at += 1;
  }
  Object.assign(filter, { x1, x2, y1, y2 });
}

/** Mean squares of the weighted sound over 400 ms, every 100 ms, of a sound that comes in pieces. */
function blockPowers(sampleRate: number): { push: (piece: Float32Array) => void; powers: () => number[] } {
  const filters = kWeighting(sampleRate).map((coefficients): Filter => ({ coefficients, x1: 0, x2: 0, y1: 0, y2: 0 }));
  const step = Math.round(sampleRate * 0.1);
  const sums: number[] = [];
  let [sum, left] = [0, step];
  return {
    push(piece) {
      const weighted = new Float64Array(piece);
      for (const filter of filters) filtered(filter, weighted);
      for (const sample of weighted) {
        sum += sample * sample;
        left -= 1;
        if (left > 0) continue;
        sums.push(sum);
        sum = 0;
        left = step;
      }
    },
    powers: () => sums.slice(3).map((_last, at) => sums.slice(at, at + 4).reduce((four, one) => four + one) / (4 * step)),
  };
}

/** Integrated loudness in LUFS, gated at −70 and at −10 below the mean (ITU-R BS.1770-4, mono), of a sound that comes in pieces. */
export function loudnessMeter(sampleRate: number): { push: (piece: Float32Array) => void; level: () => number } {
  const blocks = blockPowers(sampleRate);
  const level = (power: number) => -0.691 + 10 * Math.log10(power);
  const mean = (list: number[]) => list.reduce((sum, power) => sum + power, 0) / list.length;
  return {
    push: blocks.push,
    level: () => {
      const heard = blocks.powers().filter((power) => level(power) > -70);
      if (heard.length === 0) return -Infinity;
      const gate = level(mean(heard)) - 10;
      return level(mean(heard.filter((power) => level(power) > gate)));
    },
  };
}

/** A sound in pieces, from its beginning each time it is asked for. */
export type Stretches = () => Iterable<Float32Array>;

export const loudness = (sound: Float32Array, sampleRate: number): number => loudnessOf([sound], sampleRate);

function loudnessOf(stretches: Iterable<Float32Array>, sampleRate: number): number {
  const meter = loudnessMeter(sampleRate);
  for (const piece of stretches) meter.push(piece);
  return meter.level();
}

/** What a recording is as it is heard, and the loudest its samples get. */
export const wantedLoudness = -16;
export const mostPeak = 10 ** (-1.5 / 20);
/** −2 dBFS before encoding leaves room for what the encoder adds. */
const usualCeiling = 10 ** (-2 / 20);

export function peakOf(sound: Float32Array): number {
  let most = 0;
  for (const sample of sound) most = Math.max(most, Math.abs(sample));
  return most;
}

function timesGain(sound: Float32Array, gain: number): Float32Array {
  const done = new Float32Array(sound.length);
  let at = 0;
  for (const sample of sound) {
    done[at] = sample * gain;
    at += 1;
  }
  return done;
}

export type Level = { gain: number; ceiling: number };

/** The sound as loud as `gain` makes it, its peaks under the ceiling. */
export function* levelled(stretches: Iterable<Float32Array>, sampleRate: number, { gain, ceiling }: Level): Generator<Float32Array> {
  const limit = limiter(sampleRate, ceiling);
  for (const piece of stretches) yield limit.push(timesGain(piece, gain));
  yield limit.end();
}

/**
 * The gain that brings the whole to a loudness under the limiter, from one that is near; a few rounds, since limiting
 * costs loudness. 1 where there is nothing to be heard.
 */
export function gainFor(
  stretches: Stretches,
  sampleRate: number,
  { target = wantedLoudness, ceiling = usualCeiling, from }: { target?: number; ceiling?: number; from?: number | undefined } = {},
): number {
  let gain = from ?? 10 ** ((target - loudnessOf(stretches(), sampleRate)) / 20);
  if (!Number.isFinite(gain)) return 1;
  for (let round = 0; round < 5; round += 1) {
    const off = target - loudnessOf(levelled(stretches(), sampleRate, { gain, ceiling }), sampleRate);
    if (!Number.isFinite(off) || Math.abs(off) < 0.05) break;
    gain *= 10 ** (off / 20);
  }
  return gain;
}

/** A short sound at our loudness. */
export function normalised(sound: Float32Array, sampleRate: number): Float32Array {
  const gain = gainFor(() => [sound], sampleRate);
  return joined([...levelled([sound], sampleRate, { gain, ceiling: usualCeiling })]);
}

/** Looks 5 ms ahead, lets go over 80 ms: peaks go under the ceiling without a click. What comes out is as much later as it looks ahead. */
function limiter(sampleRate: number, ceiling: number): { push: (piece: Float32Array) => Float32Array; end: () => Float32Array } {
  const ahead = Math.round(sampleRate * 0.005);
  const release = Math.exp(-1 / (sampleRate * 0.08));
  let held = new Float32Array(0);
  let gain = 1;
  const out = (sound: Float32Array, until: number): Float32Array => {
    const wanted = new Float32Array(sound.length).fill(1);
    for (let at = 0; at < sound.length; at += 1) {
      const peak = Math.abs(sound[at]!);
      if (peak > ceiling)
        for (let back = Math.max(0, at - ahead); back <= at; back += 1) wanted[back] = Math.min(wanted[back]!, ceiling / peak);
    }
    const done = new Float32Array(until);
    for (let at = 0; at < until; at += 1) {
      gain = Math.min(wanted[at]!, 1 - (1 - gain) * release);
      done[at] = Math.max(-ceiling, Math.min(ceiling, sound[at]! * gain));
    }
    return done;
  };
  return {
    push(piece) {
      const sound = joined([held, piece]);
      const until = Math.max(0, sound.length - ahead);
      held = sound.slice(until);
      return out(sound, until);
    },
    end: () => out(held, held.length),
  };
}
