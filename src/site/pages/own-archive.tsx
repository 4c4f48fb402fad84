import { said, useMessages } from "../../messages/index.ts";
import { type OwnArchive, archiveDays } from "../../rights/index.ts";
import { dayOf, formatBytes } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { Plain } from "./plain.tsx";

type Props = { visit: Visit; archive: OwnArchive | undefined; fresh: boolean; done: string | undefined };

/** Everything held about somebody: asked for, waited for, fetched, deleted. */
export function OwnArchivePage({ visit, archive, fresh, done }: Props) {
  const m = useMessages().rights.archive;
  return (
    <Plain visit={visit} title={m.title}>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      <p>{m.says(archiveDays)}</p>
      {archive?.finishedAt && archive.endsAt ? (
        <ToBeHad visit={visit} made={archive.finishedAt} until={archive.endsAt} bytes={archive.bytes ?? 0} fresh={fresh} />
      ) : archive ? (
        <p>{archive.failed ? m.failed : m.making}</p>
      ) : (
        <form class="actions" method="post" action="/account/archive">
          <button class="button">{m.ask}</button>
        </form>
      )}
    </Plain>
  );
}

type ToBeHadProps = { visit: Visit; made: Date; until: Date; bytes: number; fresh: boolean };

function ToBeHad({ visit, made, until, bytes, fresh }: ToBeHadProps) {
  const m = useMessages().rights.archive;
  const { language, timeZone } = visit.publication;
  const day = (at: Date) => dayText(visit, dayOf(at, timeZone));
  return (
    <>
      <p>{m.thereIs({ made: day(made), until: day(until), size: formatBytes(bytes, language) })}</p>
      {fresh ? (
        <p class="actions">
          <a class="button" href="/account/archive/everything.zip">
            {m.fetch}
          </a>
        </p>
      ) : (
        <p>{said(m.freshFirst, { a: <a href="/account/proof?return=/account/archive" /> })}</p>
      )}
      <form class="actions" method="post" action="/account/archive/ending">
        <button class="button quiet">{m.end}</button>
      </form>
    </>
  );
}
