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
  const m = useMessages().desk.picture;
  const { id, name, width, height, cutFrom } = picture;
  const at = `/desk/pictures/${id}`;
  return (
    <Desk
      visit={visit}
      title={name}
      head={<script type="module" src={visit.asset("picture.js")} />}
      actions={<a href="/desk/pictures">{m.all}</a>}
    >
      <Problem shown={shown} />
      <div class="picture-room">
        <div>
          <Looked picture={picture} />
          <p class="soft">
            {m.pixels({ width, height })}
            {whole && (
              <>
                {" · "}
                <a href={`/desk/pictures/${whole.id}`}>{m.wholeOf}</a>
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
const OtherFileAndEnd = ({ at }: { at: string }) => {
  const m = useMessages().desk.picture;
  return (
    <>
      <form class="fields" method="post" action={`${at}/file`} enctype="multipart/form-data">
        <h2>{m.another}</h2>
        <p class="soft">{m.anotherSays}</p>
        <label>
          {m.file}
          <input type="file" name="picture" accept="image/*" required />
        </label>
        <p>
          <button class="button quiet">{m.replace}</button>
        </p>
      </form>
      <p>
        <a href={`${at}/deleting`}>{m.delete}</a>
      </p>
    </>
  );
};

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
  const m = useMessages().desk.picture;
  const { alt, caption, credit, rights, focus } = picture;
  return (
    <form class="fields" method="post" action={at}>
      <Input shown={shown} name="alt" label={m.alt} standard={alt} required />
      <Input shown={shown} name="caption" label={m.caption} standard={caption} />
      <Input shown={shown} name="credit" label={m.credit} standard={credit} />
      <Input shown={shown} name="rights" label={m.rights} standard={rights} hint={m.rightsHint} />
      <fieldset class="slot">
        <legend>{m.focus}</legend>
        <p class="soft">{m.focusSays}</p>
        <div class="row">
          <Input shown={shown} name="focusX" type="number" label={m.focusX} standard={String(focus?.x ?? "")} />
          <Input shown={shown} name="focusY" type="number" label={m.focusY} standard={String(focus?.y ?? "")} />
        </div>
      </fieldset>
      <p>
        <button class="button">{m.save}</button>
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
  const m = useMessages().desk.picture;
  const field = (name: string, label: string, standard: string) => (
    <Input shown={shown} name={name} type="number" label={label} standard={standard} step="0.1" />
  );
  return (
    <form class="fields" method="post" action={`${at}/part`}>
      <fieldset class="slot">
        <legend>{m.part}</legend>
        <p class="soft">{m.partSays}</p>
        <div class="row">
          {field("left", m.left, "0")}
          {field("top", m.top, "0")}
          {field("width", m.width, "100")}
          {field("height", m.height, "100")}
        </div>
      </fieldset>
      <p>
        <button class="button quiet">{m.cut}</button>
      </p>
    </form>
  );
}

/** A letter of the newsletter is known to another room than the rest. */
export type Use = Omit<PictureUse, "what"> & { what: PictureUse["what"] | "letter" };

type Words = Messages["desk"];

const leadsTo: Record<Use["what"], (use: Use, m: Words) => { href: string; says: string }> = {
  article: ({ id, title }, m) => ({ href: `/desk/articles/${id}`, says: m.picture.inText(title) }),
  lead: ({ id, title }, m) => ({ href: `/desk/articles/${id}`, says: m.picture.leadOf(title) }),
  version: ({ id, title }, m) => ({ href: `/desk/articles/${id}/versions`, says: m.picture.inVersion(title) }),
  cover: ({ title }, m) => ({ href: `/desk/issues/${title}`, says: m.picture.onCover(title) }),
  page: ({ id, title }, m) => ({ href: `/desk/pages/${id}`, says: m.picture.onPage(title) }),
  letter: ({ id, title }, m) => ({ href: `/desk/newsletter/${id}`, says: m.picture.inLetter(title) }),
  writer: ({ id, title }, m) => ({ href: `/desk/contributors/${id}`, says: m.pictures.ofWriter(title) }),
  series: ({ id, title }, m) => ({ href: `/desk/series/${id}`, says: m.pictures.ofSeries(title) }),
  cut: ({ id, title }, m) => ({ href: `/desk/pictures/${id}`, says: m.picture.cutFromIt(title) }),
};

/** Where a link leads and what it says; a draft in the bin is brought back from there. */
export const placeOf = (use: Use, m: Words): { href: string; says: string } => {
  const { href, says } = leadsTo[use.what](use, m);
  return use.binned ? { href: "/desk/bin", says: m.pictures.inBin(says) } : { href, says };
};

function Places({ visit, uses }: { visit: DeskVisit; uses: Use[] }) {
  const words = useMessages().desk.picture;
  const { desk } = useMessages();
  return (
    <section aria-labelledby="places">
      <h2 id="places">{words.places}</h2>
      {uses.length === 0 && <p>{words.nowhere}</p>}
      <ul class="asks">
        {uses.map((use) => {
          const { href, says } = placeOf(use, desk);
          return <li>{use.binned && !visit.canEnter(href) ? says : <a href={href}>{says}</a>}</li>;
        })}
      </ul>
    </section>
  );
}
