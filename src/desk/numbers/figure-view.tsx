import { useMessages } from "../../messages/index.ts";
import { Wide } from "../lists.tsx";
import { useLanguage } from "../when.tsx";
import { Chart, Legend } from "./chart.tsx";
import { type Figure, type Value, belowIn, calledIn, drawn, shown } from "./figure.ts";

/** Whether whoever looks may go there. */
type Leads = (href: string) => boolean;

/** A figure with its chart, its table beside it, and its file. */
export function FigureView({ figure, csv, leads }: { figure: Figure; csv: string; leads: Leads }) {
  const m = useMessages().desk.numbers;
  return (
    <section class="figure" aria-labelledby={figure.name}>
      <div class="head">
        <h2 id={figure.name}>{figure.title}</h2>
        {figure.rows.length > 0 && <a href={csv}>{m.asFile}</a>}
      </div>
      {figure.note && <p class="soft">{figure.note}</p>}
      {figure.rows.length === 0 ? <p class="soft">{m.nothingYet}</p> : <Both figure={figure} leads={leads} />}
    </section>
  );
}

function Both({ figure, leads }: { figure: Figure; leads: Leads }) {
  const charted = figure.columns.some((column) => column.charted);
  return (
    <div class={charted ? "chart-and-table" : undefined}>
      {charted && <FigureChart figure={figure} />}
      <FigureTable figure={figure} leads={leads} />
    </div>
  );
}

/** Oldest first, as one reads; said in a sentence for whoever does not see it. */
function FigureChart({ figure: { name, title, columns, rows } }: { figure: Figure }) {
  const m = useMessages().desk.numbers;
  const language = useLanguage();
  const inOrder = [...rows].reverse();
  const series = columns.flatMap((column, at) =>
    column.charted ? [{ name: column.name, at, values: inOrder.map(({ cells }) => drawn(cells[at])) }] : [],
  );
  const example = inOrder.flatMap(({ cells }) => series.map(({ at }) => cells[at])).find((value) => value !== undefined);
  const written = (value: number) => (example ? shown(likeOf(example, value), language) : String(value));
  const says = series
    .map(({ name: of, values }) => {
      const there = values.filter((value) => value !== null);
      const most = there.length > 0 ? Math.max(...there) : 0;
      const at = values.indexOf(most);
      return m.chartSays({
        of,
        most: written(most),
        where: inOrder[at] ? calledIn(language, inOrder[at]) : "",
        last: written(there.at(-1) ?? 0),
      });
    })
    .join(" ");
  return (
    <div>
      <Wide label={title}>
        <Chart
          id={`${name}-chart`}
          title={title}
          says={says}
          labels={inOrder.map((row) => belowIn(language, row))}
          series={series}
          written={written}
        />
      </Wide>
      <Legend series={series} />
    </div>
  );
}

/** A value of the kind of another, for the axis. */
function likeOf(value: Value, drawnValue: number): Value {
  if ("money" in value) return { money: { amount: Math.round(drawnValue), currency: value.money.currency } };
  if ("share" in value) return { share: drawnValue / 100 };
  return { count: drawnValue };
}

function FigureTable({ figure: { title, head, columns, rows }, leads }: { figure: Figure; leads: Leads }) {
  const language = useLanguage();
  return (
    <Wide label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map(({ name }) => (
              <th scope="col" class="end">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.href && leads(row.href) ? <a href={row.href}>{calledIn(language, row)}</a> : calledIn(language, row)}
              </th>
              {row.cells.map((value) => (
                <td class="end">
                  {value.href && !isNothing(value) && leads(value.href) ? (
                    <a href={value.href}>{shown(value, language)}</a>
                  ) : (
                    shown(value, language)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** What counts nothing leads nowhere. */
const isNothing = (value: Value): boolean => ("count" in value ? value.count === 0 : "money" in value && value.money.amount === 0);
