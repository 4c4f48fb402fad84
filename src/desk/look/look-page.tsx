import { colourNames, faces, frontBlocks, keyOfColour, shades } from "../../editorial/index.ts";
import { Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { Shown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { placesOfFront } from "./look-form.ts";

type Props = {
  visit: DeskVisit;
  shown: Shown;
  /** The look that is tried, and where it can be seen. */
  tried: { id: string; pages: readonly (readonly [page: keyof PageWords, href: string])[] } | undefined;
  canGoBack: boolean;
};
type PageWords = ReturnType<typeof useMessages>["desk"]["look"]["pages"];

export function LookPage({ visit, shown, tried, canGoBack }: Props) {
  const m = useMessages().desk.look;
  return (
    <Desk visit={visit} title={m.title} actions={canGoBack && <ActionButton action="/desk/look/return" label={m.back} />}>
      <p class="soft narrow">{m.intro}</p>
      <Refused problem={shown.problem} fields={shown.errors} />
      {tried && <Tried tried={tried} />}
      <form class="fields look" method="post" action="/desk/look">
        {shades.map((shade) => (
          <fieldset>
            <legend>{m.shades[shade]}</legend>
            <div class="row">
              {colourNames.map((name) => (
                <Colour name={keyOfColour(shade, name)} label={m.colours[name]} shown={shown} />
              ))}
            </div>
          </fieldset>
        ))}
        <Choose name="face" label={m.face} value={shown.values.face} options={faces.map((one) => [one, m.faces[one]])} />
        <fieldset>
          <legend>{m.front}</legend>
          <div class="row">
            {placesOfFront.map((place, at) => (
              <Choose
                name={place}
                label={m.place(at + 1)}
                value={shown.values[place]}
                options={[["", m.nothing], ...frontBlocks.map((one): [string, string] => [one, m.blocks[one]])]}
              />
            ))}
          </div>
        </fieldset>
        <p class="soft">{m.elsewhere}</p>
        <p>
          <button class="button">{m.see}</button>
        </p>
      </form>
    </Desk>
  );
}

function Tried({ tried: { id, pages } }: { tried: NonNullable<Props["tried"]> }) {
  const m = useMessages().desk.look;
  return (
    <div class="notice">
      <p>{m.tried}</p>
      <ul>
        {pages.map(([page, href]) => (
          <li>
            <a href={`${href}?look=${id}`}>{m.pages[page]}</a>
          </li>
        ))}
      </ul>
      <p>
        <ActionButton action="/desk/look/keeping" label={m.keep} quiet={false} fields={{ look: id }} />
      </p>
    </div>
  );
}

function Colour({ name, label, shown }: { name: string; label: string; shown: Shown }) {
  return (
    <label>
      {label}
      <input type="color" name={name} value={shown.values[name]} />
    </label>
  );
}

function Choose({
  name,
  label,
  value = "",
  options,
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: [string, string][];
}) {
  return (
    <label>
      {label}
      <select name={name}>
        {options.map(([option, called]) => (
          <option value={option} selected={option === value}>
            {called}
          </option>
        ))}
      </select>
    </label>
  );
}
