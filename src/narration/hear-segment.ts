import { wordsIn } from "../values/index.ts";
import type { Platform } from "../platform/index.ts";
import { refuse } from "./refusals.ts";
import { say } from "./narrate.ts";
import type { Plan } from "./plan.ts";
import { askSound } from "./sound-thread.ts";
import { VoiceFailed } from "./voices/voice.ts";

/** One segment of the script as WAV, as it will sound: the desk’s “Play”. Refuses "voice-failed"; undefined where there is no such segment. */
export async function hearSegment(platform: Platform, plan: Plan, id: string): Promise<Uint8Array | undefined> {
  const segment = plan.script.find((one) => one.id === id);
  if (!segment) return undefined;
  try {
    const sound = await say(segment, plan.casting, { storage: platform.storage, language: plan.article.language });
    return sound && (await askSound("play", { sound }));
  } catch (error) {
    if (!(error instanceof VoiceFailed)) throw error;
    throw refuse("voice-failed", (m, l) => m.desk.narration.refused.noVoice(wordsIn(error.words, l)));
  }
}
