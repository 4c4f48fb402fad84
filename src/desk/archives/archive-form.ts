import { z } from "zod";
import { type Form, field } from "../../http/index.ts";
import type { Choices, ImportView, Mapping, ReportKind, ReportTerm } from "../../intake/index.ts";
import { termKey } from "../../intake/index.ts";

/** So many categories and tags are asked about; of the others there are too many to decide by hand. */
export const mostTerms = 200;

const choices = z.object({
  publish: field.oneOf(["yes", "no"], "yes"),
  paywall: field.tick,
  descriptions: field.tick,
  record: field.tick,
  fetch: field.tick,
  site: field.line,
});
const kind = z.object({ as: field.oneOf(["article", "page", "nothing"], undefined) });
const term = z.object({ as: field.oneOf(["section", "topic", "nothing"], undefined), name: field.line });

/** What the form of an import decides. */
export function decidedIn(form: Form, { report }: Pick<ImportView, "report">): { choices: Choices; mapping: Mapping; site: string } {
  const { publish, site, ...rest } = form.parse(choices);
  const mapping: Mapping = {};
  for (const [at, one] of termsAsked(report?.terms ?? []).entries()) {
    const { as, name } = form.parse(term, `term.${at}.`);
    if (as !== undefined) mapping[termKey(one.kind, one)] = { as, name: name || one.name };
  }
  const kinds: Choices["kinds"] = {};
  for (const [at, one] of kindsAsked(report?.kinds ?? []).entries()) {
    const { as } = form.parse(kind, `kind.${at}.`);
    if (as === "article" || as === "page") kinds[one.kind] = as;
  }
  return { choices: { ...rest, publish: publish === "yes", kinds }, mapping, site: siteIn(site) };
}

/** “old.example” is an address, too; what is none is left out. */
function siteIn(typed: string): string {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return typed && URL.canParse(whole) ? whole.replace(/\/+$/, "") : "";
}

export const kindsAsked = (kinds: readonly ReportKind[]): readonly ReportKind[] => kinds.slice(0, mostTerms);
export const termsAsked = (terms: readonly ReportTerm[]): readonly ReportTerm[] => terms.slice(0, mostTerms);
