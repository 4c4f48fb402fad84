import type { IssueView } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Cover, dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import type { Download } from "./issues.tsx";
import { Piece, type ReadPiece, type SavedPiece, placeOf, readText } from "./shelf.tsx";

/** The newest issue that is this reader’s, with what they may have of it; the newest of all where none is. */
export type NewestIssue = {
  issue: IssueView;
  isTheirs: boolean;
  downloads: Download[];
  /** What of it they may hear. */
  heard: { pieces: number; minutes: number };
};

/** What there is to read for somebody: what they began, the newest issue, what they saved. */
export type ToRead = { unfinished: ReadPiece[]; newest: NewestIssue | undefined; saved: SavedPiece[] };

const shownSaved = 3;

/** What the account opens on: what there is to read. */
export function Reading({ reading: { unfinished, newest, saved }, visit }: { reading: ToRead; visit: Visit }) {
  const m = useMessages().shelf;
  return (
    <section class="account-reading" aria-label={m.reading}>
      {unfinished.length > 0 && (
        <>
          <h2>{m.goOn}</h2>
          <ul class="results shelf">
            {unfinished.map((piece) => (
              <Piece article={piece.article} meta={readText(piece, visit, m)} place={placeOf(piece)} />
            ))}
          </ul>
        </>
      )}
      {newest && <Newest newest={newest} visit={visit} />}
      {saved.length > 0 && (
        <>
          <h2>{m.title}</h2>
          <ul class="results shelf">
            {saved.slice(0, shownSaved).map(({ article }) => (
              <Piece article={article} />
            ))}
          </ul>
        </>
      )}
      <p class="tools meta">
        <a href="/account/saved">{saved.length > 0 ? m.allSaved(saved.length) : m.title}</a>
        <a href="/account/history">{m.history}</a>
      </p>
    </section>
  );
}

function Newest({ newest: { issue, isTheirs, downloads, heard }, visit }: { newest: NewestIssue; visit: Visit }) {
  const { account: m, reading, files } = useMessages();
  return (
    <div class="newest-issue">
      <Cover issue={issue} sizes="9rem" />
      <div>
        <p class="label">{isTheirs ? m.newestOfYours : m.newestIssue}</p>
        <h2>
          <a href={issue.path}>{issue.theme || reading.issue(issue.wholeNumber)}</a>
        </h2>
        <p class="meta">
          {reading.issue(issue.wholeNumber)} · {dayText(visit, issue.coverDate)}
        </p>
        {!isTheirs && <p class="meta says">{m.notYetYours}</p>}
        {isTheirs && (
          <ul class="plain files">
            {downloads.map(({ href, label, says }) => (
              <li>
                <a href={href} download>
                  {label}
                </a>{" "}
                <span class="meta">{says}</span>
              </li>
            ))}
            {heard.pieces > 0 && (
              <li>
                <a href={issue.path}>{m.hearIt}</a>{" "}
                <span class="meta">{m.recordings({ ...heard, length: files.minutes(heard.minutes) })}</span>
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}
