import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type NarrationSettings = {
  voiceWorkers: number | undefined;
  voiceUrl: string | undefined;
  voiceToken: string | undefined;
  voiceModel: string;
  voiceCommand: string | undefined;
  /** Seconds. */
  voiceTimeout: number;
  voiceCharacters: number | undefined;
  /** Name or path; it need not be there. */
  ffmpeg: string;
};

declare module "../platform/index.ts" {
  interface Settings extends NarrationSettings {}
}

export const narrationSettings = settingsOf(
  {
    VOICE_WORKERS: {
      schema: z.coerce.number().int().min(1).max(16),
      says: "Threads that narrate. Without it one less than the machine’s cores, at least one.",
    },
    VOICE_URL: {
      schema: z.url({ protocol: /^https?$/ }),
      says: "A speech service of OpenAI’s shape that reads in place of the embedded voice: its base, as in https://voice.example/v1.",
      more: "Masthead asks `POST {base}/audio/speech` for WAV, a sentence at a time, two at once, tries again three times (as long after as `Retry-After` says) and, where it fails, lets the embedded voice read the whole article.",
    },
    VOICE_TOKEN: { schema: z.string().min(1), secret: true, says: "The bearer token the speech service asks for." },
    VOICE_MODEL: { schema: z.string().min(1), initially: "tts-1", says: "The model the speech service is asked for." },
    VOICE_COMMAND: {
      schema: z.string().min(1),
      says: "A program that reads in place of the embedded voice: text on its input, WAV on its output, as in `espeak-ng --stdout -v {voice}`. It is run without a shell. VOICE_URL goes before it.",
    },
    VOICE_TIMEOUT: {
      schema: z.coerce.number().min(0.1).max(600),
      initially: "60",
      says: "Seconds a speech service or program may take for one sentence.",
    },
    VOICE_CHARACTERS: {
      schema: z.coerce.number().int().min(0),
      says: "Most characters an issue may send to a speech service or program; an article that would pass it is read by the embedded voice.",
      more: "What was said before is in storage and sends nothing. Without it there is no end.",
    },
    FFMPEG: {
      schema: z.string().min(1),
      initially: "ffmpeg",
      says: "The program that turns uploaded readings in M4A, FLAC, Ogg and the like into WAV. Where it is not installed, they are refused with a sentence that says how to save them otherwise; WAV and MP3 need none.",
      more: "It reads the uploaded file alone, in the format its first bytes name, without network and playlists.",
    },
  },
  (v): NarrationSettings => ({
    voiceWorkers: v.VOICE_WORKERS,
    voiceUrl: v.VOICE_URL,
    voiceToken: v.VOICE_TOKEN,
    voiceModel: v.VOICE_MODEL,
    voiceCommand: v.VOICE_COMMAND,
    voiceTimeout: v.VOICE_TIMEOUT,
    voiceCharacters: v.VOICE_CHARACTERS,
    ffmpeg: v.FFMPEG,
  }),
);
