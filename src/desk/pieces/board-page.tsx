import type { Column, PieceCard, PieceView, Step } from "../../editorial/index.ts";
import { type WhyRefused, Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type Day, formatShortDay } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { useLanguage } from "../when.tsx";
import { narrowed } from "./asked.ts";
import { type Choices, Narrow } from "./narrow.tsx";
import { Views } from "./views.tsx";

type Props = Choices & {
  views: PieceView[];
  visit: DeskVisit;
  url: URL;
  columns: Column[];
  today: Day;
  title?: string;
  problem?: WhyRefused | undefined;
};

/** Each step a column, what is public behind them. A piece is moved by its buttons, or pulled where there is a script. */
export function BoardPage({ visit, url, columns, today, title = "", problem, views, ...choices }: Props) {
  const m = useMessages().desk.way;
  const { steps } = choices;
  // who works on what is theirs alone sees that, narrows it, and keeps views of it for themselves
  const seesAll = visit.own === undefined;
  return (
    <Desk
      visit={visit}
      title={m.board}
      head={<script type="module" src={visit.asset("board.js")} />}
      actions={
        seesAll && (
          <nav class="actions">
            <a href={`/desk/pieces/list${narrowed(url)}`}>{m.asList}</a>
            <a href="/desk/pieces/steps">{m.steps}</a>
          </nav>
        )
      }
    >
      <Refused problem={problem} />
      {seesAll && (
        <>
          <form class="actions begin" method="post" action="/desk/pieces">
            <label>
              {m.title}
              <input name="title" value={title} required maxLength={300} />
            </label>
            <button class="button">{m.begin}</button>
          </form>
        </>
      )}
      <Views url={url} views={views} forAll={seesAll} />
      <Narrow url={url} {...choices} />
      <div class="board" tabindex={0} role="group" aria-label={m.board}>
        {[...steps, undefined].map((step, at) => (
          <StepColumn
            step={step}
            before={steps[at - 1]}
            after={step && steps[at + 1]}
            column={columns.find(({ stepId }) => stepId === (step?.id ?? null))}
            url={url}
            today={today}
            visit={visit}
          />
        ))}
      </div>
    </Desk>
  );
}

type ColumnProps = {
  visit: DeskVisit;
  step: Step | undefined;
  before: Step | undefined;
  after: Step | undefined;
  url: URL;
  today: Day;
};

function StepColumn({ step, column, url, ...more }: ColumnProps & { column: Column | undefined }) {
  const m = useMessages().desk.way;
  const [pieces, total] = [column?.pieces ?? [], column?.total ?? 0];
  const all = new URLSearchParams(url.searchParams);
  all.set("step", step?.id ?? "published");
  return (
    <section class="step" data-step={step?.id ?? ""}>
      <h2>
        {step?.name ?? m.published} <span class="soft">{total}</span>
      </h2>
      {total === 0 && <p class="soft">{m.none}</p>}
      <ol>
        {pieces.map((piece) => (
          <Card piece={piece} step={step} url={url} {...more} />
        ))}
      </ol>
      {total > pieces.length && more.visit.own === undefined && (
        <p>
          <a href={`/desk/pieces/list?${all.toString()}`}>{m.more(total - pieces.length)}</a>
        </p>
      )}
    </section>
  );
}

function Card({ visit, piece, step, before, after, url, today }: ColumnProps & { piece: PieceCard }) {
  const m = useMessages().desk.way;
  const { id, headline, section, wholeNumber, holder } = piece;
  const facts = [section, wholeNumber === null ? null : m.no(wholeNumber)].filter(Boolean).join(" · ");
  return (
    <li class="piece" id={`piece-${id}`} data-piece={id}>
      <a class="serif" href={visit.own ? `/desk/articles/${id}` : `/desk/pieces/${id}`}>
        {headline}
      </a>
      {facts && <p class="soft">{facts}</p>}
      {holder && <p class="soft">{m.with(holder.name)}</p>}
      <Due piece={piece} today={today} />
      {piece.isHeld && <p class="bad">{m.hold.held}</p>}
      <form method="post" action={`/desk/pieces/${id}/moves`}>
        <input type="hidden" name="back" value={url.pathname + narrowed(url)} />
        {before && <Arrow to={before} sign="←" piece={headline} />}
        {after && <Arrow to={after} sign="→" piece={headline} />}
        {step && !after && visit.canEnter("/desk/articles/:id/publication") && (
          <a class="go" href={`/desk/articles/${id}/publication`} aria-label={m.publish(headline)} title={m.publish(headline)}>
            →
          </a>
        )}
      </form>
    </li>
  );
}

function Arrow({ to: { id, name }, sign, piece }: { to: Step; sign: string; piece: string }) {
  const says = useMessages().desk.way.to({ step: name, piece });
  return (
    <button class="go" name="step" value={id} aria-label={says} title={says}>
      {sign}
    </button>
  );
}

/** A deadline that has passed is told apart while the piece is on its way. */
export function Due({ piece: { dueOn, stepId }, today }: { piece: PieceCard; today: Day }) {
  const m = useMessages().desk.way;
  const language = useLanguage();
  if (!dueOn || stepId === null) return null;
  const day = formatShortDay(dueOn, language);
  return dueOn < today ? <p class="bad">{m.late(day)}</p> : <p class="soft">{m.due(day)}</p>;
}
