import { type Db, type Tx, coalesced } from "../platform/index.ts";
import { type Messages, says } from "../messages/index.ts";
import { type Words, day, emailOf, isDay, isLanguage, namedId } from "../values/index.ts";
import type { Rhythm } from "./issues/calendar.ts";
import { refuse } from "./refusals.ts";
import type { Books, Publication, Seller, TrimSize } from "./views.ts";

const theOnly = namedId("publication");

const nobody: Seller = { name: "", address: "", vatId: "", registration: "", email: "", account: "" };

const plainBooks: Books = { typefaces: false, certifiedBy: "" };

/** The magazine of this installation. Refuses "publication-missing" before it is set up. */
export async function publicationOf(db: Db | Tx): Promise<Publication> {
  const found = await findPublication(db);
  if (!found) throw refuse("publication-missing", (m) => m.refusals.setup.settingUp);
  return found;
}

/** The same, held until the end of the transaction: each setting is saved by itself, and two the same moment keep both. */
export async function heldPublication(tx: Tx): Promise<Publication> {
  await tx.selectFrom("publications").select("id").forUpdate().execute();
  forgetPublication(tx);
  return publicationOf(tx);
}

/** What a transaction has read of it: an order asks eleven times. */
const readWithin = new WeakMap<Db | Tx, Publication>();

/** To be said within a transaction that has changed it, or waited for whoever does. */
export const forgetPublication = (tx: Tx): void => void readWithin.delete(tx);

/** The same; undefined before it is set up. A transaction reads it once, unless it changes it. */
export async function findPublication(db: Db | Tx): Promise<Publication | undefined> {
  const held = readWithin.get(db);
  if (held) return held;
  const found = await readPublication(db);
  if (found && db.isTransaction) readWithin.set(db, found);
  return found;
}

const readPublication = coalesced(async (db): Promise<Publication | undefined> => {
  const row = await db.selectFrom("publications").selectAll().where("id", "=", theOnly).executeTakeFirst();
  return (
    row && {
      title: row.title,
      tagline: row.tagline,
      about: row.about,
      imprint: row.imprint,
      language: row.language,
      otherLanguages: row.other_languages,
      timeZone: row.time_zone,
      issuesPerYear: row.issues_per_year,
      currency: row.currency,
      issnPrint: row.issn_print,
      issnOnline: row.issn_online,
      firstIssueOn: row.first_issue_on,
      firstIssueNumber: row.first_issue_number,
      look: row.look,
      trimSize: row.trim_size,
      coverPrice: row.cover_price === null ? null : Number(row.cover_price),
      seller: { ...nobody, ...row.seller },
      books: { ...plainBooks, ...row.books },
    }
  );
});

const unusable = (say: (m: Messages["desk"]["magazine"]["unusable"]) => string): Words => says((m) => say(m.desk.magazine.unusable));

/** Whether it is a day, and one that an issue may have: another is a slip of whoever typed it. */
export const canAppearOn = (typed: string): boolean => isDay(typed) && typed >= "1800-01-01" && typed <= "2999-12-31";

/** Why a calendar cannot begin like this, in a sentence; undefined where it can. */
export function rhythmProblem({ issuesPerYear, firstIssueNumber, firstIssueOn }: Record<keyof Rhythm, string>): Words | undefined {
  const [perYear, number] = [Number(issuesPerYear), Number(firstIssueNumber)];
  if (!Number.isInteger(perYear) || perYear < 1 || perYear > 366) return unusable((m) => m.perYear);
  if (!Number.isInteger(number) || number < 1 || number > 100_000) return unusable((m) => m.firstNumber);
  if (!canAppearOn(firstIssueOn)) return unusable((m) => m.noDay(firstIssueOn));
  return undefined;
}

/** What was typed, once `rhythmProblem` has nothing against it. */
export const rhythmOf = ({ issuesPerYear, firstIssueNumber, firstIssueOn }: Record<keyof Rhythm, string>): Required<Rhythm> => ({
  issuesPerYear: Number(issuesPerYear),
  firstIssueNumber: Number(firstIssueNumber),
  firstIssueOn: day(firstIssueOn),
});

/** Why the magazine's own row cannot stand like this, in a sentence; undefined where it can. */
export function publicationProblem({
  title,
  language,
  otherLanguages = [],
  timeZone,
  issnPrint,
  issnOnline,
  seller,
}: Pick<Publication, "title" | "language" | "otherLanguages" | "timeZone" | "issnPrint" | "issnOnline"> & {
  seller?: Publication["seller"];
}): Words | undefined {
  if (!title) return unusable((m) => m.noTitle);
  const email = seller?.email;
  if (email && !emailOf(email)) return unusable((m) => m.noEmail(email));
  const strange = otherLanguages.find((one) => !isLanguage(one));
  if (strange !== undefined) return unusable((m) => m.noLanguages(strange));
  if (!isLanguage(language)) return unusable((m) => m.noLanguage(language));
  if (!isTimeZone(timeZone)) return unusable((m) => m.noZone(timeZone));
  const wrong = [issnPrint, issnOnline].find((issn) => issn !== null && !isIssn(issn));
  return wrong ? unusable((m) => m.noIssn(wrong)) : undefined;
}

export const isTimeZone = (zone: string): boolean => zone !== "" && doesNotThrow(() => new Intl.DateTimeFormat("en", { timeZone: zone }));

function doesNotThrow(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

/** ISO 3297: weights 8 to 2 over the first seven digits, the last makes the sum a multiple of 11; X is ten. */
function isIssn(issn: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(issn)) return false;
  const digits = [...issn.replace("-", "")].map((digit) => (digit === "X" ? 10 : Number(digit)));
  return digits.reduce((sum, digit, at) => sum + digit * (8 - at), 0) % 11 === 0;
}

/** Writes the magazine's own row, the first time or anew. */
export async function savePublication(
  tx: Tx,
  publication: Omit<Publication, "seller" | "trimSize" | "coverPrice" | "books" | "firstIssueNumber"> & {
    firstIssueNumber?: number;
    seller?: Partial<Seller>;
    books?: Partial<Books>;
    trimSize?: TrimSize;
    coverPrice?: number | null;
  },
): Promise<void> {
  const {
    timeZone,
    otherLanguages = [],
    issuesPerYear,
    issnPrint,
    issnOnline,
    firstIssueOn,
    firstIssueNumber = 1,
    look,
    seller = {},
    books = {},
    trimSize = "a4",
    coverPrice = null,
    ...same
  } = publication;
  const row = {
    ...same,
    time_zone: timeZone,
    other_languages: [...otherLanguages],
    issues_per_year: issuesPerYear,
    issn_print: issnPrint,
    issn_online: issnOnline,
    first_issue_on: firstIssueOn,
    first_issue_number: firstIssueNumber,
    look: JSON.stringify(look),
    seller: JSON.stringify(seller),
    books: JSON.stringify(books),
    trim_size: trimSize,
    cover_price: coverPrice,
  };
  await tx
    .insertInto("publications")
    .values({ id: theOnly, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
  forgetPublication(tx);
}
