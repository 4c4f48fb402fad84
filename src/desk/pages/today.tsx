import type { Draft, IssueView } from "../../editorial/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { IssueTable } from "./issues.tsx";

type Props = { visit: DeskVisit; ahead: IssueView[]; failed: number; drafts: Draft[]; toDo: { text: string; href: string }[] };

export function HomePage({ visit, ahead, failed, drafts, toDo }: Props) {
  return (
    <Desk visit={visit} title="Today">
      {failed > 0 && (
        <p class="notice" role="alert">
          {failed} {failed === 1 ? "job has" : "jobs have"} failed. <a href="/desk/jobs">Look at them</a>
        </p>
      )}
      {toDo.length > 0 && (
        <div class="notice">
          Still to do:
          <ul class="asks">
            {toDo.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h2>The next issues</h2>
      <IssueTable issues={ahead} />
      <h2>Changed last</h2>
      <ul class="asks">
        {drafts.map(({ id, headline }) => (
          <li>
            <a href={`/desk/articles/${id}`}>{headline}</a>
          </li>
        ))}
      </ul>
    </Desk>
  );
}
