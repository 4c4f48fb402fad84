import type { AskedPublication, Holder, LegalHold, PieceCard, PieceMove, Step } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type Day, plainAmount } from "../../values/index.ts";
import { Area, Choice, Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";
import { holderText } from "./asked.ts";
import { Due } from "./board-page.tsx";
import { PublicationAsked } from "./at-an-hour.tsx";
import { HeldNotice, Holds } from "./holds.tsx";

type Named = Holder & { name: string };
type PiecePageProps = {
  visit: DeskVisit;
  piece: PieceCard;
  words: number;
  steps: Step[];
  holders: Named[];
  moves: PieceMove[];
  currency: string;
  today: Day;
  shown: Shown;
  holds: LegalHold[];
  asked: AskedPublication | undefined;
  embargo: string;
};

/** One piece: where it stands and with whom, what was agreed, and its way so far. */
export function PiecePage(page: PiecePageProps) {
  const { visit, piece, shown } = page;
  const m = useMessages().desk.way.piece;
  return (
    <Desk
      visit={visit}
      title={piece.headline}
      actions={
        <nav class="actions">
          <a class="button" href={`/desk/articles/${piece.id}`}>
            {m.write}
          </a>
          {piece.path && <a href={piece.path}>{m.read}</a>}
          <a href={`/desk/articles/${piece.id}/publication`}>{m.publish}</a>
          <a href="/desk/pieces">{m.back}</a>
        </nav>
      }
    >
      <Problem shown={shown} />
      <HeldNotice {...page} />
      <PublicationAsked draft={piece} asked={page.asked} />
      <Stands {...page} />
      <div class="two">
        <Move {...page} />
        <Agreed {...page} />
      </div>
      <Embargo {...page} />
      <Holds {...page} />
      <Way moves={page.moves} />
    </Desk>
  );
}

function Stands({ piece, words, steps, today }: PiecePageProps) {
  const way = useMessages().desk.way;
  const m = way.piece;
  const { stepId, since, holder, byline, section, wholeNumber, wantedWords } = piece;
  return (
    <dl class="facts">
      <dt>{m.step}</dt>
      <dd>
        {steps.find(({ id }) => id === stepId)?.name ?? way.published}
        {since && (
          <span class="soft">
            {" "}
            {m.since} <When at={since} />
          </span>
        )}
      </dd>
      <dt>{way.head.holder}</dt>
      <dd>{holder?.name ?? way.nobody}</dd>
      <dt>{m.by}</dt>
      <dd>{byline.join(", ") || way.nobody}</dd>
      {section && (
        <>
          <dt>{m.section}</dt>
          <dd>{section}</dd>
        </>
      )}
      <dt>{m.issue}</dt>
      <dd>{wholeNumber === null ? m.web : way.no(wholeNumber)}</dd>
      <dt>{m.length}</dt>
      <dd>
        {m.words({ words, wanted: wantedWords })}
        <Due piece={piece} today={today} />
      </dd>
    </dl>
  );
}

function Move({ piece, steps, holders, shown }: PiecePageProps) {
  const way = useMessages().desk.way;
  const m = way.piece;
  const options = (kind: Holder["kind"]) => holders.filter((one) => one.kind === kind).map((one) => [holderText(one), one.name] as const);
  const chosen = shown.values.holder ?? (piece.holder ? holderText(piece.holder) : "");
  const at = piece.stepId ?? steps.at(-1)?.id;
  return (
    <form class="fields" method="post" action={`/desk/pieces/${piece.id}/moves`}>
      <h2>{m.move}</h2>
      <Choice shown={shown} name="step" label={m.moveTo} options={steps.map(({ id, name }) => [id, name] as const)} standard={at ?? ""} />
      <label>
        {m.holder}
        <select name="holder" aria-invalid={shown.errors.holder ? "true" : undefined}>
          <option value="">{way.nobody}</option>
          {piece.holder && !holders.some((one) => holderText(one) === chosen) && (
            <option value={chosen} selected>
              {piece.holder.name}
            </option>
          )}
          {(["person", "contributor"] as const).map((kind) => (
            <optgroup label={kind === "person" ? m.atDesk : m.contributors}>
              {options(kind).map(([value, name]) => (
                <option value={value} selected={value === chosen}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {shown.errors.holder && <span class="bad">{shown.errors.holder}</span>}
      </label>
      <Area shown={shown} name="note" label={m.note} rows={2} />
      <p>
        <button class="button">{m.doMove}</button>
      </p>
    </form>
  );
}

function Agreed({ piece, shown, currency }: PiecePageProps) {
  const m = useMessages().desk.way.piece;
  const fee = piece.fee ? plainAmount(piece.fee) : "";
  return (
    <form class="fields" method="post" action={`/desk/pieces/${piece.id}/terms`}>
      <h2>{m.agreed}</h2>
      <Input shown={shown} name="wantedWords" label={m.wanted} standard={String(piece.wantedWords ?? "")} />
      <Input shown={shown} name="fee" label={m.fee(piece.fee?.currency ?? currency)} standard={fee} />
      <Input shown={shown} name="dueOn" type="date" label={m.due} standard={piece.dueOn ?? ""} />
      <p>
        <button class="button quiet">{m.keep}</button>
      </p>
    </form>
  );
}

function Embargo({ piece, shown, embargo }: PiecePageProps) {
  const m = useMessages().desk.way.hour;
  return (
    <form class="fields narrow" method="post" action={`/desk/pieces/${piece.id}/embargo`}>
      <h2>{m.embargo}</h2>
      <label>
        {m.until}
        <input
          type="datetime-local"
          name="until"
          value={shown.values.until ?? embargo}
          aria-invalid={shown.errors.until ? "true" : undefined}
        />
        <span class="soft">{m.embargoSays}</span>
        {shown.errors.until && <span class="bad">{shown.errors.until}</span>}
      </label>
      <p>
        <button class="button quiet">{m.setEmbargo}</button>
      </p>
    </form>
  );
}

function Way({ moves }: { moves: PieceMove[] }) {
  const m = useMessages().desk.way.piece;
  return (
    <>
      <h2>{m.history}</h2>
      {moves.length === 0 && <p class="soft">{m.begins}</p>}
      {moves.length > 0 && (
        <Wide label={m.history}>
          <table>
            <tbody>
              {moves.map(({ step, holder, note, at, by }) => (
                <tr>
                  <td class="soft">
                    <When at={at} />
                  </td>
                  <td>{step}</td>
                  <td>{holder}</td>
                  <td>{note}</td>
                  <td class="soft">{by || m.house}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
