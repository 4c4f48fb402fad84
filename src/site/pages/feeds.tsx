import { QrPicture } from "../../http/index.ts";
import { type Messages, said, useMessages } from "../../messages/index.ts";
import { type KeyPurpose, type ReaderKey, keyPurposes } from "../../people/index.ts";
import { dayOf } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { type Program, programs } from "./open-in.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";

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
        <script type="module" src={visit.asset("copy.js")} />
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

/** The catalogue’s address is everybody’s; what it asks for is the reader’s own. */
function Catalogue({ visit: { origin, person } }: { visit: Visit }) {
  const m = useMessages().feeds;
  const address = `${origin}/opds`;
  return (
    <div class="form own-address">
      <Address id="catalogue" label={m.catalogue} address={address} />
      <p class="meta">{said(m.newerCatalogue(`${address}/v2`), { code: <code /> })}</p>
      <p class="meta">{m.userNameIs(person?.email ?? "")}</p>
      <OpenIn address={address} programs={programs.apps} />
      <Scan address={address} />
    </div>
  );
}

/** A field, so that one tap marks all of it; the script “copy.js” puts a button for copying behind it. */
export function Address({ id, label, address }: { id: string; label: string; address: string }) {
  const m = useMessages().feeds;
  return (
    <p class="field" data-copy={m.copy} data-copied={m.copied}>
      <label for={id}>{label}</label>
      <input id={id} value={address} readonly autocomplete="off" spellcheck={false} />
    </p>
  );
}

/** Links by which programs on this device take the address; each goes to the program itself, and to no website unless it says so. */
function OpenIn({ address, programs }: { address: string; programs: readonly Program[] }) {
  const m = useMessages().feeds;
  const sites = programs.filter(({ isSite }) => isSite).map(({ name }) => name);
  const named = Object.fromEntries(sites.map((_, at) => [`by${at}`, <span class="whole" />]));
  return (
    <>
      <p class="open-in">
        {m.openIn}{" "}
        {programs.map(({ name, linkOf }, at) => (
          <>
            {at > 0 && " · "}
            <a href={linkOf(address)} rel="noreferrer">
              {name || m.yourReader}
            </a>
          </>
        ))}
      </p>
      <p class="meta">{sites.length > 0 ? said(m.onlyIfInstalledOrSite(sites), named) : m.onlyIfInstalled}</p>
    </>
  );
}

function Scan({ address }: { address: string }) {
  const m = useMessages().feeds;
  return (
    <details>
      <summary>{m.onPhone}</summary>
      <p>{m.scanIt}</p>
      <QrPicture says={address} label={m.qrOf} />
    </details>
  );
}

/** Shown once. */
function Secret({ purpose, secret }: { purpose: KeyPurpose; secret: string }) {
  const m = useMessages().feeds;
  return (
    <div class="form own-address" role="status">
      <Address id={`secret-${purpose}`} label={m.keys[purpose].label} address={secret} />
      <p class="meta">{m.shownOnce}</p>
      {purpose !== "apps" && <OpenIn address={secret} programs={programs[purpose]} />}
      {purpose !== "apps" && <Scan address={secret} />}
    </div>
  );
}

function usage(visit: Visit, { madeAt, usedAt }: ReaderKey, m: Messages["feeds"]): string {
  const on = (moment: Date) => dayText(visit, dayOf(moment, visit.publication.timeZone));
  return usedAt ? m.madeAndUsed({ made: on(madeAt), used: on(usedAt) }) : m.madeNotUsed(on(madeAt));
}
