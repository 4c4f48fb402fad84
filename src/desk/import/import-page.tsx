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
  return (
    <Desk visit={visit} title="Bring text in">
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
  return (
    <form class="fields" method="post" action="/desk/import" enctype="multipart/form-data">
      <p class="soft">
        Choose a Word or OpenDocument file, a saved web page, Markdown with front matter or what an export wrote, or paste an article as it
        comes out of a print view or a PDF. The text is not saved before you have seen what was made of it; pictures in the file are.
      </p>
      <label>
        Text
        <textarea class="text" name="text">
          {raw}
        </textarea>
      </label>
      <label>
        Or a file (.docx, .odt, .html, .md, .txt, .json)
        <input
          type="file"
          name="file"
          accept=".docx,.odt,.html,.htm,.txt,.md,.json,text/plain,text/markdown,text/html,application/json,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text"
        />
      </label>
      <p>
        <button class="button">See what it is</button>
      </p>
    </form>
  );
}

/** What a file says of its narration; a reading is a file of its own, and is uploaded at “Read aloud”. */
const carriedIn = ({ other: { read_aloud, lexicon } }: Imported["source"]) => ({ read_aloud, lexicon });

/** The magazine's own advertisement is no part of an article; it may be used again as what it was. */
function OldAd({ ad, roles }: { ad: AdWords; roles: readonly string[] }) {
  const sells = roles.includes("circulation") || roles.includes("publisher");
  return (
    <form class="fields" method="post" action="/desk/ads/draft">
      <h2>The magazine’s own advertisement</h2>
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
        <button class="button quiet">Make a house ad of it</button>
        {sells && (
          <button class="button quiet" formaction="/desk/offers/draft">
            Make an offer of it
          </button>
        )}
      </p>
      <p class="soft">
        Either opens its form with these words filled in, and saves nothing. Save the article first: what you corrected on this page is not
        kept.
      </p>
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
  return (
    <form class="fields" method="post" action="/desk/articles">
      <input type="hidden" name="carried" value={JSON.stringify(carriedIn(source))} />
      <label>
        Headline
        <input name="headline" value={source.headline} />
      </label>
      <label>
        Standfirst
        <textarea name="standfirst" rows={2}>
          {source.standfirst ?? ""}
        </textarea>
      </label>
      <input type="hidden" name="slug" value={source.slug ?? ""} />
      {source.opener && <input type="hidden" name="opener" value={source.opener} />}
      <PlaceAndWriter source={source} />
      <label>
        Text
        <textarea class="text" name="body">
          {markdown}
        </textarea>
      </label>
      <p>
        <button class="button">Save as a draft</button> <a href="/desk/import">Begin again</a>
      </p>
    </form>
  );
}

function PlaceAndWriter({ source }: Pick<Imported, "source">) {
  return (
    <div class="row">
      <label>
        Section
        <input name="section" value={source.section ?? ""} />
      </label>
      <label>
        Language
        <input name="language" value={source.language ?? ""} />
      </label>
      <label>
        Written by
        <input name="byline" value={bylineText(source.byline)} />
      </label>
      <label>
        Printed date
        <input name="datedOn" value={source.date ?? ""} />
      </label>
      <label>
        For
        <select name="access">
          {["open", "registered", "subscribers"].map((access) => (
            <option selected={access === (source.access ?? "subscribers")}>{access}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

const toldAs = { insertion: "put in", deletion: "took out", comment: "says" };

/** What others did to the text before it came: the text has what they put in and has not what they took out. */
function TrackedChanges({ tracked }: { tracked: NonNullable<Imported["tracked"]> }) {
  return (
    <>
      <h2>Tracked changes and comments</h2>
      <p class="soft">The text stands as if all of them were accepted. They are not kept with it.</p>
      <ul class="asks">
        {tracked.map(({ kind, author, at, words: said }) => (
          <li>
            <strong>{author || "Somebody"}</strong> {toldAs[kind]} “{said}”{at && `, ${at.slice(0, 10)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function WhatWasMadeOfIt({ imported, added, roles }: { imported: Imported; added: Added; roles: readonly string[] }) {
  const { source, leftOut, asks, tracked = [] } = imported;
  const count = Object.keys(added).length;
  return (
    <div>
      <h2>Unsure of</h2>
      {asks.length === 0 ? (
        <p class="soft">Nothing.</p>
      ) : (
        <ul class="asks">
          {asks.map(({ place, question }) => (
            <li>
              <strong>{place}</strong>: {question}
            </li>
          ))}
        </ul>
      )}
      {count > 0 && (
        <p class="soft">
          {count === 1 ? "Its picture is" : `Its ${count} pictures are`} among <a href="/desk/pictures">the pictures</a> now, whatever
          becomes of this text.
        </p>
      )}
      {tracked.length > 0 && <TrackedChanges tracked={tracked} />}
      {leftOut.writerNote && (
        <>
          <h2>About the writer</h2>
          <p>{leftOut.writerNote}</p>
          <p class="soft">It is no part of the article. Keep it at the writer’s page.</p>
        </>
      )}
      {leftOut.houseAd && roles.some((role) => ["editor", "circulation", "publisher"].includes(role)) && (
        <OldAd ad={adIn(leftOut.houseAd)} roles={roles} />
      )}
      <h2>Taken out</h2>
      <pre>
        {[...leftOut.runningHeads, ...leftOut.folios, ...leftOut.other, leftOut.houseAd ?? ""].filter(Boolean).join("\n") || "Nothing."}
      </pre>
      <h2>As it will read</h2>
      <div class="preview" dangerouslySetInnerHTML={{ __html: renderPreview(source.body, added) }} />
    </div>
  );
}
