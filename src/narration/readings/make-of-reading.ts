import { readBy } from "../voice-said.ts";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleView } from "../../editorial/index.ts";
import type { Platform } from "../../platform/index.ts";
import { type Made, type Studio, encoded } from "../encode.ts";
import { type Narrated, lead } from "../narrate.ts";
import type { Plan } from "../plan.ts";
import { pauseAfter } from "../script/segment.ts";
import { rate } from "../sound.ts";
import { type AskSound, askSound } from "../sound-thread.ts";
import type { HumanReading } from "./readings.ts";
import { must } from "../../values/index.ts";

/** Where each segment of the script probably lies in a person’s reading. */
export async function readingTimings(
  { script }: Pick<Plan, "script">,
  reading: HumanReading,
  ask: AskSound = askSound,
): Promise<Narrated["timings"]> {
  const read = script.filter(
    ({ said, block }) =>
      said && !["opening", "closing"].includes(block) && (reading.withHead || !["headline", "byline", "standfirst"].includes(block)),
  );
  // words that are written out take as long as they are; a short word has its own beginning and end
  const expected = read.map((segment) => ({ id: segment.id, weight: segment.said.length + 4, pause: pauseAfter(segment) }));
  const byId = new Map(read.map((segment) => [segment.id, segment]));
  const { seconds, pauses, starts: pins } = reading;
  const estimated = await ask("estimate", { expected, seconds, pauses, pins });
  return estimated.map(({ id, start, end }) => ({
    id,
    start,
    end,
    block: must(byId.get(id), "entry of byId").block,
    segment: byId.get(id)!,
  }));
}

type OfReading = { reading: HumanReading; studio: Studio };

/** A person's reading at our loudness as MP3. */
export async function makeOfReading(platform: Platform, article: ArticleView, plan: Plan, { reading, studio }: OfReading): Promise<Made> {
  const bytes = await platform.storage.get(reading.storageKey);
  if (!bytes) throw new Error(`the reading ${reading.storageKey} is not in storage; upload it again`);
  const [from, path] = [join(studio.folder, "reading"), join(studio.folder, "track")];
  await writeFile(from, bytes);
  const { samples, onset } = await studio.ask("unpack", { from, path }, { signal: studio.signal });
  // the encoder wants some silence at the start: what is missing is put before
  const at = Math.max(0, Math.round((lead - onset) * rate));
  const shift = at / rate;
  const timings = (await readingTimings(plan, reading, studio.ask)).map((timing) => ({
    ...timing,
    start: timing.start + shift,
    end: timing.end + shift,
  }));
  const track = { path, pieces: [{ at, length: samples }], length: at + samples, tone: false };
  const label = { voice: readBy(reading.narrator), estimated: true };
  return encoded(platform, article, plan, { narrated: { track, timings }, studio, label });
}
