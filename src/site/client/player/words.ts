import type { playerWords } from "../../player-words.ts";

/** The player's words in the magazine's language; they are put in where the script is built. */
declare const wordsOfPlayer: ReturnType<typeof playerWords>;
export const words = wordsOfPlayer;

/** A text with its values put in where their names stand in braces. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
