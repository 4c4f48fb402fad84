import { useMessages } from "../../messages/index.ts";
import type { LetterView } from "../../platform/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When } from "../when.tsx";

export function LettersPage({ visit, letters, asked }: { visit: DeskVisit; letters: Listed<LetterView>; asked: ListQuery }) {
  const m = useMessages().desk.letters;
  return (
    <Desk visit={visit} title={m.title}>
      <Find asked={asked} label={m.find} />
      <Wide label={m.title}>
        <table>
          <thead>
            <tr>
              {Object.values(m.heads).map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.rows.map((letter) => (
              <tr>
                <td class="soft">
                  <When at={letter.writtenAt} />
                </td>
                <td>
                  <a href={`/desk/letters/${letter.id}`}>{letter.subject}</a>
                </td>
                <td>{letter.to}</td>
                <td>
                  {letter.sentBy === "mailbox" ? (
                    m.states.kept
                  ) : letter.sentBy === "smtp" ? (
                    m.states.sent
                  ) : letter.failure ? (
                    <span class="bad">{letter.failure}</span>
                  ) : (
                    m.states.waiting
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={letters.total} none={m.none} />
    </Desk>
  );
}

export function LetterPage({ visit, letter }: { visit: DeskVisit; letter: LetterView }) {
  const m = useMessages().desk.letters;
  return (
    <Desk visit={visit} title={letter.subject}>
      <p class="soft">
        {m.toFrom({ to: letter.to, from: letter.from })} <When at={letter.writtenAt} />
      </p>
      <pre>{letter.text}</pre>
    </Desk>
  );
}
