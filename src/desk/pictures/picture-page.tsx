import type { PictureCard, PictureUse } from "../../editorial/index.ts";
import { type Messages, useMessages } from "../../messages/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = { visit: DeskVisit; picture: PictureCard; whole: PictureCard | undefined; uses: Use[]; shown: Shown };

/**
 * One picture: what is said of it, where it is looked at first, a part of it for one use, where it stands, another file, and its end.
 * `whole`: what it was cut from, where who visits may see that.
 */
export function PicturePage({ visit, picture, whole, uses, shown }: Props) {
  const { id, name, width, height, cutFrom } = picture;
  const at = `/desk/pictures/${id}`;
  return (
    <Desk
      visit={visit}
      title={name}
      head={<script type="module" src={visit.asset("picture.js")} />}
      actions={<a href="/desk/pictures">All pictures</a>}
    >
      <Problem shown={shown} />
      <div class="picture-room">
        <div>
          <Looked picture={picture} />
          <p class="soft">
            {width} × {height} pixels
            {whole && (
              <>
                {" · "}
                <a href={`/desk/pictures/${whole.id}`}>the whole of which this is a part</a>
              </>
            )}
          </p>
          <Places visit={visit} uses={uses} />
        </div>
        <div>
          {visit.own ? <SaidAlready picture={picture} /> : <Said at={at} picture={picture} shown={shown} />}
          {cutFrom === null && <CutForm at={at} shown={shown} />}
          {!visit.own && <OtherFileAndEnd at={at} />}
        </div>
      </div>
    </Desk>
  );
}

/** What concerns every place where the picture stands, and so nobody who works on their own pieces alone. */
const OtherFileAndEnd = ({ at }: { at: string }) => (
  <>
    <form class="fields" method="post" action={`${at}/file`} enctype="multipart/form-data">
      <h2>Another file</h2>
      <p class="soft">It takes this one’s place everywhere: in drafts, in what is published, in every edition. The words stay.</p>
      <label>
        Picture (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB at most)
        <input type="file" name="picture" accept="image/*" required />
      </label>
      <p>
        <button class="button quiet">Replace everywhere</button>
      </p>
    </form>
    <p>
      <a href={`${at}/deleting`}>Delete the picture</a>
    </p>
  </>
);

/** The whole picture, on which the script shows the focal point and the part; without it, it is a picture. */
const Looked = ({ picture }: { picture: PictureCard }) => (
  <div class="looked" data-look>
    <img
      src={`/${picture.sizes.filter(({ format }) => format === "jpeg").at(-1)?.key ?? picture.storageKey}`}
      alt={picture.alt}
      width={picture.width}
      height={picture.height}
    />
  </div>
);

function Said({ at, picture, shown }: { at: string; picture: PictureCard; shown: Shown }) {
  const { alt, caption, credit, rights, focus } = picture;
  return (
    <form class="fields" method="post" action={at}>
      <Input shown={shown} name="alt" label="What it shows (alt)" standard={alt} required />
      <Input shown={shown} name="caption" label="Caption" standard={caption} />
      <Input shown={shown} name="credit" label="Credit" standard={credit} />
      <Input shown={shown} name="rights" label="Rights" standard={rights} hint="for us: until when, where, for what it was paid" />
      <fieldset>
        <legend>Where one looks first</legend>
        <p class="soft">
          Where a picture is cut (cards, lists, covers, the picture beside a link), it is cut around this place. Empty: around the middle.
        </p>
        <div class="row">
          <Input shown={shown} name="focusX" type="number" label="From the left, in %" standard={String(focus?.x ?? "")} />
          <Input shown={shown} name="focusY" type="number" label="From the top, in %" standard={String(focus?.y ?? "")} />
        </div>
      </fieldset>
      <p>
        <button class="button">Save</button>
      </p>
    </form>
  );
}

function SaidAlready({ picture: { alt, caption, credit } }: { picture: PictureCard }) {
  const m = useMessages().desk.pictures;
  const rows = [
    [m.alt, alt],
    [m.caption, caption],
    [m.credit, credit],
  ];
  return (
    <section aria-labelledby="said">
      <h2 id="said">{m.said}</h2>
      <dl class="facts">
        {rows.map(([what, says]) => (
          <>
            <dt>{what}</dt>
            <dd>{says || m.unsaid}</dd>
          </>
        ))}
      </dl>
      <p class="soft">{m.editors}</p>
    </section>
  );
}

function CutForm({ at, shown }: { at: string; shown: Shown }) {
  const field = (name: string, label: string, standard: string) => (
    <Input shown={shown} name={name} type="number" label={label} standard={standard} step="0.1" />
  );
  return (
    <form class="fields" method="post" action={`${at}/part`}>
      <fieldset>
        <legend>A part of it</legend>
        <p class="soft">
          A part becomes a picture of its own, for the place where you want it; the whole stays as it is. In % of the whole; with the
          pointer, pull over the picture.
        </p>
        <div class="row">
          {field("left", "From the left", "0")}
          {field("top", "From the top", "0")}
          {field("width", "Width", "100")}
          {field("height", "Height", "100")}
        </div>
      </fieldset>
      <p>
        <button class="button quiet">Cut it out</button>
      </p>
    </form>
  );
}

/** A letter of the newsletter is known to another room than the rest. */
export type Use = Omit<PictureUse, "what"> & { what: PictureUse["what"] | "letter" };

type Words = Messages["desk"]["pictures"];

const leadsTo: Record<Use["what"], (use: Use, m: Words) => { href: string; says: string }> = {
  article: ({ id, title }) => ({ href: `/desk/articles/${id}`, says: `In the text of “${title}”` }),
  lead: ({ id, title }) => ({ href: `/desk/articles/${id}`, says: `Lead picture of “${title}”` }),
  version: ({ id, title }) => ({ href: `/desk/articles/${id}/versions`, says: `In an earlier version of “${title}”` }),
  cover: ({ title }) => ({ href: `/desk/issues/${title}`, says: `On the cover of no. ${title}` }),
  page: ({ id, title }) => ({ href: `/desk/pages/${id}`, says: `On the page “${title}”` }),
  letter: ({ id, title }) => ({ href: `/desk/newsletter/${id}`, says: `In the letter “${title}”` }),
  writer: ({ id, title }, m) => ({ href: `/desk/contributors/${id}`, says: m.ofWriter(title) }),
  series: ({ id, title }, m) => ({ href: `/desk/series/${id}`, says: m.ofSeries(title) }),
  cut: ({ id, title }) => ({ href: `/desk/pictures/${id}`, says: `Cut from it: “${title}”` }),
};

/** Where a link leads and what it says; a draft in the bin is brought back from there. */
export const placeOf = (use: Use, m: Words): { href: string; says: string } => {
  const { href, says } = leadsTo[use.what](use, m);
  return use.binned ? { href: "/desk/bin", says: m.inBin(says) } : { href, says };
};

function Places({ visit, uses }: { visit: DeskVisit; uses: Use[] }) {
  const m = useMessages().desk.pictures;
  return (
    <section aria-labelledby="places">
      <h2 id="places">Where it stands</h2>
      {uses.length === 0 && <p>Nowhere yet.</p>}
      <ul class="asks">
        {uses.map((use) => {
          const { href, says } = placeOf(use, m);
          return <li>{use.binned && !visit.canEnter(href) ? says : <a href={href}>{says}</a>}</li>;
        })}
      </ul>
    </section>
  );
}
