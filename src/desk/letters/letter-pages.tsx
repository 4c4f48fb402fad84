import type { LetterView } from "../../platform/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When } from "../when.tsx";

export function LettersPage({ visit, letters, asked }: { visit: DeskVisit; letters: Listed<LetterView>; asked: ListQuery }) {
  return (
    <Desk visit={visit} title="Letters">
      <Find asked={asked} label="Address or subject" />
      <Wide label="Letters">
        <table>
          <thead>
            <tr>
              {["Written", "Subject", "To", "State"].map((name) => (
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
                    "kept here"
                  ) : letter.sentBy === "smtp" ? (
                    "sent"
                  ) : letter.failure ? (
                    <span class="bad">{letter.failure}</span>
                  ) : (
                    "waiting"
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={letters.total} none="No letter has been written yet." />
    </Desk>
  );
}

export function LetterPage({ visit, letter }: { visit: DeskVisit; letter: LetterView }) {
  return (
    <Desk visit={visit} title={letter.subject}>
      <p class="soft">
        To {letter.to}, from {letter.from}, <When at={letter.writtenAt} />
      </p>
      <pre>{letter.text}</pre>
    </Desk>
  );
}
