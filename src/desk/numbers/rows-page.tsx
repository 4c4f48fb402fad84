import { useMessages } from "../../messages/index.ts";
import type { FigureName, NumberedRow } from "../../numbers/index.ts";
import { csvOf, formatMoney, plainAmount } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When, useLanguage } from "../when.tsx";

type Props = { visit: DeskVisit; is: FigureName; says: string; rows: Listed<NumberedRow>; asked: ListQuery };

/** What a figure counts, row by row. */
export function RowsPage({ visit, is, says, rows, asked }: Props) {
  const m = useMessages().desk.numbers;
  return (
    <Desk
      visit={visit}
      title={m.rows.titles[is]}
      actions={rows.total > 0 && <a href={`${asked.url.pathname}.csv${asked.url.search}`}>{m.asFile}</a>}
    >
      {says && <p class="soft">{says}</p>}
      {rows.rows.length > 0 && <Table is={is} rows={rows.rows} />}
      <Pages asked={asked} total={rows.total} none={m.rows.none} />
    </Desk>
  );
}

const hrefOf = ({ of, id }: NumberedRow): string => (of === "order" ? `/desk/orders/${id}` : `/desk/subscriptions/${id}`);

function Table({ is, rows }: { is: FigureName; rows: readonly NumberedRow[] }) {
  const m = useMessages().desk.numbers.rows;
  const language = useLanguage();
  const sums = rows.some(({ amount }) => amount !== null);
  const { at, number, who, what, amount: sum } = m.heads;
  return (
    <Wide label={m.titles[is]}>
      <table>
        <thead>
          <tr>
            {[at, number, who, what].map((head) => (
              <th scope="col">{head}</th>
            ))}
            {sums && (
              <th scope="col" class="end">
                {sum}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="soft">
                <When at={row.at} />
              </td>
              <td>
                <a href={hrefOf(row)}>{row.number}</a>
              </td>
              <td>{row.who.name || row.who.email}</td>
              <td class="says">{row.what}</td>
              {sums && <td class="end">{row.amount && formatMoney(row.amount, language)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** The same as a file. */
export const rowsCsv = (rows: readonly NumberedRow[]): string =>
  csvOf([
    ["at", "of", "number", "name", "email", "what", "amount", "currency"],
    ...rows.map(({ at, of, number, who, what, amount }) => [
      at.toISOString(),
      of,
      number,
      who.name,
      who.email,
      what,
      amount && plainAmount(amount),
      amount?.currency,
    ]),
  ]);
