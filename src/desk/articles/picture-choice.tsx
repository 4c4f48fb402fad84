import type { PictureView } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";

/** What a search for pictures found; `from`: which of them come first here. */
export type Found = { search: string; from: number; rows: PictureView[]; total: number };
export const picturesShown = 12;

type Props = {
  name: string;
  label: string;
  /** What the form holds now: shown always, so that saving never loses it. */
  chosen: PictureView | undefined;
  found: Found;
  /** Where the whole form is sent to be shown again with what was found. */
  picking: string;
};

/**
 * One picture of all there are. The field's name followed by “.search” is what is looked for, by “.from” the place of the
 * first that is shown; the buttons send the whole form, so that nothing typed is lost while somebody looks.
 */
export function PictureChoice({ name, label, chosen, found, picking }: Props) {
  const m = useMessages().desk.pictures.choice;
  const { search, from, total } = found;
  const others = found.rows.filter(({ id }) => id !== chosen?.id);
  const page = (to: number, text: string) => (
    <button class="button quiet" formaction={picking} formnovalidate name={`${name}.from`} value={to}>
      {text}
    </button>
  );
  return (
    <fieldset class="picture-choice" id={`at-${name}`}>
      <legend>{label}</legend>
      <ul>
        {chosen && <One name={name} picture={chosen} checked />}
        <li>
          <label class="check">
            <input type="radio" name={name} value="" checked={!chosen} /> {m.none}
          </label>
        </li>
      </ul>
      <details open={search !== "" || from > 0}>
        <summary>{chosen ? m.another : m.choose}</summary>
        <p class="actions">
          <label>
            {m.findBy}
            <input type="search" name={`${name}.search`} value={search} />
          </label>
          {page(0, m.find)}
        </p>
        <ul class="pictures">
          {others.map((picture) => (
            <One name={name} picture={picture} />
          ))}
        </ul>
        <p class="actions">
          <span class="soft">
            {total === 0 ? m.nothing : m.shown({ from: from + 1, to: Math.min(from + picturesShown, total), total })}
          </span>
          {from > 0 && page(Math.max(0, from - picturesShown), m.newer)}
          {from + picturesShown < total && page(from + picturesShown, m.older)}
        </p>
      </details>
    </fieldset>
  );
}

function One({ name, picture, checked = false }: { name: string; picture: PictureView; checked?: boolean }) {
  const { crop } = useMessages().desk.pictures;
  return (
    <li>
      <label class="pick">
        <input type="radio" name={name} value={picture.id} checked={checked} />
        <img src={`/${smallOf(picture)}`} alt={picture.alt} loading="lazy" width={3} height={2} />
        <span class="soft">{picture.name}</span>
      </label>
      {/* in a window of its own: what is being written stays open */}
      <a class="look-after" href={`/desk/pictures/${picture.id}`} target="_blank" rel="noopener" aria-label={`${crop}: ${picture.name}`}>
        {crop}
      </a>
    </li>
  );
}

export const smallOf = ({ sizes, storageKey }: PictureView): string => sizes.find(({ format }) => format === "jpeg")?.key ?? storageKey;
