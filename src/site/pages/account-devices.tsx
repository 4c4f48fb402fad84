import { useMessages } from "../../messages/index.ts";
import { type SessionView, deviceOf } from "../../people/index.ts";
import { formatMoment } from "../../values/index.ts";
import type { Visit } from "../visit/visit.ts";

/** Where the reader is signed in, by name and last use: each is ended by itself, and all others at once. */
export function Devices({ sessions, visit }: { sessions: SessionView[]; visit: Visit }) {
  const m = useMessages().account;
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <section id="devices">
      <h2>{m.devices}</h2>
      <ul class="results devices">
        {sessions.map((session) => (
          <li>
            <Device session={session} visit={visit} />
          </li>
        ))}
      </ul>
      {others > 1 && (
        <form class="actions" method="post" action="/account/sessions/others/ending">
          <button class="button quiet">{m.signOutOthers(others)}</button>
        </form>
      )}
    </section>
  );
}

function Device({ session: { id, userAgent, openedAt, seenAt, current }, visit }: { session: SessionView; visit: Visit }) {
  const m = useMessages().account;
  const { language, timeZone } = visit.publication;
  const name = m.device(deviceOf(userAgent));
  const since = formatMoment(openedAt, timeZone, language, { day: true });
  const used = formatMoment(seenAt, timeZone, language);
  return (
    <>
      <p>
        <strong>{name}</strong>
      </p>
      <p class="meta">{current ? m.thisDevice(since) : m.lastUsed({ used, since })}</p>
      <form method="post" action={current ? "/sign-out" : `/account/sessions/${id}/ending`}>
        <button class="button small quiet" aria-label={current ? undefined : m.signOutOf({ name, used })}>
          {current ? m.signOut : m.signOutThere}
        </button>
      </form>
    </>
  );
}
