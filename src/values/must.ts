/** What cannot be missing, in the code's own hand. Throws an Error that names it where it is: a fault of ours, never a reader's. */
export function must<T>(value: T, what: string): NonNullable<T> {
  if (value === undefined || value === null) throw new Error(`There is no ${what}, where there must be one.`);
  return value;
}

/** The element at an index that was reckoned, not asked for. Throws a RangeError where the list has none there. */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There is nothing at ${index} of ${list.length}.`);
  return item;
}

/** The first of a list that has one. Throws a RangeError where it is empty. */
export const firstOf = <T>(list: ArrayLike<T>): T => itemAt(list, 0);

/** The last of a list that has one. Throws a RangeError where it is empty. */
export const lastOf = <T>(list: ArrayLike<T>): T => itemAt(list, list.length - 1);

/** What a table of ours has under a key that only its own keys come to. Throws a RangeError where it has none. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T {
  const entry = Object.hasOwn(table, key) ? table[key] : undefined;
  if (entry === undefined) throw new RangeError(`There is nothing under “${key}”.`);
  return entry;
}
