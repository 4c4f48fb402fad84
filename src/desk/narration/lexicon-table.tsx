import { type KeptEntry, lexiconKinds } from "../../narration/index.ts";
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
  return (
    <Wide label="Words and how they are said">
      <table>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">How</th>
            <th scope="col">Said</th>
            <th scope="col">Case</th>
            <th scope="col">
              <span class="soft">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, grapheme, kind, said, anyCase }) => (
            <tr>
              <td class="serif">{grapheme}</td>
              <td>{lexiconKinds[kind]}</td>
              <td>{said}</td>
              <td>{anyCase ? "any" : "as written"}</td>
              <td>
                <ActionButton action={`${base}/${id}/removal`} label="Remove" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function NewWord({ base }: { base: string }) {
  return (
    <form class="fields" method="post" action={base}>
      <div class="row">
        <label>
          Word, as it stands in the text
          <input name="grapheme" required maxlength={100} />
        </label>
        <label>
          How it is said
          <select name="kind">
            {Object.entries(lexiconKinds).map(([kind, label]) => (
              <option value={kind}>{label}</option>
            ))}
          </select>
        </label>
        <label>
          Said (other words, or sounds in IPA)
          <input name="said" maxlength={200} />
        </label>
      </div>
      <div class="actions">
        <label class="check">
          <input type="checkbox" name="anyCase" value="yes" /> in capitals and small letters alike
        </label>
        <button class="button quiet">Add the word</button>
      </div>
    </form>
  );
}
