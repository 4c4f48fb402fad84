import type { Messages } from "../messages/index.ts";
import { Refusal, type Words, messageOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";

/** What is wrong with a sound, to be put into another sentence. */
export const soundAmiss = (say: (m: Messages["desk"]["narration"]["amiss"]) => string): Refusal =>
  refuse("reading-unreadable", (m) => say(m.desk.narration.amiss));

/** What an error says, in each language where it knows more than one. */
export const toldBy = (error: unknown): Words =>
  error instanceof Refusal ? { in: (language) => error.spokenIn(language).detail } : messageOf(error);
