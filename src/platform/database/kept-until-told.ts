import { witnessHere, witnessed } from "./what-is-read.ts";

/** A value with the tables and the finer names that were read for it. */
type Read<T> = { value: T; tables: ReadonlySet<string>; names: ReadonlySet<string> };
/** One that is being read, with what was told to have changed since that began. */
type Reading<T> = { read: Promise<Read<T>>; changed: Set<string>; isOld: boolean };

/**
 * What nearly every answer needs of the database, read once and kept until something that was read for it is told to have
 * changed. `told`: every table, and whether its changes are told; what was read of another is kept for nobody. Whoever is told of
 * what is read is told the same of what was kept. The value is shared, and nobody changes it.
 */
export function keptUntilTold<T>(told: () => Promise<ReadonlyMap<string, boolean>>, load: () => Promise<T>) {
  let held: Read<T> | undefined;
  let reading: Reading<T> | undefined;
  const begin = (): Reading<T> => {
    const own: Reading<T> = { read: read(load), changed: new Set(), isOld: false };
    reading = own;
    const keep = async () => {
      try {
        const [made, tables] = await Promise.all([own.read, told()]);
        const canBeKept = [...made.tables].every((table) => tables.get(table) !== false);
        if (canBeKept && isTrue(own, made)) held = made;
      } finally {
        if (reading === own) reading = undefined;
      }
    };
    // who asked is told by what they await
    keep().catch(() => undefined);
    return own;
  };
  return {
    async get(): Promise<T> {
      const made = held ?? (await (reading && !reading.isOld && reading.changed.size === 0 ? reading : begin()).read);
      const witness = witnessHere();
      made.tables.forEach((table) => witness?.table(table));
      made.names.forEach((name) => witness?.name(name));
      return made.value;
    },
    /** Something of this name, of a table or finer, has changed. */
    drop(name: string): void {
      reading?.changed.add(name);
      if (held && isOf(held, name)) held = undefined;
    },
    clear(): void {
      if (reading) reading.isOld = true;
      held = undefined;
    },
  };
}

async function read<T>(load: () => Promise<T>): Promise<Read<T>> {
  const [tables, names] = [new Set<string>(), new Set<string>()];
  const value = await witnessed({ table: (table) => void tables.add(table), name: (name) => void names.add(name) }, load);
  return { value, tables, names };
}

const isOf = ({ tables, names }: Read<unknown>, name: string): boolean => tables.has(name) || names.has(name);

const isTrue = ({ changed, isOld }: Reading<unknown>, made: Read<unknown>): boolean =>
  !isOld && ![...changed].some((name) => isOf(made, name));
