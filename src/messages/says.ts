import { type Refusal, type Words, refusalsOf as refusalsOfWords, wordsIn } from "../values/index.ts";
import type { Messages } from "./catalogue.ts";
import { messagesIn } from "./messages-in.ts";

/** A message with its values already in it; the language comes along for days and sums. */
type Message = (messages: Messages, language: string) => string;

/** A sentence that is said where it is shown, in the language of there: `says((m) => m.refusals.people.noEmail)`. */
export const says = (message: Message): Words => ({ in: (language) => message(messagesIn(language), language) });

/** Several such sentences, one after the other. */
export const saysAll = (sentences: readonly Words[]): Words => ({
  in: (language) => sentences.map((words) => wordsIn(words, language)).join(" "),
});

const wordsOf = (said: Words | Message): Words => (typeof said === "function" ? says(said) : said);

/** `refuse("email-invalid", (m) => m.refusals.people.giveEmail, { email: (m) => m.refusals.people.noEmail })` for one room's table. */
export function refusalsOf<T extends Parameters<typeof refusalsOfWords>[0]>(table: T) {
  const refuse = refusalsOfWords(table);
  return (code: keyof T & string, detail: Words | Message, fields: Readonly<Record<string, Words | Message>> = {}): Refusal =>
    refuse(code, wordsOf(detail), Object.fromEntries(Object.entries(fields).map(([name, said]) => [name, wordsOf(said)])));
}
