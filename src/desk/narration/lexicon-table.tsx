import { useMessages } from "../../messages/index.ts";
import type { KeptEntry } from "../../narration/index.ts";
import { ActionButton } from "../frame.tsx";
import { Wide } from "../lists.tsx";

/** Words and how they are said, with the form that adds one. `base`: where the forms go. */
export function LexiconTable({ entries, base }: { entries: KeptEntry[]; base: string }) {
  return (
    <>
      {entries.length > 0 && <Entries entries={entries} base={base} />}
      <NewWord base={base} />
    </>
  );
}

function Entries({ entries, base }: { entries: KeptEntry[]; base: string }) {
  const m = useMessages().desk.narration.lexicon;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.word}</th>
            <th scope="col">{m.how}</th>
            <th scope="col">{m.said}</th>
            <th scope="col">{m.case}</th>
            <th scope="col">
              <span class="soft">{m.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, grapheme, kind, said, anyCase }) => (
            <tr>
              <td class="serif">{grapheme}</td>
              <td>{m.kinds[kind]}</td>
              <td>{said}</td>
              <td>{anyCase ? m.anyCase : m.asWritten}</td>
              <td>
                <ActionButton action={`${base}/${id}/removal`} label={m.remove} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function NewWord({ base }: { base: string }) {
  const m = useMessages().desk.narration.lexicon;
  return (
    <form class="fields" method="post" action={base}>
      <div class="row">
        <label>
          {m.asInText}
          <input name="grapheme" required maxlength={100} />
        </label>
        <label>
          {m.howSaid}
          <select name="kind">
            {Object.entries(m.kinds).map(([kind, label]) => (
              <option value={kind}>{label}</option>
            ))}
          </select>
        </label>
        <label>
          {m.saidAs}
          <input name="said" maxlength={200} />
        </label>
      </div>
      <div class="actions">
        <label class="check">
          <input type="checkbox" name="anyCase" value="yes" /> {m.alike}
        </label>
        <button class="button quiet">{m.add}</button>
      </div>
    </form>
  );
}
