const languages = ["en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl"];
let held: Map<string, number> | undefined;

/** Names of months and their short forms in the languages that exports come in. */
function monthNames(): Map<string, number> {
  if (held) return held;
  held = new Map();
  for (let month = 1; month <= 12; month += 1)
    for (const language of languages)
      for (const style of ["long", "short"] as const)
        for (const name of namesOf(month, language, style)) if (!held.has(name)) held.set(name, month);
  held.set("sept", 9).set("mrz", 3);
  return held;
}

function namesOf(month: number, language: string, style: "long" | "short"): string[] {
  const date = new Date(Date.UTC(2026, month - 1, 1));
  return [{ month: style }, { month: style, day: "numeric" as const }].map((how) =>
    plain(
      new Intl.DateTimeFormat(language, { ...how, timeZone: "UTC" }).formatToParts(date).find(({ type }) => type === "month")?.value ?? "",
    ),
  );
}

const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}|\./gu, "")
    .toLowerCase();

/** Which month, from 1, is called so, whole or short, in one of the languages that people's files come in; undefined for any other word. */
export const monthNamed = (name: string): number | undefined => monthNames().get(plain(name));
