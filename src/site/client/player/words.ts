import type { playerWords } from "../../assets/player-words.ts";

declare global {
  /** The player's words in the magazine's language; each is put in where it stands when a script is built, so that none carries those of another. */
  const wordsOfPlayer: ReturnType<typeof playerWords>;
}

/** A text with its values put in where their names stand in braces. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
