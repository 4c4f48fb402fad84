import type { Packed } from "./packed.ts";

/**
 * Whole pages by reader class and address, compressed. What it holds is dropped when anything
 * is published; when it is full, those go first that nobody has read since their last turn.
 */
export function pageCache(mostBytes = 64_000_000) {
  // read since it was last spared: cheaper on every reading than moving it to the end of the line
  const pages = new Map<string, { page: Packed; read: boolean }>();
  let bytes = 0;
  // counts drops: a page whose making began before one must not come in after it
  let generation = 0;
  const counts = { found: 0, made: 0, dropped: 0, pushedOut: 0 };
  const drop = (key: string) => {
    bytes -= sizeOf(pages.get(key)?.page);
    return Number(pages.delete(key));
  };
  const keep = (key: string, page: Packed) => {
    drop(key);
    pages.set(key, { page, read: false });
    bytes += sizeOf(page);
  };
  const makeRoom = () => {
    for (const [key, held] of pages) {
      if (bytes <= mostBytes) break;
      if (held.read) keep(key, held.page);
      else counts.pushedOut += drop(key);
    }
  };
  return {
    get generation() {
      return generation;
    },
    /** How it stands, and how often a page was found, made, pushed out for want of room, and all dropped. */
    stands: () => ({ ...counts, pages: pages.size, bytes }),
    get(key: string): Packed | undefined {
      const held = pages.get(key);
      if (!held) return undefined;
      held.read = true;
      counts.found += 1;
      return held.page;
    },
    put(key: string, page: Packed, madeIn: number): void {
      counts.made += 1;
      if (madeIn !== generation || sizeOf(page) > mostBytes / 10) return;
      keep(key, page);
      makeRoom();
    },
    clear(): void {
      pages.clear();
      bytes = 0;
      generation += 1;
      counts.dropped += 1;
    },
  };
}

export type PageCache = ReturnType<typeof pageCache>;

const sizeOf = (page: Packed | undefined) => (page ? page.identity.length + (page.gzip?.length ?? 0) + (page.brotli?.length ?? 0) : 0);
