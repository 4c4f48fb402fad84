import { says } from "../../messages/index.ts";
import { z } from "zod";
import { type Publication, publicationProblem, rhythmOf, rhythmProblem } from "../../editorial/index.ts";
import { type Form, field, ifSent, mark, typed, typedOrNull } from "../../http/index.ts";
import { trims } from "../../print/index.ts";
import { type Words, keysOf, moneyOf } from "../../values/index.ts";
import { lineOrNull } from "../fields.ts";
import { refuse } from "../refusals.ts";

const amiss = (detail: Words, beside = detail) => ({ refusal: refuse("magazine-unusable", detail), beside });

const seller = {
  sellerName: field.line,
  sellerAddress: field.prose,
  sellerVatId: field.line,
  sellerRegistration: field.line,
  sellerEmail: field.line,
  sellerAccount: field.prose,
};

const fieldsIn = (currency: string) => ({
  title: field.line,
  tagline: field.line,
  about: field.prose,
  imprint: field.prose,
  language: field.line,
  otherLanguages: field.line.transform((line) => [...new Set(line.split(/[\s,;]+/).filter(Boolean))]),
  timeZone: field.line,
  issnPrint: lineOrNull,
  issnOnline: lineOrNull,
  ...seller,
  typefaces: field.tick,
  certifiedBy: field.line.transform((name) => name.slice(0, 200)),
  trimSize: field.oneOf(keysOf(trims), null),
  coverPrice: typedOrNull(
    (line) => moneyOf(line, currency),
    (line) =>
      amiss(
        says((m) => m.desk.common.amounts.price({ typed: line, as: "9.50" })),
        says((m) => m.desk.common.amounts.as("9.50")),
      ),
  ),
});

/** The same in every currency. */
export const magazineFields = keysOf(fieldsIn("EUR"));

/** Whatever of it a form does not show stays as it is. */
const anyOf = (currency: string) => {
  const fields = fieldsIn(currency);
  return z.object({
    title: ifSent(fields.title),
    tagline: ifSent(fields.tagline),
    about: ifSent(fields.about),
    imprint: ifSent(fields.imprint),
    language: ifSent(fields.language),
    otherLanguages: ifSent(fields.otherLanguages),
    timeZone: ifSent(fields.timeZone),
    issnPrint: ifSent(fields.issnPrint),
    issnOnline: ifSent(fields.issnOnline),
    sellerName: ifSent(fields.sellerName),
    sellerAddress: ifSent(fields.sellerAddress),
    sellerVatId: ifSent(fields.sellerVatId),
    sellerRegistration: ifSent(fields.sellerRegistration),
    sellerEmail: ifSent(fields.sellerEmail),
    sellerAccount: ifSent(fields.sellerAccount),
    typefaces: ifSent(fields.typefaces),
    certifiedBy: ifSent(fields.certifiedBy),
    trimSize: ifSent(fields.trimSize),
    coverPrice: ifSent(fields.coverPrice),
  });
};

/** The magazine with what a form says of it, which shows one setting. Refuses "magazine-unusable". */
export function publicationIn(form: Form, publication: Publication): Publication {
  const { typefaces, certifiedBy, trimSize, coverPrice, ...typed } = form.parse(anyOf(publication.currency));
  const { sellerName, sellerAddress, sellerVatId, sellerRegistration, sellerEmail, sellerAccount, ...said } = typed;
  const { seller, books } = publication;
  const changed = {
    ...publication,
    ...said,
    seller: {
      name: sellerName ?? seller.name,
      address: sellerAddress ?? seller.address,
      vatId: sellerVatId ?? seller.vatId,
      registration: sellerRegistration ?? seller.registration,
      email: sellerEmail ?? seller.email,
      account: sellerAccount ?? seller.account,
    },
    books: { typefaces: typefaces ?? books.typefaces, certifiedBy: certifiedBy ?? books.certifiedBy },
    trimSize: trimSize ?? publication.trimSize,
    // what costs nothing has no price on its cover
    ...(coverPrice !== undefined && { coverPrice: coverPrice?.amount || null }),
  };
  const problem = publicationProblem(changed);
  if (problem) throw refuse("magazine-unusable", problem);
  return changed;
}

const rhythmFields = { firstIssueOn: field.line, firstIssueNumber: field.line, issuesPerYear: field.line, appearedBefore: field.tick };
export const calendarFields = keysOf(rhythmFields);

/** How the calendar is to begin. */
export const calendar = z.object(rhythmFields).transform(({ appearedBefore, ...asked }, context) => {
  const problem = rhythmProblem(asked);
  return problem ? mark(context, amiss(problem)) : { ...rhythmOf(asked), appearedBefore };
});

const isInk = (line: string) => /^#[0-9a-f]{6}$/i.test(line);

/** A section that is added or changed; without an ink it keeps, or is given, its own. */
export const section = z.object({
  name: typed(
    (line) => line || undefined,
    () => amiss(says((m) => m.desk.magazine.nameSection)),
  ),
  ink: field.line.transform((ink) => (isInk(ink) ? ink : undefined)),
});
