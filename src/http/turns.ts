import { elapsed } from "../platform/index.ts";
import { must } from "../values/index.ts";

/** In which order they are called: whoever pays or signs in, readers who are known, and strangers who ask for what does not lie ready. */
const askers = ["money", "known", "stranger"] as const;
export type Asker = (typeof askers)[number];

/** Of the places each has its own, so that none keeps another out: who pays waits for a gateway most of the time. */
const share: Record<Asker, number> = { money: 1 / 2, known: 1 / 4, stranger: 1 / 4 };

/** So many may wait of each; whoever comes after them is told at once. */
const mostWaiting = 1000;

/** Milliseconds after which a place is free though nobody answered: a body that does not arrive, or a work that waits for something else. */
const [bodyWithin, workWithin] = [2000, 30_000];

export type Turn = {
  /** Begins, waits, or is told that there is no room. */
  ask: () => void;
  /** It is answered: its place is somebody else’s. */
  end: () => void;
  /** Whoever waited for it is gone. What is begun is done to its end. */
  leave: () => void;
};

type Asked = {
  /** True where it is answered at once. `waited`: whether it was not its turn when it came. */
  begin: (waited: boolean) => boolean;
  refuse: () => void;
  /** Whether all of the request has arrived. */
  isHere: () => boolean;
};
type Entry = Asked & { since: number };

type Rules = { places: number; patience: number; now: () => number };

/** One kind of askers: those at work, and behind them those who wait, in the order in which they came. */
function lineOf(of: Asker, { places, patience, now }: Rules) {
  const [atWork, waiting] = [new Set<Entry>(), new Set<Entry>()];
  const own = Math.max(1, Math.round(places * share[of]));
  let [emptyAt, shed] = [now(), 0];
  const borne = (): number => {
    if (of === "money") return 2 * patience;
    return now() - emptyAt > patience ? patience / 8 : patience;
  };
  const isTooLate = ({ since }: Entry) => now() - since > borne();
  const isOver = ({ since, isHere }: Entry) => now() - since > (isHere() ? workWithin : bodyWithin);
  const refuse = (entry: Entry) => {
    waiting.delete(entry);
    shed += 1;
    entry.refuse();
  };
  const begin = (entry: Entry) => {
    const waited = waiting.delete(entry);
    entry.since = now();
    atWork.add(entry);
    if (entry.begin(waited)) atWork.delete(entry);
  };
  /** While others who come before it wait, it has half of its places. */
  const hasRoom = (isOvertaken: boolean) => atWork.size < (isOvertaken ? Math.ceil(own / 2) : own);
  return {
    of,
    waits: () => waiting.size > 0,
    end: (entry: Entry) => atWork.delete(entry),
    leave: (entry: Entry) => void waiting.delete(entry),
    stands: () => ({ of, atWork: atWork.size, waiting: waiting.size, shed }),
    ask(entry: Entry, isOvertaken: boolean): void {
      if (waiting.size === 0) emptyAt = now();
      if (waiting.size === 0 && hasRoom(isOvertaken)) return begin(entry);
      waiting.add(entry);
      if (waiting.size > mostWaiting) refuse(entry);
    },
    call(isOvertaken: boolean): void {
      for (const entry of waiting) {
        if (isTooLate(entry)) refuse(entry);
        else if (hasRoom(isOvertaken)) begin(entry);
        else break;
      }
    },
    look(): void {
      for (const entry of atWork) if (isOver(entry)) atWork.delete(entry);
    },
  };
}

/**
 * So many requests are at work at once, and so many wait in a line for each kind of asker. Whoever waited for longer than their
 * patience is told that there is no room, while it is still of use to say so. A line that does not get empty any more holds nobody
 * for long: each would wait to the end, and all be answered late.
 */
export function openTurns({ places, patience, now = elapsed }: Omit<Rules, "now"> & Partial<Rules>) {
  const lines = askers.map((of) => lineOf(of, { places, patience, now }));
  const isOvertaken = (at: number) => lines.slice(0, at).some((line) => line.waits());
  const callAll = () => lines.forEach((line, at) => line.call(isOvertaken(at)));
  return {
    turn(of: Asker, asked: Asked): Turn {
      const at = askers.indexOf(of);
      const line = must(lines[at], of);
      const entry: Entry = { ...asked, since: now() };
      return {
        ask: () => line.ask(entry, isOvertaken(at)),
        end: () => {
          if (line.end(entry)) callAll();
        },
        leave: () => line.leave(entry),
      };
    },
    /** To be asked now and then while anybody waits: whoever waited too long is told, and a place that nobody works at is free. */
    look(): void {
      for (const line of lines) line.look();
      callAll();
    },
    isWaitedFor: () => lines.some((line) => line.waits()),
    stands: () => lines.map((line) => line.stands()),
  };
}
