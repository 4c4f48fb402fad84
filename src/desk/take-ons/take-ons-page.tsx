import { Refused, type WhyRefused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type TakeOn, sourceNamed } from "../../takeon/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Props = { visit: DeskVisit; takeOns: readonly (TakeOn & { taken: number })[]; problem?: WhyRefused | undefined };

/** Files of subscribers: a new one, and those that were brought. */
export function TakeOnsPage({ visit, takeOns, problem }: Props) {
  const m = useMessages().desk.takeOns;
  return (
    <Desk visit={visit} title={m.title}>
      <Refused problem={problem} />
      <form class="fields" method="post" action="/desk/take-ons" enctype="multipart/form-data">
        <p class="soft">{m.says}</p>
        <label>
          {m.choose}
          <input type="file" name="file" accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values" />
        </label>
        <p>
          <button class="button">{m.see}</button>
        </p>
      </form>
      <h2>{m.before}</h2>
      {takeOns.length === 0 ? <p class="soft">{m.none}</p> : <Files takeOns={takeOns} />}
    </Desk>
  );
}

function Files({ takeOns }: Pick<Props, "takeOns">) {
  const m = useMessages().desk.takeOns;
  return (
    <Wide label={m.before}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.file}</th>
            <th scope="col">{m.from}</th>
            <th scope="col">{m.brought}</th>
            <th scope="col">{m.state}</th>
            <th scope="col" class="number">
              {m.rowStates.taken}
            </th>
          </tr>
        </thead>
        <tbody>
          {takeOns.map(({ id, fileName, source, begunAt, state, taken }) => (
            <tr>
              <td>
                <a href={`/desk/take-ons/${id}`}>{fileName}</a>
              </td>
              <td>{sourceNamed(source).says}</td>
              <td>
                <When at={begunAt} />
              </td>
              <td>{m.states[state]}</td>
              <td class="number">{taken}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
