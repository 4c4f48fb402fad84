import type { PieceCard, PieceView, Step } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type Day, formatNumber } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When, useLanguage } from "../when.tsx";
import { narrowed } from "./asked.ts";
import { Due } from "./board-page.tsx";
import { type Choices, Narrow } from "./narrow.tsx";
import { Views } from "./views.tsx";

type Props = Choices & { views: PieceView[]; visit: DeskVisit; asked: ListQuery; found: Listed<PieceCard>; today: Day };

/** All pieces in rows, what is due first at the top. */
export function PiecesListPage({ visit, asked, found, today, views, ...choices }: Props) {
  const m = useMessages().desk.way;
  const { head } = m;
  return (
    <Desk
      visit={visit}
      title={m.list}
      actions={
        <nav class="actions">
          <a href={`/desk/pieces${narrowed(asked.url)}`}>{m.asBoard}</a>
        </nav>
      }
    >
      <Views url={asked.url} views={views} />
      <Narrow url={asked.url} {...choices} />
      <Wide label={m.list}>
        <table>
          <thead>
            <tr>
              {[head.piece, head.step, head.since, head.holder, head.section, head.issue, head.due].map((name) => (
                <th scope="col">{name}</th>
              ))}
              <th scope="col" class="end">
                {head.words}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((piece) => (
              <PieceRow piece={piece} steps={choices.steps} today={today} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={found.total} none={m.noneFound} />
    </Desk>
  );
}

function PieceRow({ piece, steps, today }: { piece: PieceCard; steps: Step[]; today: Day }) {
  const m = useMessages().desk.way;
  const language = useLanguage();
  const { id, headline, byline, stepId, since, holder, section, wholeNumber, wantedWords } = piece;
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/pieces/${id}`}>
          {headline}
        </a>
        {byline.length > 0 && <span class="soft">{byline.join(", ")}</span>}
      </td>
      <td class={stepId === null ? "good" : ""}>{steps.find((step) => step.id === stepId)?.name ?? m.published}</td>
      <td class="soft">{since && <When at={since} day />}</td>
      <td>{holder?.name}</td>
      <td>{section}</td>
      <td>{wholeNumber}</td>
      <td>
        <Due piece={piece} today={today} />
        {piece.isHeld && <p class="bad">{m.hold.held}</p>}
      </td>
      <td class="end">{wantedWords !== null && formatNumber(wantedWords, language)}</td>
    </tr>
  );
}
