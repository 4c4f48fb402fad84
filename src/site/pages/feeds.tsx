import { type Messages, useMessages } from "../../messages/index.ts";
import { type KeyPurpose, type ReaderKey, keyPurposes } from "../../people/index.ts";
import { dayOf } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";

/** What was made this moment: the address of a feed or, for apps, the password. It is shown this once. */
export type Made = { purpose: KeyPurpose; secret: string };

type Props = { visit: Visit; keys: ReaderKey[]; made?: Made | undefined; ended?: KeyPurpose | undefined };

/** My feeds and apps: each made, made anew and ended by itself. */
export function FeedsPage({ visit, keys, made, ended }: Props) {
  const m = useMessages().feeds;
  return (
    <Frame visit={visit} title={m.title} noIndex>
      <div class="sheet letter">
        <h1>{m.title}</h1>
        <p>{m.about}</p>
        {ended && (
          <p class="notice" role="status">
            {m.ended(m.keys[ended].title)}
          </p>
        )}
        {keyPurposes.map((purpose) => (
          <KeyPart
            visit={visit}
            purpose={purpose}
            held={keys.find((key) => key.purpose === purpose)}
            made={made?.purpose === purpose ? made.secret : undefined}
          />
        ))}
        <p>
          <a href="/account">{m.backToAccount}</a>
        </p>
      </div>
    </Frame>
  );
}

type KeyProps = { visit: Visit; purpose: KeyPurpose; held: ReaderKey | undefined; made: string | undefined };

function KeyPart({ visit, purpose, held, made }: KeyProps) {
  const m = useMessages().feeds;
  const { title, says, make, remake, remade, end } = m.keys[purpose];
  return (
    <section id={purpose}>
      <h2>{title}</h2>
      <p>{says}</p>
      {purpose === "apps" && <Catalogue visit={visit} />}
      {made && <Secret purpose={purpose} secret={made} />}
      {held && !made && (
        <p class="meta">
          {usage(visit, held, m)} {remade}
        </p>
      )}
      <div class="actions">
        <form method="post" action={`/account/feeds/${purpose}`}>
          <button class={held ? "button quiet" : "button"}>{held ? remake : make}</button>
        </form>
        {held && (
          <form method="post" action={`/account/feeds/${purpose}/ending`}>
            <button class="button quiet">{end}</button>
          </form>
        )}
      </div>
    </section>
  );
}

function Catalogue({ visit: { origin, person } }: { visit: Visit }) {
  const m = useMessages().feeds;
  return (
    <dl class="facts">
      <dt>{m.catalogue}</dt>
      <dd>
        <code>{origin}/opds</code>
      </dd>
      <dt>{m.catalogue2}</dt>
      <dd>
        <code>{origin}/opds/v2</code>
      </dd>
      <dt>{m.userName}</dt>
      <dd>{person?.email}</dd>
    </dl>
  );
}

/** Shown once; a field, so that one tap marks all of it. */
function Secret({ purpose, secret }: { purpose: KeyPurpose; secret: string }) {
  const m = useMessages().feeds;
  const id = `secret-${purpose}`;
  return (
    <div class="form" role="status">
      <p class="field">
        <label for={id}>{m.keys[purpose].label}</label>
        <input id={id} value={secret} readonly autocomplete="off" spellcheck={false} />
      </p>
      <p class="meta">{m.shownOnce}</p>
    </div>
  );
}

function usage(visit: Visit, { madeAt, usedAt }: ReaderKey, m: Messages["feeds"]): string {
  const on = (moment: Date) => dayText(visit, dayOf(moment, visit.publication.timeZone));
  return usedAt ? m.madeAndUsed({ made: on(madeAt), used: on(usedAt) }) : m.madeNotUsed(on(madeAt));
}
