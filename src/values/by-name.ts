/** In the order in which a language puts names: Ö beside O in German, behind Z in Swedish. */
export function byName<T extends { name: string }>(all: readonly T[], language: string): T[] {
  const { compare } = new Intl.Collator(language);
  return [...all].sort((one, other) => compare(one.name, other.name));
}
