import { type Address, type Day, emailOf, lineOf } from "../values/index.ts";
import { type Columns, type Field, mapFields, plainHeading } from "./fields.ts";
import type { Problem } from "./problems.ts";
import type { Source } from "./sources/source.ts";
import { readAddress } from "./values/address.ts";
import { type DecimalSign, readAmount, readCount, readYes } from "./values/amounts.ts";
import { type DayOrder, readDay } from "./values/days.ts";
import { type Standing, standingOf } from "./values/standing.ts";

/** A row's words by what they mean; `periodFrom`: from when what was paid counts, where it is not the start. */
export type Given = Record<Field, string> & { periodFrom?: string };

/** How a file's values are to be read, where they do not say it themselves. */
type Manner = { columns: Columns; dayOrder: DayOrder | null; decimal: DecimalSign | null; country: string; currency: string };

type Kind = "subscription" | "gift" | "comp" | "institution" | "bulk";

/** A row as it was understood. */
export type Reading = {
  id: string;
  email: string;
  name: string;
  company: string;
  address: Address | null;
  mended: string[];
  offer: string;
  standing: Standing;
  kind: Kind;
  reason: string;
  renews: boolean;
  endsOn: Day | null;
  issuesLeft: number | null;
  lastIssue: number | null;
  startedOn: Day | null;
  paidFrom: Day | null;
  term: number | null;
  /** Minor units, for the term. */
  paid: number | null;
  quantity: number;
  donor: { name: string; email: string } | null;
  heldUntil: Day | null;
  letters: { choice: "in" | "out"; on: Day | null; how: string } | null;
  bounced: string;
  payer: string;
};

/** What stands behind a comma and is no first name: a title, a generation, a kind of company. */
const noFirstName =
  /^(?:jr|sr|junior|senior|i{2,3}|iv|ph\.?d|m\.?d|m\.?a|esq|mba|r\.?n|dr|prof|gmbh|inc|ltd|llc|limited|co|kg|ag|e\.?\s?v|s\.?a|b\.?v)\b/i;
const familyFirst = /^([\p{L}\p{M}.’'-]+(?: [\p{L}\p{M}.’'-]+){0,3}), ?([\p{L}\p{M}.’'-]+(?: [\p{L}\p{M}.’'-]+){0,3})$/u;

/** “Lark, Ada” as a label has it: Ada Lark. */
export function turned(name: string): string {
  const [, family = "", first = ""] = familyFirst.exec(name) ?? [];
  return (first && !noFirstName.test(first) ? `${first} ${family}` : name).slice(0, 120);
}

/** A column that is called “name” is of the family where another has the first name: “Name; Vorname”. */
function nameOf(given: Given): string {
  const [name, firstName, lastName] = [lineOf(given.name), lineOf(given.firstName), lineOf(given.lastName)];
  const isFamily = firstName && !lastName && !name.toLowerCase().includes(firstName.toLowerCase());
  return (name && !isFamily ? turned(name) : [firstName, lastName || name].filter(Boolean).join(" ")).slice(0, 120);
}

type Found = { reading: Reading; problems: Problem[] };

/** What the cells of a row say, in the words of its system. */
export function readRow(
  cells: readonly string[],
  headings: readonly string[],
  { source, manner }: { source: Source; manner: Manner },
): Found {
  const given = givenOf(cells, headings, source, manner.columns);
  const problems: Problem[] = [];
  const extra = cells.slice(headings.length).filter((cell) => cell.trim() !== "");
  if (extra.length > 0) problems.push({ code: "cells", value: lineOf(extra[0] ?? "") });
  const reader = readerOf(given, manner, problems);
  const email = emailIn(given.email, problems);
  const name = nameOf(given);
  const found = addressIn(given, name, manner.country, problems);
  const standing = standingIn(given, problems);
  const reading: Reading = {
    id: lineOf(given.id).slice(0, 200),
    email,
    name: name || found?.address.name || lineOf(given.company).slice(0, 120),
    company: lineOf(given.company).slice(0, 120),
    address: found?.address ?? null,
    mended: found?.mended ?? [],
    offer: lineOf(given.offer).slice(0, 200),
    standing,
    kind: kindOf(given),
    reason: lineOf(given.reason).slice(0, 300),
    renews: standing !== "stopped" && readYes(given.renewal) !== false,
    endsOn: reader.day("endsOn"),
    issuesLeft: reader.count("issuesLeft"),
    lastIssue: reader.count("lastIssue"),
    startedOn: reader.day("startedOn"),
    paidFrom: reader.dayIn(given.periodFrom ?? "", "startedOn"),
    term: reader.count("term"),
    paid: reader.amount(),
    quantity: Math.min(10_000, Math.max(1, reader.count("quantity") ?? 1)),
    donor: donorOf(given, problems),
    heldUntil: reader.day("heldUntil"),
    letters: lettersOf(given, reader.dayIn(given.lettersOn, "lettersOn")),
    bounced: isNo(given.bounced) ? "" : lineOf(given.bounced).slice(0, 200),
    payer: lineOf(given.payer).slice(0, 200),
  };
  if (!reading.email && !reading.address) problems.push({ code: "nobody" });
  return { reading, problems };
}

