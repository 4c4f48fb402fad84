import type { LegalHold, PieceCard } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { isOpenTo, publisher } from "../route.ts";
import { When } from "../when.tsx";

type Props = { visit: DeskVisit; piece: Pick<PieceCard, "id" | "isHeld">; holds: LegalHold[] };

/** That it is held, by whom and why, with the way out for whoever may take it. */
export function HeldNotice({ visit, piece, holds }: Props) {
  const m = useMessages().desk.way.hold;
  const [hold] = holds;
  if (!piece.isHeld || !hold) return null;
  return (
    <div class="notice" role="status">
      <p>
        <strong>{m.is}</strong> {hold.why}{" "}
        <span class="soft">
          <When at={hold.at} />, {m.putBy(hold)}
        </span>
      </p>
      {isOpenTo({ roles: publisher }, visit.person) ? (
        <a href={`/desk/pieces/${piece.id}/hold/lifting`}>{m.lift}</a>
      ) : (
        <p>{m.onlyPublisher}</p>
      )}
    </div>
  );
}

/** The holds that were, and the way to one. */
export function Holds({ piece, holds }: Omit<Props, "visit">) {
  const m = useMessages().desk.way.hold;
  const over = holds.flatMap((hold) => (hold.lifted ? [{ ...hold, lifted: hold.lifted }] : []));
  return (
    <>
      {!piece.isHeld && (
        <p class="actions">
          <a href={`/desk/pieces/${piece.id}/hold`}>{m.put}</a>
        </p>
      )}
      {over.length > 0 && (
        <>
          <h2>{m.title}</h2>
          <Wide label={m.title}>
            <table>
              <tbody>
                {over.map(({ why, at, by, lifted }) => (
                  <tr>
                    <td class="soft">
                      <When at={at} />
                    </td>
                    <td>
                      {why} <span class="soft">{m.putBy({ by })}</span>
                    </td>
                    <td class="soft">
                      <When at={lifted.at} />
                    </td>
                    <td>
                      {lifted.why} <span class="soft">{m.liftedBy(lifted)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </>
  );
}
