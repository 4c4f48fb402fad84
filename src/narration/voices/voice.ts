import { createHash } from "node:crypto";
import { type Messages, says } from "../../messages/index.ts";
import { type Words, firstOf, wordsIn } from "../../values/index.ts";

/** Mono, ±1. */
export type Sound = { pcm: Float32Array; sampleRate: number };
/** A word of the text and how it is pronounced, in IPA. */
export type Pronunciation = { word: string; ipa: string };
export type Speaking = { voice: string; language: string; pronounce?: readonly Pronunciation[]; signal?: AbortSignal };

/** Something that speaks one sentence at a time. */
export type Voice = {
  /** Shown to listeners. */
  label: string;
  /** Names the engine, its model and version: part of every sentence's key in the cache. */
  key: string;
  /** ASCII: letters beyond it are folded before. IPA: `pronounce` is heard; otherwise the word is said as written. */
  can: { ascii: boolean; ipa: boolean; languages: readonly string[] | "any"; mostCharacters: number; atOnce: number };
  /** At our rate, without the silence around it. Rejects with VoiceFailed when no sound can be had, after whatever retrying the engine does. */
  speak(text: string, speaking: Speaking): Promise<Sound>;
  close(): Promise<void>;
};

/** `words`: why, as the desk is told it. */
export class VoiceFailed extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(wordsIn(words, "en"));
    this.words = words;
  }
}

/** Why a voice failed, in the words of the catalogue. */
export const voiceSays = (say: (m: Messages["desk"]["narration"]["voiceFailed"], language: string) => string): Words =>
  says((m, language) => say(m.desk.narration.voiceFailed, language));

/** The same key, the same sound: what was said once is not said again. */
export function cacheKeyOf(voice: Voice, text: string, { voice: name, language, pronounce = [] }: Speaking): string {
  const said = voice.can.ipa ? pronounce.map(({ word, ipa }) => `${word}=${ipa}`).join("\0") : "";
  return createHash("sha256").update([voice.key, name, language, text, said].join("\0")).digest("hex");
}

export const speaks = (voice: Voice, language: string): boolean =>
  voice.can.languages === "any" || voice.can.languages.includes(firstOf(language.toLowerCase().split("-")));
