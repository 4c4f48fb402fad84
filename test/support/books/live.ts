import fc from "fast-check";
import { Refusal } from "../../../src/values/index.ts";
import { countStep, graceOwed, miscounted } from "./count.ts";
import { actions } from "./actions.ts";
import { brokenRule } from "./rules.ts";
import { type Step, type World, emailOf, openWorld } from "./world.ts";

export const readers = 6;

const frequencies = Object.entries(actions).map(([action, { often }]) => ({ weight: often, arbitrary: fc.constant(action) }));
const step: fc.Arbitrary<Step> = fc.record({
  action: fc.oneof(...frequencies),
  who: fc.nat(readers - 1),
  a: fc.nat(59),
  b: fc.nat(59),
  c: fc.nat(59),
});

/** The history that belongs to a seed: the same for the same seed, whatever the machine. */
export const historyOf = (seed: number, length: number): Step[] =>
  fc.sample(fc.array(step, { minLength: length, maxLength: length, size: "max" }), { seed, numRuns: 1 })[0]!;

export type Fault = { at: number; what: string; who: number | undefined };
export type Lived = { fault: Fault | undefined; told: string[]; happened: Map<string, number> };

/** Lives through a history in a house of its own; the books are looked at after every so many steps, and at the end, and then `atEnd` looks at the house. */
export async function live(
  history: readonly Step[],
  { checkEvery, atEnd }: { checkEvery: number; atEnd?: (world: World) => Promise<void> },
): Promise<Lived> {
  const world = await openWorld();
  const told: string[] = [];
  const happened = new Map<string, number>();
  try {
    for (const [at, one] of history.entries()) {
      const { words, fault } = await take(world, one);
      if (words) told.push(`${String(at + 1).padStart(4)}  ${one.action}: ${words}`);
      if (words && !words.startsWith("refused")) happened.set(one.action, (happened.get(one.action) ?? 0) + 1);
      const looks = (at + 1) % checkEvery === 0 || at === history.length - 1;
      const what = fault ?? (looks ? await faultOf(world) : undefined);
      if (what) return { fault: { at, ...what }, told, happened };
    }
    await atEnd?.(world);
    return { fault: undefined, told, happened };
  } finally {
    await world.close();
  }
}

/** An action the house refuses is part of a history; anything else that goes wrong is a fault. */
async function take(world: World, one: Step): Promise<{ words: string; fault?: Omit<Fault, "at"> }> {
  const grace = await graceOwed(world);
  try {
    // nothing happens in the same moment as something else
    world.clock.advance({ minutes: 1 });
    const words = await actions[one.action]!.does(world, one);
    await countStep(world, grace);
    return { words };
  } catch (error) {
    if (!(error instanceof Refusal))
      return { words: String(error), fault: { what: `${one.action}: ${(error as Error).stack}`, who: one.who } };
    await countStep(world, grace);
    return { words: `refused, ${error.code}` };
  }
}

async function faultOf(world: World): Promise<Omit<Fault, "at"> | undefined> {
  const broken = await brokenRule(world);
  const [wrong] = broken ? [] : await miscounted(world);
  if (!broken && !wrong) return undefined;
  const id = broken ? broken.id : wrong!.id;
  const [whose] = id
    ? await world.rows<{ number: number; email: string }>(
        "select s.number, p.email from subscriptions s join people p on p.id = s.payer_id where s.id = $1",
        [id],
      )
    : [];
  const who = Array.from({ length: readers }, (_, at) => at).find((at) => emailOf(at) === whose?.email);
  return {
    what: `${broken ? `${broken.rule}: ${broken.what}` : wrong!.what}${whose ? `, of subscription ${whose.number} of reader ${who}` : ""}`,
    who,
  };
}
