/** How what is charged is called in a language: kinds that have a name in it, and the digits at the end. */
export type MethodWords = { card: string; account: string; playCard: string; ending: (said: { kind: string; digits: string }) => string };

/** "Visa ending 4242", as a gateway has named it, in the words of a language; what has no number is a name ("iDEAL") and stays. */
export function methodWords(method: string, words: MethodWords): string {
  const [, kind, digits] = /^(.+) ending (\d{4})$/.exec(method) ?? [];
  if (kind === undefined || digits === undefined) return method;
  const kinds: Record<string, string> = { Card: words.card, Account: words.account, "Play card": words.playCard };
  return words.ending({ kind: kinds[kind] ?? kind, digits });
}
