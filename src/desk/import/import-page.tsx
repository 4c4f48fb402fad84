import { useMessages, said } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { type AdWords, type Imported, type PictureView, adIn } from "../../editorial/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { bylineText } from "../articles/byline.ts";
import { renderPreview } from "../articles/preview.ts";

type Added = Record<string, PictureView>;

export function ImportPage({
  visit,
  imported,
  added = {},
  markdown = "",
  problem,
  raw,
}: {
  visit: DeskVisit;
  imported?: Imported;
  /** Those that came with it and are now among the pictures, by their ids. */
  added?: Added;
  /** What was read, as it can be corrected. */
  markdown?: string;
  problem?: WhyRefused | undefined;
  raw?: string;
}) {
  const m = useMessages().desk.imports;
  return (
    <Desk visit={visit} title={m.title}>
      <Refused problem={problem} />
      {imported ? (
        <Correcting imported={imported} added={added} markdown={markdown} roles={visit.person.roles} />
      ) : (
        <Pasting raw={raw ?? ""} />
      )}
    </Desk>
  );
}

function Pasting({ raw }: { raw: string }) {
  const m = useMessages().desk.imports;
  return (
    <form class="fields" method="post" action="/desk/import" enctype="multipart/form-data">
      <p class="soft">{m.says}</p>
      <label>
        {m.text}
        <textarea class="text" name="text">
          {raw}
        </textarea>
      </label>
      <label>
        {m.file}
        <input
          type="file"
          name="file"
          accept=".docx,.odt,.html,.htm,.txt,.md,.json,text/plain,text/markdown,text/html,application/json,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text"
        />
      </label>
      <p>
        <button class="button">{m.see}</button>
      </p>
    </form>
  );
}

/** What a file says of its narration; a reading is a file of its own, and is uploaded at “Read aloud”. */
const carriedIn = ({ other: { read_aloud, lexicon } }: Imported["source"]) => ({ read_aloud, lexicon });

/** The magazine's own advertisement is no part of an article; it may be used again as what it was. */
function OldAd({ ad, roles }: { ad: AdWords; roles: readonly string[] }) {
  const m = useMessages().desk.imports;
  const sells = roles.includes("circulation") || roles.includes("publisher");
  return (
    <form class="fields" method="post" action="/desk/ads/draft">
      <h2>{m.oldAd}</h2>
      <p>
        <strong>{ad.headline}</strong> {ad.text}
      </p>
      {ad.included.length > 0 && (
        <ul class="asks">
          {ad.included.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <input type="hidden" name="headline" value={ad.headline} />
      <input type="hidden" name="text" value={ad.text} />
      <input type="hidden" name="button" value={ad.button} />
      <input type="hidden" name="included" value={ad.included.join("\n")} />
      <p class="actions">
        <button class="button quiet">{m.makeAd}</button>
        {sells && (
          <button class="button quiet" formaction="/desk/offers/draft">
            {m.makeOffer}
          </button>
        )}
      </p>
      <p class="soft">{m.eitherOpens}</p>
    </form>
  );
}

/** Left what will be saved, to correct; right how it reads, what was taken out and what is unsure. */
function Correcting({
  imported,
  added,
  markdown,
  roles,
}: {
  imported: Imported;
  added: Added;
  markdown: string;
  roles: readonly string[];
}) {
  return (
    <div class="two">
      <ReadArticle source={imported.source} markdown={markdown} />
      <WhatWasMadeOfIt imported={imported} added={added} roles={roles} />
    </div>
  );
}

function ReadArticle({ source, markdown }: Pick<Imported, "source"> & { markdown: string }) {
  const m = useMessages().desk.imports;
  return (
    <form class="fields" method="post" action="/desk/articles">
      <input type="hidden" name="carried" value={JSON.stringify(carriedIn(source))} />
      <label>
        {m.headline}
        <input name="headline" value={source.headline} />
      </label>
      <label>
        {m.standfirst}
        <textarea name="standfirst" rows={2}>
          {source.standfirst ?? ""}
        </textarea>
      </label>
      <input type="hidden" name="slug" value={source.slug ?? ""} />
      {source.opener && <input type="hidden" name="opener" value={source.opener} />}
      <PlaceAndWriter source={source} />
      <label>
        {m.text}
        <textarea class="text" name="body">
          {markdown}
        </textarea>
      </label>
      <p>
        <button class="button">{m.save}</button> <a href="/desk/import">{m.again}</a>
      </p>
    </form>
  );
}

function PlaceAndWriter({ source }: Pick<Imported, "source">) {
  const m = useMessages().desk.imports;
  return (
    <div class="row">
      <label>
        {m.section}
        <input name="section" value={source.section ?? ""} />
      </label>
      <label>
        {m.language}
        <input name="language" value={source.language ?? ""} />
      </label>
      <label>
        {m.byline}
        <input name="byline" value={bylineText(source.byline)} />
      </label>
      <label>
        {m.datedOn}
        <input name="datedOn" value={source.date ?? ""} />
      </label>
      <label>
        {m.for}
        <select name="access">
          {Object.entries(useMessages().desk.articles.access).map(([access, says]) => (
            <option value={access} selected={access === (source.access ?? "subscribers")}>
              {says}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What others did to the text before it came: the text has what they put in and has not what they took out. */
function TrackedChanges({ tracked }: { tracked: NonNullable<Imported["tracked"]> }) {
  const m = useMessages().desk.imports;
  return (
    <>
      <h2>{m.tracked}</h2>
      <p class="soft">{m.trackedSay}</p>
      <ul class="asks">
        {tracked.map(({ kind, author, at, words }) => (
          <li>
            {said(m.toldAs[kind]({ who: author || m.somebody, said: words }), { strong: <strong /> })}
            {at && `, ${at.slice(0, 10)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatWasMadeOfIt({ imported, added, roles }: { imported: Imported; added: Added; roles: readonly string[] }) {
  const messages = useMessages();
  const m = messages.desk.imports;
  const { source, leftOut, asks, tracked = [] } = imported;
  const count = Object.keys(added).length;
  return (
    <div>
      <h2>{m.unsure}</h2>
      {asks.length === 0 ? (
        <p class="soft">{m.nothing}</p>
      ) : (
        <ul class="asks">
          {asks.map(({ place, question }) => (
            <li>
              <strong>{place}</strong>: {question}
            </li>
          ))}
        </ul>
      )}
      {count > 0 && <p class="soft">{said(m.pictures(count), { a: <a href="/desk/pictures" /> })}</p>}
      {tracked.length > 0 && <TrackedChanges tracked={tracked} />}
      {leftOut.writerNote && (
        <>
          <h2>{m.writer}</h2>
          <p>{leftOut.writerNote}</p>
          <p class="soft">{m.writerSays}</p>
        </>
      )}
      {leftOut.houseAd && roles.some((role) => ["editor", "circulation", "publisher"].includes(role)) && (
        <OldAd ad={adIn(leftOut.houseAd)} roles={roles} />
      )}
      <h2>{m.takenOut}</h2>
      <pre>
        {[...leftOut.runningHeads, ...leftOut.folios, ...leftOut.other, leftOut.houseAd ?? ""].filter(Boolean).join("\n") || m.nothing}
      </pre>
      <h2>{m.asRead}</h2>
      <div class="preview" dangerouslySetInnerHTML={{ __html: renderPreview(source.body, added, messages) }} />
    </div>
  );
}
