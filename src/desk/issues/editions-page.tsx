import { useMessages, said } from "../../messages/index.ts";
import { formatBytes, wordsIn } from "../../values/index.ts";
import type { IssueView } from "../../editorial/index.ts";
import type { EditionRow, Making } from "../../production/index.ts";
import type { Silent } from "../../narration/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { When, useLanguage } from "../when.tsx";
import { Wide } from "../lists.tsx";
import { LookingAgain } from "../looking-again.tsx";

type Props = { visit: DeskVisit; issue: IssueView; rows: EditionRow[]; silent: Silent[] };

/** Every edition of one issue, and one button that makes what changed. */
export function EditionsPage({ visit, issue, rows, silent }: Props) {
  const m = useMessages().desk.editions;
  const base = `/desk/issues/${issue.wholeNumber}/editions`;
  const count = (...states: Making[]) => rows.filter(({ making }) => states.includes(making)).length;
  const wanted = rows.length - count("none");
  const [changed, under, failed] = [count("stale", "missing", "failed"), count("waiting", "being made"), count("failed")];
  return (
    <Desk
      visit={visit}
      head={under > 0 && <LookingAgain visit={visit} />}
      title={m.title(issue.wholeNumber)}
      actions={
        changed > 0 ? <ActionButton action={base} label={changed === 1 ? m.makeOne : m.makeAll(changed)} quiet={false} /> : undefined
      }
    >
      <p>
        <progress max={wanted || 1} value={count("made")} aria-label={m.bar} /> {m.made({ made: count("made"), wanted })}
        {under > 0 && <>{said(m.under(under), { a: <a href={base} data-under-way /> })}</>}
        {under === 0 && "."} <a href={`/desk/issues/${issue.wholeNumber}`}>{m.toIssue}</a>
      </p>
      {silent.length > 0 && <SilentNotice silent={silent} />}
      {failed > 0 && (
        <p class="notice" role="alert">
          {m.failed(failed)}
        </p>
      )}
      {issue.articles.length === 0 && <p class="soft">{m.nothing}</p>}
      <Table caption={m.ofIssue} rows={rows.filter(({ article }) => !article)} />
      {issue.articles.map(({ id, headline }) => (
        <Table caption={headline} href={`/desk/articles/${id}`} rows={rows.filter(({ article }) => article?.id === id)} />
      ))}
    </Desk>
  );
}

/** The book is made all the same: who sends it out should know what cannot be heard in it. */
function SilentNotice({ silent }: { silent: Silent[] }) {
  const m = useMessages().desk.editions;
  const language = useLanguage();
  return (
    <div class="notice">
      {m.silent(silent.length)}
      <ul class="asks">
        {silent.map(({ article, why }) => (
          <li>
            <a href={`/desk/articles/${article.id}/speech`}>{article.headline}</a> <span class="soft">{wordsIn(why, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Table({ caption, href, rows }: { caption: string; href?: string; rows: EditionRow[] }) {
  const m = useMessages().desk.editions;
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{href ? <a href={href}>{caption}</a> : caption}</h2>
      <Wide label={caption}>
        <table class="editions">
          <tbody>
            {rows.map(({ kind, making, now, why }) => (
              <tr>
                <th scope="row">{m.kinds[kind.kind]}</th>
                <td class={making === "made" ? "good" : making === "failed" ? "bad" : ""}>
                  {m.states[making]}
                  {why && <span class="soft"> {wordsIn(why, language)}</span>}
                </td>
                <td class="end">{now.edition && formatBytes(now.edition.bytes, language)}</td>
                <td class="soft end">{now.edition && <When at={now.edition.madeAt} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
