import { createHash } from "node:crypto";
import { messagesIn } from "../messages/index.ts";
import { type Address, csvOf, labelLines } from "../values/index.ts";

/** One label as it was frozen. */
export type Label = Address & {
  id: number;
  position: number;
  subscriptionId: string;
  subscriptionNumber: number;
  expireIssue: number;
  copies: number;
  returned: string | null;
};

/** The subscriber's key as the post reads it back: "#1000 1#", four to sixteen signs, a space after each four. */
export const keyline = (subscriptionNumber: number): string =>
  `#${String(subscriptionNumber)
    .padStart(4, "0")
    .replace(/(.{4})(?=.)/g, "$1 ")}#`;

/** The last issue that is owed: "EXP NO. 48"; its subscriber reads it in the magazine’s language. */
export const expireLine = (expireIssue: number, language: string): string => messagesIn(language).print.expires(expireIssue);

/** What stands on the label, top to bottom. Inside the magazine's own country the country is left out. */
export function labelText(label: Label, { country, language }: { country: string; language: string }): string[] {
  const several = label.copies > 1 ? ` · ${messagesIn(language).print.copies(label.copies)}` : "";
  return [`${keyline(label.subscriptionNumber)}  ${expireLine(label.expireIssue, language)}${several}`, ...labelLines(label, country)];
}

const columns = [
  "position",
  "keyline",
  "expire_line",
  "copies",
  "name",
  "line1",
  "line2",
  "postal_code",
  "city",
  "region",
  "country",
] as const;

/**
 * The run for a mailing house: UTF-8 with a mark, RFC 4180, one row a label, in the order of the run. It is the same in each
 * language, as the sum of it that was kept at the freeze is.
 */
export function labelsCsv(labels: readonly Label[]): string {
  const rows = labels.map((label) => [
    label.position,
    keyline(label.subscriptionNumber),
    expireLine(label.expireIssue, "en"),
    label.copies,
    label.name,
    label.line1,
    label.line2,
    label.postalCode,
    label.city,
    label.region,
    label.country,
  ]);
  return csvOf([columns, ...rows]);
}

export const checksum = (csv: string): string => createHash("sha256").update(csv).digest("hex");

/** Labels that would bring the same household the same issue twice, in groups; nobody is left out, somebody looks. */
export function duplicates(labels: readonly Label[]): Label[][] {
  const plain = (text = "") =>
    text
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]/gu, "")
      .toLowerCase();
  const groups = new Map<string, Label[]>();
  for (const label of labels) {
    const key = [label.country, label.postalCode, label.line1, label.line2, label.city].map(plain).join("|");
    groups.set(key, [...(groups.get(key) ?? []), label]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
