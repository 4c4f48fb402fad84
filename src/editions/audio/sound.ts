/** Mono sound as floats of ±1. */
export const rate = 24_000;

/** Linear-phase enough for speech: a windowed sinc of 16 taps to each side. */
export function resample(input: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return input;
  const ratio = to / from;
  const output = new Float32Array(Math.floor(input.length * ratio));
  const taps = 16;
  const cut = Math.min(1, ratio);
  for (let at = 0; at < output.length; at += 1) {
    const centre = at / ratio;
    const first = Math.max(0, Math.ceil(centre - taps));
    const last = Math.min(input.length - 1, Math.floor(centre + taps));
    let sum = 0;
    for (let index = first; index <= last; index += 1) {
      const distance = centre - index;
      const x = Math.PI * distance * cut;
      const sinc = distance === 0 ? 1 : Math.sin(x) / x;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / taps);
      sum += input[index]! * sinc * window * cut;
    }
    output[at] = sum;
  }
  return output;
}

/** Silence below 0.004 at both ends is cut to 30 ms. */
export function trimSilence(input: Float32Array, sampleRate: number): Float32Array {
  const keep = Math.round(sampleRate * 0.03);
  let from = 0;
  let to = input.length;
  while (from < to && Math.abs(input[from]!) < 0.004) from += 1;
  while (to > from && Math.abs(input[to - 1]!) < 0.004) to -= 1;
  return input.subarray(Math.max(0, from - keep), Math.min(input.length, to + keep));
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
    return [(vh + (vb * k) / q + k * k) / a0, (2 * (k * k - vh)) / a0, (vh - (vb * k) / q + k * k) / a0, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
  };
  const pass = (): Coefficients => {
    const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
    const q = 0.5003270373238773;
    const a0 = 1 + k / q + k * k;
    return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
  };
  return [shelf(), pass()];
}

/** Integrated loudness in LUFS, gated at −70 and at −10 below the mean (ITU-R BS.1770-4, mono). */
export function loudness(input: Float32Array, sampleRate: number): number {
  const weighted = kWeighting(sampleRate).reduce<Float32Array>(filter, input);
  const block = Math.round(sampleRate * 0.4);
  const step = Math.round(sampleRate * 0.1);
  const powers: number[] = [];
  for (let at = 0; at + block <= weighted.length; at += step) {
    let sum = 0;
    for (let index = at; index < at + block; index += 1) sum += weighted[index]! ** 2;
    powers.push(sum / block);
  }
  const level = (power: number) => -0.691 + 10 * Math.log10(power);
  const mean = (list: number[]) => list.reduce((sum, power) => sum + power, 0) / list.length;
  const heard = powers.filter((power) => level(power) > -70);
  if (heard.length === 0) return -Infinity;
  const gate = level(mean(heard)) - 10;
  return level(mean(heard.filter((power) => level(power) > gate)));
}

function filter(input: Float32Array, [b0, b1, b2, a1, a2]: Coefficients): Float32Array {
  const output = new Float32Array(input.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let at = 0; at < input.length; at += 1) {
    const x = input[at]!;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    output[at] = y;
  }
  return output;
}

/** −16 LUFS after decoding: the encoder’s low pass costs 0.4, so we aim above. */
const target = -15.6;
/** −2 dBFS before encoding leaves room for what the encoder adds; the demand is −1.5. */
const ceiling = 10 ** (-2 / 20);

/** Brings the whole to −16 LUFS under a limiter; a few rounds, since limiting costs loudness. In place. */
export function normalise(sound: Float32Array, sampleRate: number): void {
  for (let round = 0; round < 4; round += 1) {
    const now = loudness(sound, sampleRate);
    if (!Number.isFinite(now) || Math.abs(now - target) < 0.1) break;
    const gain = 10 ** ((target - now) / 20);
    for (let at = 0; at < sound.length; at += 1) sound[at] = sound[at]! * gain;
    limit(sound, sampleRate);
  }
  limit(sound, sampleRate);
}

/** Looks 5 ms ahead, lets go over 80 ms: peaks go under the ceiling without a click. */
function limit(sound: Float32Array, sampleRate: number): void {
  const ahead = Math.round(sampleRate * 0.005);
  const release = Math.exp(-1 / (sampleRate * 0.08));
  const wanted = new Float32Array(sound.length).fill(1);
  for (let at = 0; at < sound.length; at += 1) {
    const peak = Math.abs(sound[at]!);
    if (peak > ceiling) for (let back = Math.max(0, at - ahead); back <= at; back += 1) wanted[back] = Math.min(wanted[back]!, ceiling / peak);
  }
  let gain = 1;
  for (let at = 0; at < sound.length; at += 1) {
    gain = Math.min(wanted[at]!, 1 - (1 - gain) * release);
    sound[at] = Math.max(-ceiling, Math.min(ceiling, sound[at]! * gain));
  }
}
