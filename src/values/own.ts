/** Is this key one of the table's own? "constructor" and the like are every object's, and nobody's choice. */
export const isOwn = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

/** What the table has under the key, where it is one of its own. */
export const ownOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (isOwn(table, key) ? table[key] : undefined);
