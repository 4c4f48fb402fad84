import { type Messages, says } from "../messages/index.ts";
import { type Words, wordsIn } from "../values/index.ts";

type Unready = Messages["desk"]["refused"]["unready"];

/** Why something cannot be public yet, said in the language of whoever asks. */
export const reason = (say: (m: Unready, language: string) => string): Words =>
  says((m, language) => say(m.desk.refused.unready, language));

/** All of them one after the other, within another sentence. */
export const saidIn = (reasons: readonly Words[], language: string): string => reasons.map((words) => wordsIn(words, language)).join(" ");
