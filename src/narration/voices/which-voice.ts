import type { Platform } from "../../platform/index.ts";
import type { Narration } from "../manner.ts";
import { commandVoice } from "./command.ts";
import { embeddedVoice } from "./embedded.ts";
import { endpointVoice } from "./endpoint.ts";
import type { Voice } from "./voice.ts";

/** A voice, and the names of its two speakers. */
export type Casting = { voice: Voice; speakers: { reader: string; quoted: string }; outside: boolean };

type Held = { key: string; voice: Voice };
let embedded: Voice | undefined;
let outside: Held | undefined;

/** The voice that is in the box; one set of threads for the process. */
export function embeddedCasting({ settings }: Platform, { speaker, quotedSpeaker }: Narration): Casting {
  embedded ??= embeddedVoice(settings.voiceWorkers ? { threads: settings.voiceWorkers } : {});
  return { voice: embedded, speakers: { reader: speaker, quoted: quotedSpeaker }, outside: false };
}

/** What the settings name: an endpoint, a command, or else the embedded voice. */
export function castingOf(platform: Platform, narration: Narration): Casting {
  const { voiceUrl, voiceCommand, voiceModel, voiceToken, voiceTimeout } = platform.settings;
  if (!voiceUrl && !voiceCommand) return embeddedCasting(platform, narration);
  const key = JSON.stringify([voiceUrl, voiceCommand, voiceModel, voiceToken, voiceTimeout]);
  if (outside?.key !== key) {
    const now = () => platform.clock.now();
    outside = {
      key,
      voice: voiceUrl
        ? endpointVoice({ url: voiceUrl, token: voiceToken, model: voiceModel, timeoutSeconds: voiceTimeout, now })
        : commandVoice({ command: voiceCommand!, timeoutSeconds: voiceTimeout }),
    };
  }
  const reader = narration.outsideSpeaker || (voiceUrl ? "alloy" : "");
  return { voice: outside.voice, speakers: { reader, quoted: narration.outsideQuotedSpeaker || reader }, outside: true };
}

/** Ends the embedded voice's threads: a command that made a recording can leave. */
export async function stopVoices(): Promise<void> {
  await embedded?.close();
  embedded = undefined;
}
