import { type Packed, tighter } from "./packed.ts";

/** A page, the names of what it shows, and until when it is true by the clock. */
export type MadePage = { page: Packed; names: ReadonlySet<string>; until: number };

/**
 * Whole pages by reader class and address, compressed. A page goes when something that it shows has changed, by the names it
 * was made with; when memory is full, those go first that nobody has read since their last turn. However many ask for a page
 * that is not there, it is made once. What is asked for again and again is packed once more, tighter, one page at a time.
 */
export function pageCache({ mostBytes = 64_000_000, now = Date.now }: { mostBytes?: number; now?: () => number } = {}) {
  const shelf = shelfOf(mostBytes);
  const counts = { found: 0, made: 0, joined: 0, dropped: 0, notices: 0, cleared: 0, pushedOut: 0 };
  const makings = makingsOf((key, made) => {
    counts.made += 1;
    if (made) counts.pushedOut += shelf.keep(key, made);
  });
  let isTightening = false;
  const tighten = async (key: string, held: Held): Promise<void> => {
    isTightening = held.isTight = true;
    await packTighter(shelf, key, held);
    isTightening = false;
  };
  const find = (key: string): Packed | undefined => {
    const held = shelf.get(key);
    if (!held || held.until <= now()) return undefined;
    held.read = true;
    held.found += 1;
    if (held.found >= oftenFrom && !held.isTight && !isTightening) void tighten(key, held);
    counts.found += 1;
    return held.page;
  };
  return {
    /** How it stands, and how often a page was found, made, waited for, dropped, or pushed out for want of room. */
    stands: () => ({ ...counts, ...shelf.stands() }),
    get: find,
    /** The page, kept or made; whoever asks while it is being made waits for it, unless something has changed since that began. */
    async getOrMake(key: string, make: () => Promise<MadePage | undefined>): Promise<Packed | undefined> {
      const held = find(key);
      if (held) return held;
      const under = makings.under(key);
      counts.joined += Number(under !== undefined);
      return under ?? makings.begin(key, make);
    },
    /** Something of this name has changed: the pages that show it go, and no others. */
    drop(name: string): void {
      counts.notices += 1;
      makings.drop(name);
      counts.dropped += shelf.drop(name);
    },
    clear(): void {
      makings.clear();
      shelf.clear();
      counts.cleared += 1;
    },
  };
}

export type PageCache = ReturnType<typeof pageCache>;

/** One that is being made, with what was dropped since that began. */
type Making = { page: Promise<Packed | undefined>; dropped: Set<string>; isOld: boolean };

/** Pages that are being made. `done` is told of each that may be kept: nothing that it shows was dropped since its making began. */
function makingsOf(done: (key: string, made: MadePage | undefined) => void) {
  const making = new Map<string, Making>();
  return {
    /** The one that shows all that has changed until now. */
    under(key: string): Promise<Packed | undefined> | undefined {
      const own = making.get(key);
      return !own || own.isOld || own.dropped.size > 0 ? undefined : own.page;
    },
    begin(key: string, make: () => Promise<MadePage | undefined>): Promise<Packed | undefined> {
      const own: Making = { page: Promise.resolve(undefined), dropped: new Set(), isOld: false };
      const finish = async () => {
        const made = await make();
        const isTrue = made !== undefined && shows(own, made);
        done(key, isTrue ? made : undefined);
        return isTrue ? made.page : made && notOutside(made.page);
      };
      own.page = finish().finally(() => {
        if (making.get(key) === own) making.delete(key);
      });
      making.set(key, own);
      return own.page;
    },
    drop: (name: string) => making.forEach(({ dropped }) => dropped.add(name)),
    clear: () =>
      making.forEach((own) => {
        own.isOld = true;
      }),
  };
}

/** What changed while it was made is told outside already, and would not be told of this page again. */
const notOutside = ({ outer: _, ...page }: Packed): Packed => page;

const shows = ({ dropped, isOld }: Making, { names }: MadePage): boolean => !isOld && ![...dropped].some((name) => names.has(name));

// read since it was last spared: cheaper on every reading than moving it to the end of the line
type Held = MadePage & { bytes: number; read: boolean; found: number; isTight: boolean };
/** Found so often, a page is worth more of the processor. */
const oftenFrom = 3;

/** Pages by key, found again by the names of what they show, in so many bytes. */
function shelfOf(mostBytes: number) {
  const pages = new Map<string, Held>();
  const shownOn = new Map<string, Set<string>>();
  let bytes = 0;
  const take = (key: string): number => {
    const held = pages.get(key);
    if (!held) return 0;
    bytes -= held.bytes;
    pages.delete(key);
    for (const name of held.names) takeOff(shownOn, name, key);
    return 1;
  };
  const makeRoom = (): number => {
    let gone = 0;
    for (const [key, held] of pages) {
      if (bytes <= mostBytes) break;
      if (held.read) {
        held.read = false;
        pages.delete(key);
        pages.set(key, held);
      } else gone += take(key);
    }
    return gone;
  };
  return {
    get: (key: string) => pages.get(key),
    stands: () => ({ pages: pages.size, bytes }),
    /** Answers with how many were pushed out for it. */
    keep(key: string, made: MadePage): number {
      take(key);
      const size = sizeOf(key, made);
      if (size > mostBytes / 10) return 0;
      pages.set(key, { ...made, bytes: size, read: false, found: 0, isTight: false });
      bytes += size;
      for (const name of made.names) shownOn.set(name, (shownOn.get(name) ?? new Set<string>()).add(key));
      return makeRoom();
    },
    grow: (by: number) => void (bytes += by),
    /** Answers with how many showed it. */
    drop: (name: string): number => [...(shownOn.get(name) ?? [])].reduce((gone, key) => gone + take(key), 0),
    clear(): void {
      pages.clear();
      shownOn.clear();
      bytes = 0;
    },
  };
}

function takeOff(shownOn: Map<string, Set<string>>, name: string, key: string): void {
  const others = shownOn.get(name);
  others?.delete(key);
  if (others?.size === 0) shownOn.delete(name);
}

/** In the place of the page that is held, where it still is. */
async function packTighter(shelf: ReturnType<typeof shelfOf>, key: string, held: Held): Promise<void> {
  const page = await tighter(held.page).catch(() => held.page);
  if (shelf.get(key) !== held) return;
  const bytes = sizeOf(key, { ...held, page });
  shelf.grow(bytes - held.bytes);
  Object.assign(held, { page, bytes });
}

/** What a page holds in memory: its bodies, and about what the names, the heads and the places in the maps take. */
const sizeOf = (key: string, { page, names }: MadePage): number =>
  (page.identity?.length ?? 0) + (page.gzip?.length ?? 0) + (page.brotli?.length ?? 0) + 2 * key.length + 100 * names.size;
