type Value = string | number | null | undefined;

/** A table for spreadsheets and mailing houses: UTF-8 with a mark, RFC 4180. */
export const csvOf = (rows: readonly (readonly Value[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** A spreadsheet takes text that begins with = + - @ for a formula: an apostrophe before it makes it text. */
function cell(value: Value): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
