import type { ArticleView } from "../../../editorial/index.ts";
import type { Platform } from "../../../platform/index.ts";
import { type Made, encoded } from "../make-audio.ts";
import type { Narrated } from "../narrate.ts";
import type { Plan } from "../plan.ts";
import { pauseAfter } from "../script/segment.ts";
import { rate, resample } from "../sound.ts";
import { decodeSound } from "./decode.ts";
import { estimateTimings } from "./estimate.ts";
import type { HumanReading } from "./readings.ts";

/** Where each segment of the script probably lies in a person’s reading. */
export function readingTimings({ script }: Pick<Plan, "script">, reading: HumanReading): Narrated["timings"] {
  const read = script.filter(
    ({ said, block }) =>
      said && !["opening", "closing"].includes(block) && (reading.withHead || !["headline", "byline", "standfirst"].includes(block)),
  );
  // words that are written out take as long as they are; a short word has its own beginning and end
  const expected = read.map((segment) => ({ id: segment.id, weight: segment.said.length + 4, pause: pauseAfter(segment) }));
  const byId = new Map(read.map((segment) => [segment.id, segment]));
  return estimateTimings(expected, { seconds: reading.seconds, pauses: reading.pauses, pins: reading.starts }).map(
    ({ id, start, end }) => ({ id, start, end, block: byId.get(id)!.block, segment: byId.get(id)! }),
  );
}

/** A person's reading at our loudness as MP3. */
export async function makeOfReading(platform: Platform, article: ArticleView, plan: Plan, reading: HumanReading): Promise<Made> {
  const bytes = await platform.storage.get(reading.storageKey);
  if (!bytes) throw new Error(`the reading ${reading.storageKey} is not in storage; upload it again`);
  const { pcm, sampleRate } = await decodeSound(bytes);
  const { sound, shift } = ledIn(resample(pcm, sampleRate, rate));
  const timings = readingTimings(plan, reading).map((timing) => ({ ...timing, start: timing.start + shift, end: timing.end + shift }));
  const read = `ead by ${reading.narrator}`;
  return encoded(platform, article, plan, { sound, timings }, { voice: `r${read}`, comment: `R${read}`, estimated: true });
}

/** The encoder wants 100 ms of silence at the start: what is missing is put before. */
function ledIn(pcm: Float32Array): { sound: Float32Array; shift: number } {
  const onset = pcm.findIndex((sample) => Math.abs(sample) > 0.004);
  const missing = Math.max(0, Math.round(0.15 * rate) - Math.max(0, onset));
  const sound = new Float32Array(pcm.length + missing);
  sound.set(pcm, missing);
  return { sound, shift: missing / rate };
}
