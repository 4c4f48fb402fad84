/**
 * What is measured. `labels` are words of ours, of which there are few: a route and never a path, a task and never its
 * payload, nothing that anybody typed and nothing about a person.
 */
export type Measure<L extends string> = { name: string; says: string; labels: readonly L[]; buckets?: readonly number[] };
export type Labels<L extends string> = Readonly<Record<L, string>>;
export type Reading<L extends string> = { labels: Labels<L>; value: number };

/** One asking for all of it: what several measures are told of is read once in it. */
type Look = object;

/** Seconds, from a page out of memory to one that somebody gave up on. */
const usualBuckets = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60] as const;

type Told = {
  name: string;
  says: string;
  type: "counter" | "gauge" | "histogram" | "summary";
  lines: (look: Look) => Promise<string[]> | string[];
};
type Histogram = { counts: number[]; sum: number; count: number };

/** So many rows of one measure and no more: a label that was no word of ours fills no memory. */
const mostRows = 5000;

/** Counters and durations of this process, and what is asked for when somebody looks; told as Prometheus reads it. */
export function openMetrics() {
  const told = new Map<string, Told>();
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Map<string, Histogram>>();
  return {
    add<L extends string>(measure: Measure<L>, labels: Labels<L>, by = 1): void {
      const rows = rowsOf(counters, measure.name, () => told.set(measure.name, counterOf(measure, counters)));
      const key = keyOf(measure, labels);
      if (rows.has(key) || rows.size < mostRows) rows.set(key, (rows.get(key) ?? 0) + by);
    },
    observe<L extends string>(measure: Measure<L>, labels: Labels<L>, seconds: number): void {
      const rows = rowsOf(histograms, measure.name, () => told.set(measure.name, histogramOf(measure, histograms)));
      const key = keyOf(measure, labels);
      const row = rows.get(key) ?? emptyRow(measure);
      if (row.count === 0 && rows.size >= mostRows) return;
      note(row, measure, seconds);
      rows.set(key, row);
    },
    /** The same of what is measured tens of thousands of times a second under the same labels: they are looked up once. */
    observer<L extends string>(measure: Measure<L>, labels: Labels<L>): (seconds: number) => void {
      const rows = rowsOf(histograms, measure.name, () => told.set(measure.name, histogramOf(measure, histograms)));
      const key = keyOf(measure, labels);
      return (seconds) => {
        const row = rows.get(key) ?? emptyRow(measure);
        if (row.count === 0) rows.set(key, row);
        note(row, measure, seconds);
      };
    },
    /** What is so at the moment at which it is asked; said again, it takes the place of what was said before. */
    gauge<L extends string>(measure: Measure<L>, read: (look: Look) => Promise<Reading<L>[]> | Reading<L>[]): void {
      told.set(measure.name, readOf(measure, "gauge", read));
    },
    /** The same of quantiles: Prometheus knows that label of a summary alone. */
    summary<L extends string>(measure: Measure<L | "quantile">, read: () => Reading<L | "quantile">[]): void {
      told.set(measure.name, readOf(measure, "summary", read));
    },
    /** The same of a count that somebody else keeps. */
    counted<L extends string>(measure: Measure<L>, read: () => Reading<L>[]): void {
      told.set(measure.name, readOf(measure, "counter", read));
    },
    /** All of it. What cannot be read, as the database is away, is left out, and counted at the end. */
    async text(): Promise<string> {
      const unread = { count: 0 };
      const [look, parts]: [Look, string[]] = [{}, []];
      for (const one of [...told.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) parts.push(await partOf(one, look, unread));
      const last = { name: "masthead_measures_unread", says: "How many measures could not be read just now.", labels: [] };
      return [...parts, head({ ...last, type: "gauge" }), `${last.name} ${unread.count}`, ""].filter((part) => part !== "-").join("\n");
    },
  };
}

const emptyRow = ({ buckets = usualBuckets }: Measure<string>): Histogram => ({ counts: buckets.map(() => 0), sum: 0, count: 0 });

function note(row: Histogram, { buckets = usualBuckets }: Measure<string>, seconds: number): void {
  let at = 0;
  while (at < buckets.length && seconds > (buckets[at] ?? Infinity)) at += 1;
  if (at < buckets.length) row.counts[at] = (row.counts[at] ?? 0) + 1;
  row.sum += seconds;
  row.count += 1;
}

export type Metrics = ReturnType<typeof openMetrics>;

function rowsOf<T>(all: Map<string, Map<string, T>>, name: string, first: () => unknown): Map<string, T> {
  const known = all.get(name);
  if (known) return known;
  const made = new Map<string, T>();
  all.set(name, made);
  first();
  return made;
}

async function partOf(one: Told, look: Look, unread: { count: number }): Promise<string> {
  try {
    return [head(one), ...(await one.lines(look))].join("\n");
  } catch {
    unread.count += 1;
    return "-";
  }
}

const head = ({ name, says, type }: Pick<Told, "name" | "says" | "type">) => `# HELP ${name} ${says}\n# TYPE ${name} ${type}`;

const counterOf = ({ name, says }: Measure<string>, all: Map<string, Map<string, number>>): Told => ({
  name,
  says,
  type: "counter",
  lines: () => [...(all.get(name) ?? [])].map(([labels, value]) => line(name, labels, value)),
});

function histogramOf({ name, says, buckets = usualBuckets }: Measure<string>, all: Map<string, Map<string, Histogram>>): Told {
  const lines = () =>
    [...(all.get(name) ?? [])].flatMap(([labels, { counts, sum, count }]) => {
      let below = 0;
      const within = (most: string, value: number) => line(`${name}_bucket`, [labels, `le="${most}"`].filter(Boolean).join(","), value);
      return [
        ...buckets.map((most, at) => within(String(most), (below += counts[at] ?? 0))),
        within("+Inf", count),
        line(`${name}_sum`, labels, sum),
        line(`${name}_count`, labels, count),
      ];
    });
  return { name, says, type: "histogram", lines };
}

const readOf = <L extends string>(
  measure: Measure<L>,
  type: "gauge" | "counter" | "summary",
  read: (look: Look) => Promise<Reading<L>[]> | Reading<L>[],
): Told => ({
  name: measure.name,
  says: measure.says,
  type,
  lines: async (look) => (await read(look)).map(({ labels, value }) => line(measure.name, keyOf(measure, labels), value)),
});

const line = (name: string, labels: string, value: number) => `${name}${labels && `{${labels}}`} ${value}`;

const keyOf = <L extends string>({ labels }: Measure<L>, of: Labels<L>): string =>
  labels.map((label) => `${label}="${escape(of[label])}"`).join(",");

const escape = (value: string) => value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

/** A reading of which several measures are told: one for each time that all are asked for. */
export function oncePerLook<T>(read: () => Promise<T>): (look: Look) => Promise<T> {
  const readings = new WeakMap<Look, Promise<T>>();
  return (look) => {
    const reading = readings.get(look) ?? read();
    readings.set(look, reading);
    return reading;
  };
}

/** A reading that costs something is made once in so many minutes, however often it is asked for. */
export function everyMinutes<T>(minutes: number, { now }: { now: () => Date }, read: () => Promise<T>): () => Promise<T> {
  let held: { value: T; readAt: number } | undefined;
  return async () => {
    const at = now().valueOf();
    // a clock that was set back has no reading from before
    if (!held || held.readAt > at || held.readAt + minutes * 60_000 <= at) held = { value: await read(), readAt: at };
    return held.value;
  };
}
