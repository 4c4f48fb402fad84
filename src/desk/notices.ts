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

export const saved = notice("saved", (desk) => desk.common.notices.saved);
export const placed = notice("placed", (desk) => desk.common.notices.placed);
export const stockChanged = notice("stock", (desk) => desk.common.notices.stock);
export const recordedAgain = notice("recordings", (desk) => desk.common.notices.recordings);
export const wordKept = notice("word", (desk) => desk.common.notices.word);

/** Who a deed's letter goes to: the payer's, where the reader is not somebody else. */
type Readers = { payer: Named; recipient?: Named };
const unwritten = ".unwritten";
const nobody: Record<Written, (desk: Messages["desk"]) => string> = {
  payer: (desk) => desk.common.notices.payer,
  recipient: (desk) => desk.common.notices.reader,
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
  return done.letter ? `${said(done.says)} ${isUnwritten ? nobody[done.letter.to](desk) : said(done.letter.says)}` : said(done.says);
}

/** For a page that asks before an action. */
export const payersLetter = (desk: Messages["desk"], payer: Named, says = desk.common.notices.payersLetter): string =>
  getsMail(payer) ? says : nobody.payer(desk);
