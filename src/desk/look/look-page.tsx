import {
  type PictureView,
  type Section,
  colourNames,
  coverStyles,
  faces,
  frontBlocks,
  keyOfColour,
  logoOf,
  navigationLinks,
  shades,
} from "../../editorial/index.ts";
import { Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type Shown, roomFor } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { placesOfFront, placesOfNavigation } from "./look-form.ts";

type Props = {
  visit: DeskVisit;
  shown: Shown;
  /** The look that is tried, and where it can be seen. */
  tried: { id: string; pages: readonly (readonly [page: keyof PageWords, href: string])[] } | undefined;
  canGoBack: boolean;
  sections: readonly Section[];
  /** The cover that shows each way in which covers can look; none before there is an issue with one. */
  cover: PictureView | null;
};
type PageWords = ReturnType<typeof useMessages>["desk"]["look"]["pages"];

export function LookPage({ visit, shown, tried, canGoBack, sections, cover }: Props) {
  const m = useMessages().desk.look;
  return (
    <Desk visit={visit} title={m.title} actions={canGoBack && <ActionButton action="/desk/look/return" label={m.back} />}>
      <p class="soft narrow">{m.intro}</p>
      <Refused problem={shown.problem} fields={shown.errors} />
      {tried && <Tried tried={tried} />}
      <form class="fields look" method="post" action="/desk/look" enctype="multipart/form-data">
        <Logo shown={shown} title={visit.title} />
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
        <FaceChoice chosen={shown.values.face} />
        <CoverChoice chosen={shown.values.covers} cover={cover} />
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
          <Choose
            name="frontSection"
            label={m.frontSection}
            value={shown.values.frontSection}
            options={[["", m.nothing], ...sections.map(({ slug, name }): [string, string] => [slug, name])]}
          />
        </fieldset>
        <Navigation shown={shown} />
        <p class="soft">{m.elsewhere}</p>
        <p>
          <button class="button">{m.see}</button>
        </p>
      </form>
    </Desk>
  );
}

/** Each in itself: the desk's pages bring all of them along, and a browser asks for those that are shown. */
function FaceChoice({ chosen = "" }: { chosen: string | undefined }) {
  const m = useMessages().desk.look;
  return (
    <fieldset>
      <legend>{m.face}</legend>
      {faces.map((one) => (
        <label class="face-choice">
          <input type="radio" name="face" value={one} checked={one === (chosen || "newsreader")} />
          <span class={`sample ${one}`}>{m.sample}</span>
          <span class="soft">{m.faces[one]}</span>
        </label>
      ))}
      <p class="soft">{m.faceSays}</p>
    </fieldset>
  );
}

/** Each on the newest cover, so that what is chosen between is seen. */
function CoverChoice({ chosen = "", cover }: { chosen: string | undefined; cover: PictureView | null }) {
  const m = useMessages().desk.look;
  const small = cover?.sizes.find(({ format }) => format === "jpeg")?.key ?? cover?.storageKey;
  return (
    <fieldset>
      <legend>{m.covers}</legend>
      <div class="cover-choices">
        {coverStyles.map((one) => (
          <label>
            <span class={`cover-sample ${one}`}>{small ? <img src={`/${small}`} alt="" loading="lazy" /> : <i />}</span>
            <span class="check">
              <input type="radio" name="covers" value={one} checked={one === (chosen || "lifted")} /> {m.coverStyles[one]}
            </span>
          </label>
        ))}
      </div>
      <p class="soft">{m.coversSay}</p>
    </fieldset>
  );
}

function Navigation({ shown }: { shown: Shown }) {
  const m = useMessages().desk.look;
  return (
    <fieldset>
      <legend>{m.navigation}</legend>
      <div class="row">
        {placesOfNavigation.map((place, at) => (
          <Choose
            name={place}
            label={m.place(at + 1)}
            value={shown.values[place]}
            options={[["", m.nothing], ...navigationLinks.map((one): [string, string] => [one, m.links[one]])]}
          />
        ))}
      </div>
      <p class="soft">{m.navigationSays}</p>
    </fieldset>
  );
}

/** Uploaded with the look, and tried with it. */
function Logo({ shown, title }: { shown: Shown; title: string }) {
  const m = useMessages().desk.look;
  const logo = logoOf({ logo: shown.values.logo ?? "" });
  return (
    <fieldset>
      <legend>{m.logo}</legend>
      {logo && (
        <p class="logo-shown">
          <img src={logo.src} width={logo.width} height={logo.height} alt={title} />
        </p>
      )}
      <input type="hidden" name="logo" value={shown.values.logo ?? ""} />
      <label>
        {logo ? m.otherLogo : m.chooseLogo}
        <input type="file" name="logoFile" accept="image/svg+xml,image/png" />
        {shown.errors.logoFile && <span class="bad">{shown.errors.logoFile}</span>}
      </label>
      {logo && (
        <label class="check">
          <input type="checkbox" name="withoutLogo" value="yes" /> {m.withoutLogo}
        </label>
      )}
      <p class="soft">{m.logoSays}</p>
    </fieldset>
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
    <label class={roomFor(options.map(([, called]) => called))}>
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
