import type { DraftCard, IssueView } from "../editorial/index.ts";
import { Desk, type DeskVisit } from "./frame.tsx";
import { Wide } from "./lists.tsx";
import { states } from "./articles/article-pages.tsx";
import { IssueTable } from "./issues/issue-pages.tsx";
import { When } from "./when.tsx";

type Props = { visit: DeskVisit; ahead: IssueView[]; failed: number; drafts: DraftCard[]; toDo: { text: string; href?: string }[] };

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
              <li>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      )}
      <h2>The next issues</h2>
      <IssueTable issues={ahead} />
      <h2>Changed last</h2>
      <Wide label="Changed last">
        <table>
          <tbody>
            {drafts.map(({ id, headline, byline, section, publication, changedAt }) => (
              <tr>
                <td>
                  <a class="serif" href={`/desk/articles/${id}`}>
                    {headline}
                  </a>{" "}
                  <span class="soft">{byline.join(", ")}</span>
                </td>
                <td>{section}</td>
                <td class={publication === "current" ? "good" : ""}>{states[publication]}</td>
                <td class="soft">
                  <When at={changedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Desk>
  );
}
