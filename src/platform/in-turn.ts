type InTurn = <T>(work: () => Promise<T>) => Promise<T>;
type InTurnByKey = <T>(of: object, key: string, work: () => Promise<T>) => Promise<T>;

/** Does one thing at a time, in this process: each waits for those that were asked for before it. One that fails holds up none behind it. */
export function inTurn(): InTurn {
  const [byKey, all] = [inTurnByKey(), {}];
  return (work) => byKey(all, "", work);
}

/** The same, where only what has one key waits for each other. `of`: whose keys they are, as of a platform's database. */
export function inTurnByKey(): InTurnByKey {
  const lines = new WeakMap<object, Map<string, Promise<unknown>>>();
  return (of, key, work) => {
    const last = lines.get(of) ?? new Map<string, Promise<unknown>>();
    lines.set(of, last);
    const before = last.get(key) ?? Promise.resolve();
    const ours = before.catch(() => undefined).then(work);
    last.set(key, ours);
    return ours.finally(() => last.get(key) === ours && last.delete(key));
  };
}
