import type { Messages } from "../messages/index.ts";
import { type Named, getsMail } from "../people/index.ts";

type Written = "payer" | "recipient";
/** Words, or the message of the catalogue that has them. */
type Says = string | ((desk: Messages["desk"]) => string);
type Letter = { to: Written; says: Says };

/** What a done action answers with; where it writes to somebody, to whom, and how the notice says it. */
export type Notice = { readonly name: string; readonly says: Says; readonly letter: Letter | undefined };

const notices = new Map<string, Notice>();

/** A notice has its words where it is given, beside the route that seals it, and one name at the whole desk: the address tells it. */
export function notice(name: string, says: Says, letter?: Letter): Notice {
  if (notices.has(name)) throw new Error(`Two notices of the desk are called ${name}.`);
  const made = { name, says, letter };
  notices.set(name, made);
  return made;
}

export const saved = notice("saved", "Saved.");
export const placed = notice("placed", "Placed.");
export const stockChanged = notice("stock", "The stock is changed.");
export const recordedAgain = notice("recordings", "It is being recorded again; what sounds the same as before is left alone.");
export const wordKept = notice("word", "The word is in the lexicon. What is recorded from now on says it so.");

/** Who a deed's letter goes to: the payer's, where the reader is not somebody else. */
type Readers = { payer: Named; recipient?: Named };
const unwritten = ".unwritten";
const nobody: Record<Written, string> = {
  payer: "The payer has no e-mail: no letter goes out.",
  recipient: "The reader has no e-mail: no letter goes out.",
};

/** Where a done action leads: to the page at `path`, which says the notice; of a letter that has nobody to go to, it says so. */
export function doneAt(path: string, { name, letter }: Notice, { payer, recipient = payer }: Partial<Readers> = {}): string {
  const reader = letter && { payer, recipient }[letter.to];
  return `${path}${path.includes("?") ? "&" : "?"}done=${name}${reader && !getsMail(reader) ? unwritten : ""}`;
}

/** What the page says of the action that led to it, and what became of its letter; "" of none. */
export function noticeSaid(told: string, { desk }: Pick<Messages, "desk">): string {
  const said = (says: Says) => (typeof says === "string" ? says : says(desk));
  const isUnwritten = told.endsWith(unwritten);
  const done = notices.get(isUnwritten ? told.slice(0, -unwritten.length) : told);
  if (!done) return "";
  return done.letter ? `${said(done.says)} ${isUnwritten ? nobody[done.letter.to] : said(done.letter.says)}` : said(done.says);
}

/** For a page that asks before an action. */
export const payersLetter = (payer: Named, says = "The payer gets a letter."): string => (getsMail(payer) ? says : nobody.payer);
