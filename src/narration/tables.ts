import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "narration_settings",
  "speech_overrides",
  "lexicon_entries",
  "readings",
  "reading_starts",
  "voice_uses",
] satisfies (keyof Tables)[];
