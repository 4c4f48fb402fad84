import { Refused, type WhyRefused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type TakeOn, encodings, separators, sourceNamed } from "../../takeon/index.ts";
import { Choice, nothingShown } from "../forms.tsx";
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
      <BringFile />
      <h2>{m.before}</h2>
      {takeOns.length === 0 ? <p class="soft">{m.none}</p> : <Files takeOns={takeOns} />}
    </Desk>
  );
}

type Instead = { id: string; encoding: string; separator: string };

/** A file, and how it is written where that is not as it seems; `instead`: of one that was brought, and read wrongly. */
export function BringFile({ instead }: { instead?: Instead }) {
  const m = useMessages().desk.takeOns;
  const asItSeems = ["", m.asItSeems] as const;
  return (
    <form class="fields" method="post" action="/desk/take-ons" enctype="multipart/form-data">
      <p class="soft">{instead ? m.insteadSays : m.says}</p>
      {instead && <input type="hidden" name="instead" value={instead.id} />}
      <label>
        {m.choose}
        <input type="file" name="file" accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values" />
      </label>
      <div class="row">
        <Choice
          shown={nothingShown}
          name="encoding"
          label={m.encoding}
          options={[asItSeems, ...encodings.map((one) => [one, m.encodings[one]] as const)]}
          standard={instead?.encoding ?? ""}
        />
        <Choice
          shown={nothingShown}
          name="separator"
          label={m.separator}
          options={[asItSeems, ...separators.map((one) => [one, m.separators[one]] as const)]}
          standard={instead?.separator ?? ""}
        />
      </div>
      <p>
        <button class={instead ? "button quiet" : "button"}>{m.see}</button>
      </p>
    </form>
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
              <td>{m.sources[sourceNamed(source).name]}</td>
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
