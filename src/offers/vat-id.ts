import { says } from "../messages/index.ts";
import type { Words } from "../values/index.ts";

/**
 * How VAT ids are written, by their two letters (European Commission, VIES FAQ, question 11; HMRC; UID of
 * Switzerland; Norway's MVA). The form alone: whether the id is somebody's, only its tax office knows.
 */
const forms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CH: /^E\d{9}(MWST|TVA|IVA)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{10}\d{2}$/,
  NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
};

/** One spelling for every id: capitals, without spaces, dots and hyphens. */
export const normalVatId = (typed: string): string => typed.toUpperCase().replace(/[\s.\-/]/g, "");

/** Why it cannot be a VAT id; undefined where its form is right. */
export function vatIdProblem(typed: string): Words | undefined {
  const id = normalVatId(typed);
  const form = forms[id.slice(0, 2)];
  if (!form) return says((m) => m.refusals.offers.vatIdCountry);
  return form.test(id.slice(2)) ? undefined : says((m) => m.refusals.offers.vatIdForm(id.slice(0, 2)));
}

/** The two letters it begins with; Greece is EL here. */
export const vatCountry = (id: string): string => normalVatId(id).slice(0, 2);
