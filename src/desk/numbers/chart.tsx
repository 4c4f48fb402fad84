import { scaleOf } from "./scale.ts";

/** What a chart shows of each of its places: one value for each series; null draws nothing. */
type Series = { name: string; values: readonly (number | null)[] };
type ChartShown = {
  id: string;
  title: string;
  /** In one sentence, what whoever does not see it should know. */
  says: string;
  labels: readonly string[];
  series: readonly Series[];
  /** How a value is written on the axis. */
  written: (value: number) => string;
};

const width = 720;
const height = 260;
const edge = { top: 12, right: 8, bottom: 34, left: 64 };
const inner = { width: width - edge.left - edge.right, height: height - edge.top - edge.bottom };
/** No more labels than can be read below the bars. */
const mostLabels = 13;

/** Bars beside each other, drawn here: no script, no style of its own. The table beside it holds every value. */
export function Chart({ id, title, says, labels, series, written }: ChartShown) {
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const { top, ticks } = scaleOf(Math.max(0, ...values));
  const y = (value: number) => edge.top + inner.height * (1 - Math.max(0, value) / top);
  const place = inner.width / Math.max(1, labels.length);
  const every = Math.ceil(labels.length / mostLabels);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-says`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-says`}>{says}</desc>
      {ticks.map((tick) => (
        <g>
          <line class="axis" x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={edge.left - 8} y={y(tick) + 4} text-anchor="end">
            {written(tick)}
          </text>
        </g>
      ))}
      {series.map((one, of) => (
        <Bars values={one.values} of={of} among={series.length} place={place} y={y} />
      ))}
      {labels.map(
        (label, at) =>
          at % every === 0 && (
            <text class="tick" x={edge.left + place * (at + 0.5)} y={height - edge.bottom + 18} text-anchor="middle">
              {label}
            </text>
          ),
      )}
    </svg>
  );
}

type BarsProps = { values: readonly (number | null)[]; of: number; among: number; place: number; y: (value: number) => number };

function Bars({ values, of, among, place, y }: BarsProps) {
  const bar = (place * 0.72) / among;
  return (
    <g class={`bars of-${of + 1}`}>
      {values.map(
        (value, at) =>
          value !== null &&
          value > 0 && (
            <rect
              x={round(edge.left + place * (at + 0.14) + bar * of)}
              y={round(y(value))}
              width={round(bar)}
              height={round(y(0) - y(value))}
            />
          ),
      )}
    </g>
  );
}

const round = (length: number): number => Math.round(length * 100) / 100;

/** What the colours mean, where there is more than one. */
export function Legend({ series }: { series: readonly Pick<Series, "name">[] }) {
  if (series.length < 2) return null;
  return (
    <ul class="chart-legend">
      {series.map(({ name }, of) => (
        <li>
          <svg viewBox="0 0 12 12" aria-hidden="true" class={`bars of-${of + 1}`}>
            <rect width="12" height="12" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
