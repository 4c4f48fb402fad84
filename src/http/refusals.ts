import { refusalsOf } from "../messages/index.ts";

export const httpRefusals = {
  "form-too-large": { kind: "invalid", meaning: "The form or its files are larger than this page takes." },
  "form-unreadable": { kind: "invalid", meaning: "The body of the request is not a form." },
  "file-infected": {
    kind: "invalid",
    meaning: "The magazine’s scanner knows the file, or something in it, as malware; nothing of it was kept.",
  },
  "file-too-large-to-scan": {
    kind: "invalid",
    meaning: "The file is larger than what the magazine’s scanner is given (SCANNER_MOST_MB), or than what it takes (its StreamMaxLength).",
  },
  "scanner-silent": {
    kind: "unavailable",
    meaning: "The scanner of SCANNER_URL did not answer, or not with a verdict, and no file is taken without one; the log says why.",
  },
  "number-unreadable": { kind: "invalid", meaning: "What was given is not a whole number, or not one of those that the field takes." },
  "day-unreadable": { kind: "invalid", meaning: "What was given is not a day of the calendar." },
  "address-unknown": {
    kind: "missing",
    meaning: "The address holds what names nothing: an id or a number of another shape, or signs that no address has.",
  },
  "value-unusable": {
    kind: "invalid",
    meaning: "The database cannot hold what was given: a number or day out of its range, or text that is no text.",
  },
  "value-unknown": { kind: "missing", meaning: "What was given names something that is not there, or no longer." },
  "value-taken": { kind: "conflict", meaning: "The same stands there already, or was written at the same moment." },
  "value-held": { kind: "conflict", meaning: "What was to be changed is under a hold that the database keeps." },
  "foreign-origin": { kind: "forbidden", meaning: "The request came from a page that is not ours; nothing was done." },
} as const;
export const refuse = refusalsOf(httpRefusals);

export const refuseForeign = () => refuse("foreign-origin", (m) => m.refusals.http.foreign);
