/** What of a letter may stand in the database, and what only its addressee may read. */
type WithSecrets = { subject: string; text: string; html: string; headers: Record<string, string> };

const markerOf = (at: number) => `[hidden ${at + 1}]`;

/** Every place of every secret in the letter becomes a marker. Longest first: a token stands inside its link. */
export function hideSecrets<Letter extends WithSecrets>(letter: Letter, secrets: readonly string[]): { shown: Letter; secrets: string[] } {
  const ordered = [...new Set(secrets)].filter(Boolean).sort((a, b) => b.length - a.length);
  return { shown: replaceAll(letter, ordered, (_secret, at) => markerOf(at)), secrets: ordered };
}

/** The letter as it goes out. */
export const restoreSecrets = <Letter extends WithSecrets>(shown: Letter, secrets: readonly string[]): Letter =>
  replaceAll(
    shown,
    secrets.map((_secret, at) => markerOf(at)),
    (_marker, at) => secrets[at]!,
  );

function replaceAll<Letter extends WithSecrets>(letter: Letter, from: readonly string[], to: (text: string, at: number) => string): Letter {
  const over = (text: string) => from.reduce((words, one, at) => words.split(one).join(to(one, at)), text);
  const headers = Object.fromEntries(Object.entries(letter.headers).map(([name, value]) => [name, over(value)]));
  return { ...letter, subject: over(letter.subject), text: over(letter.text), html: over(letter.html), headers };
}
