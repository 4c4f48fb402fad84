/** What a browser keeps by itself, in memory: caches of answers by their paths, and locks by their names. */
export function cachesInMemory() {
  const all = new Map<string, Cache>();
  const open = (name: string): Promise<Cache> => {
    const cache = all.get(name) ?? cacheInMemory();
    all.set(name, cache);
    return Promise.resolve(cache);
  };
  const caches = {
    open,
    keys: async () => [...all.keys()],
    // whoever opened it before holds what nobody finds any more
    delete: async (name: string) => all.delete(name),
    match: async (path: string, { cacheName = "" }: MultiCacheQueryOptions) => all.get(cacheName)?.match(path),
  };
  return { caches, locks: locksInMemory() };
}

const pathOf = (asked: RequestInfo | URL): string => {
  const { pathname, search } = new URL(asked instanceof Request ? asked.url : asked, "http://localhost");
  return pathname + search;
};

function cacheInMemory(): Cache {
  const held = new Map<string, { body: ArrayBuffer; headers: Headers }>();
  const cache = {
    async match(asked: RequestInfo | URL) {
      const found = held.get(pathOf(asked));
      return found && new Response(found.body, { headers: found.headers });
    },
    async put(asked: RequestInfo | URL, answer: Response) {
      held.set(pathOf(asked), { body: await answer.arrayBuffer(), headers: answer.headers });
    },
    delete: async (asked: RequestInfo | URL) => held.delete(pathOf(asked)),
    keys: async () => [...held.keys()].map((path) => new Request(`http://localhost${path}`)),
  };
  return cache as unknown as Cache;
}

function locksInMemory() {
  const last = new Map<string, Promise<unknown>>();
  const request = <T>(name: string, within: () => Promise<T>): Promise<T> => {
    const granted = (last.get(name) ?? Promise.resolve()).then(within, within);
    last.set(
      name,
      granted.catch(() => undefined),
    );
    return granted;
  };
  return { request };
}
