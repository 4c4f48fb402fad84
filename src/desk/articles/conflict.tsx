import type { Difference, Piece } from "./compared.ts";

export type Conflict = {
  /** Who saved, as the desk calls them, and when, in the magazine's time. */
  who: string;
  when: string;
  /** What stands otherwise than in the form, by the field's name on the page. */
  fields: { label: string; differences: Difference[] }[];
  /** Where theirs is opened. */
  theirs: string;
};

/** Somebody saved meanwhile: theirs beside what stands in the form, and both ways on. */
export function ConflictNotice({ who, when, fields, theirs }: Conflict) {
  return (
    <section class="notice conflict" role="alert" id="refused" aria-label="Saved by somebody else">
      <p>
        {who} saved this article on {when}, while you had it open. Nothing of yours was saved, and nothing of theirs is lost: yours stands
        in the form below{fields.length > 0 ? ", theirs here beside it, with what differs marked" : ""}.
      </p>
      {fields.length === 0 && <p>Both say the same.</p>}
      {fields.map((field) => (
        <BothSides {...field} />
      ))}
      <p>Put into yours what you want of theirs, and save: yours then takes the place of theirs. Or leave yours and go on from theirs.</p>
      <p class="actions">
        <button class="button" form="article">
          Save yours in place of theirs
        </button>
        <a class="button quiet" href={theirs}>
          Go on from theirs
        </a>
      </p>
    </section>
  );
}

const Marked = ({ pieces }: { pieces: Piece[] }) =>
  pieces.length === 0 ? <span class="soft">nothing</span> : <>{pieces.map(({ text, only }) => (only ? <mark>{text}</mark> : text))}</>;

/** Where two texts differ, side by side, what only one of them has marked; `heads`: which is which. */
export function BothSides({
  label,
  differences,
  heads: [left, right] = ["Theirs, saved", "Yours, not saved"],
}: Conflict["fields"][number] & { heads?: [string, string] }) {
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <>
              {one.same > 0 && (
                <tr>
                  <td colspan={2} class="soft">
                    {one.same === 1 ? "One paragraph is" : `${one.same} paragraphs are`} the same.
                  </td>
                </tr>
              )}
              <tr>
                <td class="as-typed">
                  <Marked pieces={one.theirs} />
                </td>
                <td class="as-typed">
                  <Marked pieces={one.mine} />
                </td>
              </tr>
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}
