import { type LetterState, type ReaderLetter, keptDays, letterStates } from "../../correspondence/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When } from "../when.tsx";
import { languageName } from "../../values/index.ts";

type ListProps = {
  visit: DeskVisit;
  state: LetterState;
  counts: Record<LetterState, number>;
  letters: Listed<ReaderLetter>;
  asked: ListQuery;
  wanted: boolean;
};

export function CorrespondencePage({ visit, state, counts, letters, asked, wanted }: ListProps) {
  const m = useMessages().desk.correspondence;
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.says}</p>
      <nav class="actions" aria-label={m.lists}>
        {letterStates.map((one) => (
          <a href={`/desk/correspondence?state=${one}`} aria-current={one === state ? "page" : undefined}>
            {m.of({ state: m.states[one], letters: counts[one] })}
          </a>
        ))}
      </nav>
      {letters.rows.length > 0 && <Letters letters={letters.rows} />}
      <Pages asked={asked} total={letters.total} none={m.none} />
      <p class="soft">{wanted ? m.wanted : m.unwanted}</p>
      <ActionButton
        action="/desk/correspondence/switch"
        label={wanted ? m.switchOff : m.switchOn}
        fields={{ wanted: wanted ? "no" : "yes" }}
      />
    </Desk>
  );
}

function Letters({ letters }: { letters: ReaderLetter[] }) {
  const m = useMessages().desk.correspondence;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            {[m.when, m.from, m.about, m.letter].map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map(({ id, sentAt, name, place, about, text }) => (
            <tr>
              <td>
                <When at={sentAt} />
              </td>
              <td>
                <a href={`/desk/correspondence/${id}`}>{name}</a>, {place}
              </td>
              <td>{about?.headline ?? m.magazine}</td>
              <td>{text.length > 120 ? `${text.slice(0, 120)} …` : text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type LetterProps = {
  visit: DeskVisit;
  letter: ReaderLetter;
  /** How who decided about it is called. */
  by: string;
  columns: { id: string; headline: string }[];
  note: string;
  problem: WhyRefused | undefined;
};

/** One letter, as it was sent, and what can be done with it. */
export function LetterPage({ visit, letter, by, columns, note, problem }: LetterProps) {
  const m = useMessages().desk.correspondence;
  const { state, name, place, email, spoken, text, sentAt, decidedAt, about, draftId } = letter;
  return (
    <Desk visit={visit} title={m.oneOf(name)} actions={<a href="/desk/correspondence">{m.title}</a>}>
      <Refused problem={problem} />
      {state !== "waiting" && decidedAt && (
        <p class="notice">
          {m.decided[state]} {by}, <When at={decidedAt} />. {draftId && <a href={`/desk/articles/${draftId}`}>{m.draft}</a>}
        </p>
      )}
      <dl class="facts">
        <dt>{m.when}</dt>
        <dd>
          <When at={sentAt} />
        </dd>
        <dt>{m.about}</dt>
        <dd>{about ? <a href={`/desk/articles/${about.id}`}>{about.headline}</a> : m.magazine}</dd>
        <dt>{m.place}</dt>
        <dd>{place}</dd>
        <dt>{m.email}</dt>
        <dd>{email}</dd>
        {spoken && (
          <>
            <dt>{m.language}</dt>
            <dd>{languageName(spoken, visit.language)}</dd>
          </>
        )}
      </dl>
      <section class="preview as-typed" aria-label={m.letter} tabIndex={0}>
        {text.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </section>
      {state === "waiting" && <Decide letter={letter} columns={columns} note={note} />}
    </Desk>
  );
}

function Decide({ letter: { id }, columns, note }: Pick<LetterProps, "letter" | "columns" | "note">) {
  const m = useMessages().desk.correspondence;
  return (
    <>
      <h2>{m.take}</h2>
      <form class="fields narrow" method="post" action={`/desk/correspondence/${id}/taking`}>
        <p class="soft">{m.takeSays}</p>
        <label>
          {m.into}
          <select name="into">
            <option value="">{m.asNew}</option>
            {columns.map((column) => (
              <option value={column.id}>{m.addedTo(column.headline)}</option>
            ))}
          </select>
        </label>
        <p>
          <button class="button">{m.take}</button>
        </p>
      </form>
      <h2>{m.decline}</h2>
      <form class="fields narrow" method="post" action={`/desk/correspondence/${id}/declination`}>
        <p class="soft">{m.declineSays(keptDays.declined)}</p>
        <label>
          {m.note}
          <textarea name="note" rows={3}>
            {note}
          </textarea>
        </label>
        <p>
          <button class="button quiet">{m.decline}</button>
        </p>
      </form>
    </>
  );
}
