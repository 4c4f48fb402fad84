import { messagesIn } from "../messages/index.ts";

/** Who reads a recording, as its edition keeps it: a voice, or a person by name. */
export const syntheticVoice = "synthetic voice";
export const readBy = (narrator: string): string => `read by ${narrator}`;

const narratorOf = (voice: string): string | undefined => /^read by (.+)$/su.exec(voice)?.[1];

/** Who reads it, in a language: for the player, or with `ofFile` for the file itself. */
export function voiceSaid(voice: string, language: string, { ofFile = false } = {}): string {
  const { voice: ofPlayer, voiceOfFile } = messagesIn(language).editions;
  const m = ofFile ? voiceOfFile : ofPlayer;
  const narrator = narratorOf(voice);
  if (narrator !== undefined) return m.reader(narrator);
  return voice === syntheticVoice ? m.synthetic : voice;
}
