/** Chance that is the same for the same seed (mulberry32), so that what was found can be found again. */
export type Dice = { part(): number; below(n: number): number; of<T>(list: readonly T[]): T; often(part: number): boolean };

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const part = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(part() * n);
  return { part, below, of: (list) => list[below(list.length)]!, often: (odds) => part() < odds };
}
