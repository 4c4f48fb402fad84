import type { LetterView } from "../../platform/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { When } from "../when.tsx";

export function LettersPage({ visit, letters, search }: { visit: DeskVisit; letters: LetterView[]; search: string }) {
  return (
    <Desk visit={visit} title="Letters">
      <form method="get" class="actions">
        <label>
          Find <input type="search" name="search" value={search} />
        </label>
      </form>
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              {["Written (UTC)", "Subject", "To", "State"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
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
      </div>
      {letters.length === 0 && <p class="soft">{search ? "No letter matches." : "No letter has been written yet."}</p>}
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
