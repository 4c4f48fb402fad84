import type { KeyPurpose, ReaderKey } from "../../people/index.ts";
import { dayOf } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";

/** What was made this moment: the address of a feed or, for apps, the password. It is shown this once. */
export type Made = { purpose: KeyPurpose; secret: string };

type Props = { visit: Visit; keys: ReaderKey[]; made?: Made | undefined; ended?: KeyPurpose | undefined };

type Words = { title: string; says: string; label: string; make: string; remake: string; remade: string; end: string };

const words: Record<KeyPurpose, Words> = {
  podcast: {
    title: "Podcast",
    says: "Every article you may hear, in the podcast app you use. The address is yours alone: paste it where the app says “add by URL”.",
    label: "Address of your podcast",
    make: "Make my podcast address",
    remake: "Make a new address",
    remade: "A new address ends this one.",
    end: "End this address",
  },
  articles: {
    title: "Articles in full",
    says: "Every new article as RSS, with the whole text of what you may read.",
    label: "Address of your feed",
    make: "Make my feed’s address",
    remake: "Make a new address",
    remade: "A new address ends this one.",
    end: "End this address",
  },
  apps: {
    title: "Reading apps",
    says: "The issues as a catalogue for KOReader, Thorium and other apps that open OPDS. They ask for your e-mail address and for a password made for them; it opens the catalogue and nothing else of your account.",
    label: "Your reader password",
    make: "Make my reader password",
    remake: "Make a new password",
    remade: "A new password ends this one, in every app.",
    end: "End this password",
  },
};

/** My feeds and apps: each made, made anew and ended by itself. */
export function FeedsPage({ visit, keys, made, ended }: Props) {
  return (
    <Frame visit={visit} title="My feeds and apps" noIndex>
      <div class="sheet letter">
        <h1>My feeds and apps</h1>
        <p>
          What you may read and hear here, in the programs you like. Whoever has one of these addresses or passwords has what you have: keep
          them to yourself, and end them here when they got out.
        </p>
        {ended && (
          <p class="notice" role="status">
            {words[ended].title}: ended. It opens nothing any more.
          </p>
        )}
        {(Object.keys(words) as KeyPurpose[]).map((purpose) => (
          <KeyPart
            visit={visit}
            purpose={purpose}
            held={keys.find((key) => key.purpose === purpose)}
            made={made?.purpose === purpose ? made.secret : undefined}
          />
        ))}
        <p>
          <a href="/account">Back to your account</a>
        </p>
      </div>
    </Frame>
  );
}

type KeyProps = { visit: Visit; purpose: KeyPurpose; held: ReaderKey | undefined; made: string | undefined };

function KeyPart({ visit, purpose, held, made }: KeyProps) {
  const { title, says, make, remake, remade, end } = words[purpose];
  return (
    <section id={purpose}>
      <h2>{title}</h2>
      <p>{says}</p>
      {purpose === "apps" && <Catalogue visit={visit} />}
      {made && <Secret purpose={purpose} secret={made} />}
      {held && !made && (
        <p class="meta">
          {usage(visit, held)} {remade}
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
  return (
    <dl class="facts">
      <dt>Catalogue</dt>
      <dd>
        <code>{origin}/opds</code>
      </dd>
      <dt>Catalogue, OPDS 2</dt>
      <dd>
        <code>{origin}/opds/v2</code>
      </dd>
      <dt>User name</dt>
      <dd>{person?.email}</dd>
    </dl>
  );
}

/** Shown once; a field, so that one tap marks all of it. */
function Secret({ purpose, secret }: { purpose: KeyPurpose; secret: string }) {
  const id = `secret-${purpose}`;
  return (
    <div class="form" role="status">
      <p class="field">
        <label for={id}>{words[purpose].label}</label>
        <input id={id} value={secret} readonly autocomplete="off" spellcheck={false} />
      </p>
      <p class="meta">It is shown this once. We keep only what is needed to know it again; if you lose it, make another.</p>
    </div>
  );
}

function usage(visit: Visit, { madeAt, usedAt }: ReaderKey): string {
  const on = (moment: Date) => dayText(visit, dayOf(moment, visit.publication.timeZone));
  return `Made on ${on(madeAt)}${usedAt ? `, last used on ${on(usedAt)}` : ", not used yet"}.`;
}
