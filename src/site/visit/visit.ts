import type { Reader } from "../../access/index.ts";
import type { PageLinks, Publication, Section } from "../../editorial/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import type { Person } from "../../people/index.ts";
import type { AsOneReads } from "./reading-choices.ts";
import type { Languages } from "./in-language.ts";

/** An order that has just been paid. `email`: where its letters go; `code`: one to prove it with was asked for. */
export type JustPaid = { id: string; number: number; email: string | undefined; code: CodeOfOrder | undefined };

/** A code that was asked for on this page: for which address, and what was wrong with the one that was typed. */
export type CodeAsked = { email: string; problem?: string | undefined; errors: Record<string, string> };

/** A code that was asked for where an order is thanked for, and what was wrong with the one that was typed. */
export type CodeOfOrder = Omit<CodeAsked, "email">;

/** Who is reading which page, and what every page needs to frame itself. */
export type Visit = {
  path: string;
  /** Where its reader was before an offer, an order or a sign-in, and goes back to. */
  back: string | undefined;
  /** What they have just paid for, on the page it brought them back to. */
  paid?: JustPaid | undefined;
  /** Where the wall asks for the code of a letter. */
  asked?: CodeAsked | undefined;
  person: Person | undefined;
  reader: Reader;
  publication: Publication;
  /** Where the magazine is in several languages; `publication` then speaks the page’s. */
  languages?: Languages | undefined;
  /** The look that is tried on this page, by staff alone; the magazine’s own where none is. */
  tried: string | undefined;
  /** The pages of the house that every page links to. */
  pages: PageLinks;
  /** The sections, where every page links to them; none where it does not. */
  sections: readonly Section[];
  origin: string;
  demo: boolean;
  /** Whether anything can be paid online. */
  sells: boolean;
  /** Where a letter to the magazine arrives. */
  writeTo: string;
  /** The magazine's own country: an address is there until somebody chooses another. */
  home: string;
  /** Forms that the foot of each page leads to, by which contracts are cancelled and withdrawn from. */
  declares?: { cancellation: boolean; withdrawal: boolean };
  asset: (name: string) => string;
  /** How this reader likes to read; nothing of it on a page that is kept for others too. */
  chosen: AsOneReads;
};

export type OwnVisit = Visit & { person: Person };
/** Is somebody signed in who reads it? */
export const isOwnVisit = (visit: Visit): visit is OwnVisit => visit.person !== undefined;

/** The words of the page that is read; within it, a component has them by `useMessages`. */
export const messagesOf = ({ publication }: Visit): Messages => messagesIn(publication.language);
