import type { PieceCard, Step, Undoable } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { StateOf } from "./state.tsx";

/** A piece that stands in the issue, with what is known of its length and its place in print. */
type PlacedPiece = PieceCard & { words: number; page: number | null };
type Pool = { search: string; pieces: PieceCard[]; total: number };
export type Plan = { order: PlacedPiece[]; pool: Pool; steps: Step[]; undo: Undoable | undefined; redo: Undoable | undefined };

/**
 * The pieces in their order, and those that wait for an issue beside them. Every button sends the issue’s own form, so that
 * nothing typed there is lost; a script sends the button alone, and puts this section in place of itself.
 */
export function RunningOrder({ open, ...plan }: Plan & { open: boolean }) {
  const { plan: m, common } = useMessages().desk;
  const { order, undo, redo } = plan;
  return (
    <section id="plan" class="plan" data-away={m.away}>
      <div class="running">
        <h2>{m.order}</h2>
        {order.length === 0 && <p class="soft">{m.empty}</p>}
        <ol data-order>
          {order.map((piece, at) => (
            <Standing piece={piece} at={at} of={order.length} steps={plan.steps} open={open} />
          ))}
        </ol>
        <p class="actions">
          {undo && (
            <button class="button quiet" form="issue" name="then" value="undo">
              {m.undo[undo.did](common.quoted(undo.headline))}
            </button>
          )}
          {redo && (
            <button class="button quiet" form="issue" name="then" value="redo">
              {m.redo[redo.did](common.quoted(redo.headline))}
            </button>
          )}
          <span class="soft" role="status" data-told />
        </p>
        {open && order.length > 0 && (
          <p class="soft" id="plan-keys" hidden data-keys>
            {m.keys}
          </p>
        )}
      </div>
      {open && <InPool {...plan} />}
    </section>
  );
}

type StandingProps = { piece: PlacedPiece; at: number; of: number; steps: Step[]; open: boolean };

function Standing({ piece, at, of, steps, open }: StandingProps) {
  const { plan: m, way, common } = useMessages().desk;
  const { id, headline, byline, section, words, page } = piece;
  const name = common.quoted(headline);
  const facts = [byline.join(", "), section, m.words(words), page === null ? null : m.page(page)].filter(Boolean).join(" · ");
  const go = (then: string, sign: string, says: string) => (
    <button class="go" form="issue" name="then" value={`${then}:${id}`} aria-label={says} title={says}>
      {sign}
    </button>
  );
  return (
    <li data-piece={id} data-said={m.stands({ piece: name, at: at + 1, of })}>
      {open && <Handle name={m.handle(name)} />}
      <span class="at">{at + 1}</span>
      <span class="piece-name">
        <a class="serif" href={`/desk/articles/${id}`}>
          {headline}
        </a>
        <small class="soft">{facts}</small>
      </span>
      <StateOf piece={piece} steps={steps} />
      {piece.isHeld && <span class="bad">{way.hold.held}</span>}
      {open && (
        <span class="deeds">
          {go("up", "↑", m.up(name))}
          {go("down", "↓", m.down(name))}
          <button class="go" form="issue" name="then" value={`out:${id}`} aria-label={m.out(name)}>
            {m.takeOut}
          </button>
        </span>
      )}
    </li>
  );
}

/** Moves its piece by the arrow keys, where there is a script. */
const Handle = ({ name }: { name: string }) => (
  <button type="button" class="handle" data-handle hidden aria-label={name} aria-describedby="plan-keys" title={name}>
    ⠿
  </button>
);

function InPool({ pool, steps }: Plan) {
  const m = useMessages().desk.plan;
  const { pieces, total, search } = pool;
  return (
    <div class="pool" data-pool>
      <h2>{m.pool}</h2>
      <p class="soft">{m.poolSays}</p>
      {(total > 0 || search) && (
        <form method="get" action="#plan" class="actions" role="search">
          <label>
            {m.poolFind}
            <input type="search" name="search" value={search} />
          </label>
          <button class="button quiet">{m.find}</button>
        </form>
      )}
      {pieces.length === 0 && <p class="soft">{search ? m.poolNone(search) : m.poolEmpty}</p>}
      <ul>
        {pieces.map((piece) => (
          <Waiting piece={piece} steps={steps} />
        ))}
      </ul>
      {total > pieces.length && <p class="soft">{m.poolMore(total - pieces.length)}</p>}
    </div>
  );
}

function Waiting({ piece, steps }: { piece: PieceCard; steps: Step[] }) {
  const { plan: m, common } = useMessages().desk;
  const { id, headline, byline, section, wantedWords } = piece;
  const name = common.quoted(headline);
  const facts = [byline.join(", "), section, wantedWords === null ? null : m.words(wantedWords)].filter(Boolean).join(" · ");
  return (
    <li data-piece={id} data-said={m.inPool(name)}>
      <span class="piece-name">
        <a class="serif" href={`/desk/pieces/${id}`}>
          {headline}
        </a>
        {facts && <small class="soft">{facts}</small>}
      </span>
      <StateOf piece={piece} steps={steps} />
      <button class="go" form="issue" name="then" value={`last:${id}`} aria-label={m.place(name)}>
        {m.doPlace}
      </button>
    </li>
  );
}
