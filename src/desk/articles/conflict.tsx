import { useMessages } from "../../messages/index.ts";
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
  const m = useMessages().desk.articles.conflict;
  return (
    <section class="notice conflict" role="alert" id="refused" aria-label={m.by}>
      <p>{m.says({ who, when, marked: fields.length > 0 })}</p>
      {fields.length === 0 && <p>{m.same}</p>}
      {fields.map((field) => (
        <BothSides {...field} />
      ))}
      <p>{m.ways}</p>
      <p class="actions">
        <button class="button" form="article">
          {m.saveYours}
        </button>
        <a class="button quiet" href={theirs}>
          {m.goOn}
        </a>
      </p>
    </section>
  );
}

const Marked = ({ pieces }: { pieces: Piece[] }) => {
  const m = useMessages().desk.articles.conflict;
  return pieces.length === 0 ? (
    <span class="soft">{m.nothing}</span>
  ) : (
    <>{pieces.map(({ text, only }) => (only ? <mark>{text}</mark> : text))}</>
  );
};

/** Where two texts differ, side by side, what only one of them has marked; `heads`: which is which. */
export function BothSides({ label, differences, heads }: Conflict["fields"][number] & { heads?: [string, string] }) {
  const m = useMessages().desk.articles.conflict;
  const [left, right] = heads ?? [m.theirs, m.yours];
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
                    {m.paragraphs(one.same)}
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
