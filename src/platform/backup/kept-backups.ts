/** How many backups are kept: the last so many, and of so many months the first of each. */
export type Retention = { last: number; months: number };

/** A fortnight of nights. */
export const backupsKept = 14;

/** Those of these names (the oldest first) that are kept no longer. */
export function notKept(names: readonly string[], { last, months }: Retention): string[] {
  const firsts = new Map<string, string>();
  for (const name of names) if (!firsts.has(name.slice(0, 7))) firsts.set(name.slice(0, 7), name);
  const ofMonths = months > 0 ? [...firsts.values()].slice(-months) : [];
  const kept = new Set([...names.slice(-last), ...ofMonths]);
  return names.filter((name) => !kept.has(name));
}
