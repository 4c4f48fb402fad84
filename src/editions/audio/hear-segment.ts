import type { Platform } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { say } from "./narrate.ts";
import type { Plan } from "./plan.ts";
import { normalise, rate } from "./sound.ts";
import { VoiceFailed } from "./voices/voice.ts";
import { writeWav } from "./voices/wav.ts";

/** One segment of the script as WAV, as it will sound: the desk’s “Play”. Refuses "voice-failed"; undefined where there is no such segment. */
export async function hearSegment(platform: Platform, plan: Plan, id: string): Promise<Uint8Array | undefined> {
  const segment = plan.script.find((one) => one.id === id);
  if (!segment) return undefined;
  try {
    const kept = await say(segment, plan.casting, { storage: platform.storage, language: plan.article.language });
    if (!kept) return undefined;
    const sound = kept.slice();
    normalise(sound, rate);
    return writeWav({ pcm: sound, sampleRate: rate });
  } catch (error) {
    if (!(error instanceof VoiceFailed)) throw error;
    throw refuse("voice-failed", `The voice gave no sound: ${error.message}.`);
  }
}
