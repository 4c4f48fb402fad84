import { type AskedPublication, type Draft, reasonsAgainstPublishing } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { ActionButton } from "../frame.tsx";
import { When } from "../when.tsx";

export const isEmbargoed = ({ embargoUntil }: Pick<Draft, "embargoUntil">, now: Date): boolean =>
  embargoUntil !== null && embargoUntil > now;

type Asked = { draft: Pick<Draft, "id">; asked: AskedPublication | undefined };

/** The publication that waits for its hour, with the way back; or why it could not be. */
export function PublicationAsked({ draft, asked }: Asked) {
  const m = useMessages().desk.way.hour;
  if (!asked) return null;
  if (asked.failedWhy !== null)
    return (
      <p class="notice">
        {m.failed} <When at={asked.goesAt} />. {asked.failedWhy}
      </p>
    );
  return (
    <div class="notice" role="status">
      <p>
        {m.waits} <When at={asked.goesAt} />. {m.asItIs}
      </p>
      <ActionButton action={`/desk/articles/${draft.id}/publication/taking-back`} label={m.takeBack} />
    </div>
  );
}

/** Asks for the hour, where nothing but an embargo speaks against publishing. */
export function AtAnHour({ draft, text, embargoed }: { draft: Draft; text: string; embargoed: boolean }) {
  const m = useMessages().desk.way.hour;
  if (reasonsAgainstPublishing(draft).length > 0) return null;
  return (
    <>
      <h2>{m.title}</h2>
      {embargoed && draft.embargoUntil && (
        <p>
          {m.embargoed} <When at={draft.embargoUntil} />.
        </p>
      )}
      <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/publication/hour`}>
        <label>
          {m.at}
          <input type="datetime-local" name="at" value={text} required />
          <span class="soft">{m.asItIs}</span>
        </label>
        <p>
          <button class="button quiet">{m.ask}</button>
        </p>
      </form>
    </>
  );
}
