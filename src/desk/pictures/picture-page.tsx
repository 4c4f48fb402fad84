import type { PictureCard, PictureUse } from "../../editorial/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = { visit: DeskVisit; picture: PictureCard; uses: Use[]; shown: Shown };

/** One picture: what is said of it, where it is looked at first, a part of it for one use, where it stands, another file, and its end. */
export function PicturePage({ visit, picture, uses, shown }: Props) {
  const { id, name, width, height } = picture;
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
            {picture.cutFrom && (
              <>
                {" · "}
                <a href={`/desk/pictures/${picture.cutFrom}`}>the whole of which this is a part</a>
              </>
            )}
          </p>
          <Places uses={uses} />
        </div>
        <div>
          <Said at={at} picture={picture} shown={shown} />
          {!picture.cutFrom && <CutForm at={at} shown={shown} />}
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
        </div>
      </div>
    </Desk>
  );
}

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

const leadsTo: Record<Use["what"], (use: Use) => { href: string; says: string }> = {
  article: ({ id, title }) => ({ href: `/desk/articles/${id}`, says: `In the text of “${title}”` }),
  lead: ({ id, title }) => ({ href: `/desk/articles/${id}`, says: `Lead picture of “${title}”` }),
  version: ({ id, title }) => ({ href: `/desk/articles/${id}/versions`, says: `In an earlier version of “${title}”` }),
  cover: ({ title }) => ({ href: `/desk/issues/${title}`, says: `On the cover of no. ${title}` }),
  page: ({ id, title }) => ({ href: `/desk/pages/${id}`, says: `On the page “${title}”` }),
  letter: ({ id, title }) => ({ href: `/desk/newsletter/${id}`, says: `In the letter “${title}”` }),
  cut: ({ id, title }) => ({ href: `/desk/pictures/${id}`, says: `Cut from it: “${title}”` }),
};

export const placeOf = (use: Use): { href: string; says: string } => leadsTo[use.what](use);

function Places({ uses }: { uses: Use[] }) {
  return (
    <section aria-labelledby="places">
      <h2 id="places">Where it stands</h2>
      {uses.length === 0 && <p>Nowhere yet.</p>}
      <ul class="asks">
        {uses.map(placeOf).map(({ href, says }) => (
          <li>
            <a href={href}>{says}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
