const languages = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl"];
let held: Map<string, number> | undefined;

/** Names of months and their short forms in the languages that exports come in; a formatter names all twelve, as making one is what costs. */
function monthNames(): Map<string, number> {
  if (held) return held;
  held = new Map();
  for (const language of languages)
    for (const style of ["long", "short"] as const)
      for (const how of [{ month: style }, { month: style, day: "numeric" as const }])
        for (const [name, month] of namesBy(new Intl.DateTimeFormat(language, { ...how, timeZone: "UTC" })))
          if (!held.has(name)) held.set(name, month);
  held.set("sept", 9).set("mrz", 3);
  return held;
}

const namesBy = (format: Intl.DateTimeFormat) =>
  Array.from({ length: 12 }, (_, at): [string, number] => {
    const parts = format.formatToParts(new Date(Date.UTC(2026, at, 1)));
    return [plain(parts.find(({ type }) => type === "month")?.value ?? ""), at + 1];
  });

const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase();

/** Which month, from 1, is called so, whole or short, in one of the languages that people's files come in; undefined for any other word. */
export const monthNamed = (name: string): number | undefined => monthNames().get(plain(name));
