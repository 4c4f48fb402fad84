/** Repeatable chance: the same seed gives the same numbers on every machine. */
export interface Noise {
  /** The next number of the seed's row, 0..1. */
  random(): number;
  /** Smooth noise at a point, 0..1, one bump a unit. */
  at(x: number, y: number): number;
  /** Several sizes of noise added, 0..1, for clouds, stone and grass. */
  cloud(x: number, y: number, octaves?: number): number;
}

const SIDE = 256;

/** Mulberry's 32-bit generator; `seed` is any integer. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Noise from an integer seed. */
export function noiseFrom(seed: number): Noise {
  const random = randomFrom(seed);
  const lattice = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < lattice.length; i++) lattice[i] = random();
  const at = (x: number, y: number) => sampleLattice(lattice, x, y);
  const cloud = (x: number, y: number, octaves = 4) => addOctaves(at, x, y, octaves);
  return { random, at, cloud };
}

function sampleLattice(lattice: Float32Array, x: number, y: number): number {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  const u = ease(x - fx);
  const v = ease(y - fy);
  const left = fx & 255;
  const right = (fx + 1) & 255;
  const top = (fy & 255) << 8;
  const bottom = ((fy + 1) & 255) << 8;
  const a = lattice[top | left]!;
  const b = lattice[top | right]!;
  const c = lattice[bottom | left]!;
  const d = lattice[bottom | right]!;
  return a + (b - a) * u + (c - a + (a - b - c + d) * u) * v;
}

function addOctaves(at: Noise["at"], x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let i = 0; i < octaves; i++) {
    // An offset an octave keeps the lattices from showing through each other.
    sum += weight * at(x + i * 17.3, y + i * 9.7);
    total += weight;
    weight *= 0.5;
    x *= 2;
    y *= 2;
  }
  return sum / total;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
