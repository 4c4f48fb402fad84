import { type Named, getsMail } from "../people/index.ts";
import { ownOf } from "../values/index.ts";

type Written = "payer" | "recipient";

/** The actions that write to somebody: to whom, and how the notice says it. */
const letters: Record<string, { to: Written; says: string }> = {
  "renewal-stopped": { to: "payer", says: "The payer gets a letter." },
  renewed: { to: "payer", says: "Its letter is on its way." },
  held: { to: "recipient", says: "The reader gets a letter." },
  "hold-lifted": { to: "recipient", says: "The reader gets a letter." },
  claimed: { to: "recipient", says: "The reader gets a letter." },
  refunded: { to: "payer", says: "The payer gets a letter." },
  "outside-stop": { to: "payer", says: "The payer gets a letter." },
  "outside-keep": { to: "payer", says: "The payer gets a letter." },
  order: { to: "payer", says: "Its letter is on its way." },
  payment: { to: "payer", says: "A receipt is on its way." },
};

const unwritten = ".unwritten";
const nobody: Record<Written, string> = {
  payer: "The payer has no e-mail: no letter goes out.",
  recipient: "The reader has no e-mail: no letter goes out.",
};

/** The notice an action leads to: of one whose letter has nobody to go to, it says so. */
export function doneOf(done: string, { payer, recipient = payer }: { payer: Named; recipient?: Named }): string {
  const to = ownOf(letters, done)?.to;
  return !to || getsMail({ payer, recipient }[to]) ? done : `${done}${unwritten}`;
}

/** What became of the letter of an action, for behind what was done; "" where the action writes none. */
export function letterNotice(notice: string): string {
  const letter = ownOf(letters, actionOf(notice));
  if (!letter) return "";
  return ` ${notice.endsWith(unwritten) ? nobody[letter.to] : letter.says}`;
}

export const actionOf = (notice: string): string => (notice.endsWith(unwritten) ? notice.slice(0, -unwritten.length) : notice);

/** For a page that asks before an action. */
export const payersLetter = (payer: Named, says = "The payer gets a letter."): string => (getsMail(payer) ? says : nobody.payer);
