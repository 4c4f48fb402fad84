import { type Binned, binDays } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { Desk, type DeskVisit } from "../../frame.tsx";
import { Wide } from "../../lists.tsx";
import { When } from "../../when.tsx";

export function BinPage({ visit, rows }: { visit: DeskVisit; rows: readonly Binned[] }) {
  const m = useMessages().desk.bin;
  return (
    <Desk visit={visit} title={m.title} actions={<a href="/desk/articles">{useMessages().desk.frame.rooms.articles}</a>}>
      <p class="soft">{m.says(binDays)}</p>
      {rows.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        <Wide label={m.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.headline}</th>
                <th scope="col">{m.deleted}</th>
                <th scope="col">{m.gone}</th>
                <th scope="col"></th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <BinnedRow row={row} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Desk>
  );
}

function BinnedRow({ row: { id, headline, binnedAt, by, goneAt } }: { row: Binned }) {
  const m = useMessages().desk.bin;
  return (
    <tr>
      <td class="serif">{headline}</td>
      <td>
        <When at={binnedAt} /> <span class="soft">{by}</span>
      </td>
      <td>
        <When at={goneAt} day />
      </td>
      <td>
        <form class="inline" method="post" action={`/desk/articles/${id}/restoration`}>
          <button class="button quiet" aria-label={m.restoreThat(headline)}>
            {m.restore}
          </button>
        </form>
      </td>
    </tr>
  );
}
