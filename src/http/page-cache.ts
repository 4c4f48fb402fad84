import type { Packed } from "./packed.ts";

/**
 * Whole pages by reader class and address, compressed. What it holds is dropped when anything
 * is published; the least lately used go first when it is full.
 */
export function pageCache(mostBytes = 64_000_000) {
  const pages = new Map<string, Packed>();
  let bytes = 0;
  // counts drops: a page whose making began before one must not come in after it
  let era = 0;
  const drop = (key: string) => {
    bytes -= sizeOf(pages.get(key));
    pages.delete(key);
  };
  return {
    get era() {
      return era;
    },
    get(key: string): Packed | undefined {
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    put(key: string, page: Packed, madeIn: number): void {
      if (madeIn !== era || sizeOf(page) > mostBytes / 10) return;
      drop(key);
      pages.set(key, page);
      bytes += sizeOf(page);
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
    clear(): void {
      pages.clear();
      bytes = 0;
      era += 1;
    },
  };
}

export type PageCache = ReturnType<typeof pageCache>;

const sizeOf = (page: Packed | undefined) =>
  page ? page.identity.length + (page.gzip?.length ?? 0) + (page.brotli?.length ?? 0) : 0;
