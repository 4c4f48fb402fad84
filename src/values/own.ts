/** Is this key one of the table's own? "constructor" and the like are every object's, and nobody's choice. */
export const isOwn = <T extends object>(table: T, key: string): key is Extract<keyof T, string> => Object.hasOwn(table, key);

/** What the table has under the key, where it is one of its own. */
export const ownOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (isOwn(table, key) ? table[key] : undefined);

/** The keys of a table that has no others than its type says: a constant of ours, never what came in. */
export const keysOf = <T extends object>(table: T): Extract<keyof T, string>[] => Object.keys(table) as Extract<keyof T, string>[];

/** The one of these that it is; undefined where it is none. */
export const oneOf = <const T>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** Is it one of these? */
export const isOneOf = <const T>(all: readonly T[], value: unknown): value is T => all.some((one) => one === value);