/** A cell that begins with a sign of formulas was text to whoever wrote it: an apostrophe before it is a spreadsheet's own. */
const plainCell = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@])/, "")
    .replace(/^="(.*)"$/s, "$1");

function givenOf(cells: readonly string[], headings: readonly string[], source: Source, columns: Columns): Given {
  const of = (at: number | undefined) => (at === undefined ? "" : plainCell(cells[at] ?? ""));
  const given = mapFields((field) => of(columns[field]));
  const plain = headings.map(plainHeading);
  const cell = (heading: string) => of(plain.indexOf(plainHeading(heading)) >= 0 ? plain.indexOf(plainHeading(heading)) : undefined);
  return source.reads ? source.reads(given, cell) : given;
}

/** Reads days, counts and amounts of a row, and tells what cannot be read. */
function readerOf(given: Given, { dayOrder, decimal, currency }: Manner, problems: Problem[]) {
  const dayIn = (text: string, field: Field): Day | null => {
    if (text === "" || neverSaid.test(text)) return null;
    const read = readDay(text, dayOrder);
    if (read && "day" in read) return read.day;
    if (field === "startedOn" || field === "lettersOn") {
      if (read) problems.push({ code: "order-of-days", value: text });
      return null;
    }
    problems.push(read ? { code: "order-of-days", value: text } : { code: "day", field, value: text.slice(0, 60) });
    return null;
  };
  const count = (field: Field): number | null => {
    if (given[field] === "") return null;
    const read = readCount(given[field]);
    if (read === undefined) problems.push({ code: "count", field, value: given[field].slice(0, 60) });
    return read ?? null;
  };
  const amount = (): number | null => {
    if (given.paid === "") return null;
    if (given.currency !== "" && given.currency.toUpperCase() !== currency) {
      problems.push({ code: "currency", value: given.currency.slice(0, 20) });
      return null;
    }
    const read = readAmount(given.paid, { currency, sign: decimal });
    if (read && "amount" in read) return read.amount;
    problems.push(read ? { code: "sign-of-cents", value: given.paid } : { code: "amount", value: given.paid.slice(0, 60) });
    return null;
  };
  return { day: (field: Field) => dayIn(given[field], field), dayIn, count, amount };
}

/** What systems write where there is no day. */
const neverSaid = /^(?:0|-|–|never|nie|none|null|n\/a|unlimited|lifetime|0000-00-00.*|permanent)$/i;

function emailIn(text: string, problems: Problem[]): string {
  const typed = text
    .replace(/^mailto:/i, "")
    .replace(/^.*<([^<>]+)>\s*$/, "$1")
    .trim();
  if (typed === "") return "";
  const email = emailOf(typed);
  if (!email) problems.push({ code: "email", value: typed.slice(0, 80) });
  return email ?? "";
}

function addressIn(given: Given, name: string, home: string, problems: Problem[]) {
  const lines = [given.line1, given.line2, given.line3];
  const found = readAddress({ ...given, name, company: lineOf(given.company), lines }, home);
  if (found && found.unsure.length > 0) problems.push({ code: "address", fields: found.unsure });
  return found;
}

function standingIn(given: Given, problems: Problem[]): Standing {
  const standing = standingOf(given.status);
  if (!standing) problems.push({ code: "status", value: given.status.slice(0, 60) });
  return standing ?? "running";
}

const kindWords: readonly (readonly [RegExp, Kind])[] = [
  [/\b(?:comp|complimentary|free copy|freiexemplar|frei|gratuit|gratis)\b/i, "comp"],
  [/\b(?:gift|geschenk|cadeau|regalo|geschenkabo)\b/i, "gift"],
  [/\b(?:institution\w*|library|bibliothek|bibliothèque|biblioteca|school|university|company|firma)\b/i, "institution"],
  [/\bbulk\b/i, "bulk"],
];

/** What the file calls it, else what it has: somebody who gave it, or a reason why it is free. */
function kindOf(given: Given): Kind {
  const said = kindWords.find(([words]) => words.test(given.kind))?.[1];
  if (said) return said;
  if (/\b(?:complimentary|comp)\b/i.test(given.status)) return "comp";
  return given.donorEmail || given.donorName ? "gift" : "subscription";
}

function donorOf(given: Given, problems: Problem[]): Reading["donor"] {
  if (!given.donorEmail && !given.donorName) return null;
  return { name: turned(lineOf(given.donorName)), email: emailIn(given.donorEmail, problems) };
}

const isNo = (text: string): boolean => text.trim() === "" || readYes(text) === false || neverSaid.test(text.trim());

/** Whoever has unsubscribed has, whatever else is said; a consent counts with its day and where it was given. */
function lettersOf(given: Given, on: Day | null): Reading["letters"] {
  const from = lineOf(given.lettersFrom).slice(0, 120);
  if (!isNo(given.unsubscribed)) return { choice: "out", on: null, how: from };
  const said = readYes(given.letters);
  return said === undefined ? null : { choice: said ? "in" : "out", on: said ? on : null, how: from };
}
