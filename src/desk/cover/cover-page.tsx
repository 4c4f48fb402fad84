import { type CoverDesign, type IssueView, type Publication, coverPlaces } from "../../editorial/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { trims } from "../../print/index.ts";
import { contrastOf, formatNumber, leastContrast } from "../../values/index.ts";
import { PictureChoice } from "../articles/picture-choice.tsx";
import type { Picked } from "../articles/picking.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { asQuery, linePlaces } from "./cover-form.ts";

type Props = {
  visit: DeskVisit;
  issue: IssueView;
  publication: Publication;
  picked: Picked;
  design: CoverDesign;
  problem?: WhyRefused | undefined;
};

/** The cover as a form, and beside it as every edition will show it. */
export function CoverPage({ visit, issue, publication, picked, design, problem }: Props) {
  const m = useMessages().desk.cover;
  const base = `/desk/issues/${issue.wholeNumber}`;
  return (
    <Desk
      visit={visit}
      title={m.title(issue.wholeNumber)}
      actions={<a href={base}>{m.issue(issue.wholeNumber)}</a>}
      head={<script type="module" src={visit.asset("cover.js")} />}
    >
      <Refused problem={problem} />
      {issue.cover && issue.coverDrawn === null && <p class="soft narrow">{m.finished}</p>}
      {issue.state === "on sale" && <p class="soft narrow">{m.onSale}</p>}
      <div class="cover-room">
        <form id="cover" class="fields" method="post" action={`${base}/cover`} data-seen={`${base}/cover.jpg`}>
          <PictureChoice name="coverArt" label={m.picture} picking={`${base}/cover/seen`} {...picked} />
          <Crop design={design} />
          <Lines design={design} />
          <Colours design={design} hasPrice={publication.coverPrice !== null} language={publication.language} />
          <p class="actions">
            <button class="button">{m.keep}</button>
            <button class="button quiet" formaction={`${base}/cover/seen`} formnovalidate>
              {m.see}
            </button>
          </p>
        </form>
        <Seen issue={issue} publication={publication} pictureId={picked.chosen?.id} design={design} />
      </div>
    </Desk>
  );
}

function Slider({
  name,
  label,
  value,
  least = 0,
  most = 100,
}: {
  name: string;
  label: string;
  value: number;
  least?: number;
  most?: number;
}) {
  return (
    <label>
      {label}
      <input type="range" name={name} min={least} max={most} value={Math.round(value * 100)} />
    </label>
  );
}

function Crop({ design: { crop } }: Pick<Props, "design">) {
  const m = useMessages().desk.cover;
  return (
    <fieldset class="slot">
      <legend>{m.crop}</legend>
      <div class="row">
        <Slider name="across" label={m.across} value={crop.x} />
        <Slider name="down" label={m.down} value={crop.y} />
        <Slider name="zoom" label={m.zoom} value={crop.zoom} least={100} most={300} />
      </div>
    </fieldset>
  );
}

function Lines({ design: { lines } }: Pick<Props, "design">) {
  const m = useMessages().desk.cover;
  return (
    <fieldset class="slot">
      <legend>{m.lines}</legend>
      {linePlaces.map((at) => (
        <div class="cover-line">
          <input name={`line${at}`} aria-label={m.line(at)} value={lines[at - 1]?.text ?? ""} maxLength={200} />
          <select name={`place${at}`} aria-label={m.place(at)}>
            {coverPlaces.map((place) => (
              <option value={place} selected={place === (lines[at - 1]?.place ?? "below")}>
                {m.places[place]}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}

function Colours({ design, hasPrice, language }: Pick<Props, "design"> & { hasPrice: boolean; language: string }) {
  const m = useMessages().desk.cover;
  const contrast = contrastOf(design.paper, design.ink);
  const ratio = formatNumber(contrast, language, 1);
  return (
    <fieldset class="slot">
      <legend>{m.colours}</legend>
      <div class="row">
        <label>
          {m.paper}
          <input type="color" name="paper" value={design.paper} />
        </label>
        <label>
          {m.ink}
          <input type="color" name="ink" value={design.ink} />
        </label>
      </div>
      <p
        class={contrast < leastContrast ? "bad" : "soft"}
        id="contrast"
        role="status"
        data-says={m.contrastSays}
        data-low={m.contrastLowSays}
      >
        {contrast < leastContrast ? m.contrastLow(ratio) : m.contrast(ratio)}
      </p>
      {hasPrice ? (
        <label class="check">
          <input type="checkbox" name="withPrice" value="yes" checked={design.withPrice} /> {m.price}
        </label>
      ) : (
        <p class="soft">{m.noPrice}</p>
      )}
    </fieldset>
  );
}

function Seen({
  issue,
  publication,
  pictureId,
  design,
}: Pick<Props, "issue" | "publication" | "design"> & { pictureId: string | undefined }) {
  const m = useMessages().desk.cover;
  const { name, width, height } = trims[publication.trimSize];
  const src = pictureId && `/desk/issues/${issue.wholeNumber}/cover.jpg?${asQuery(pictureId, design)}`;
  const formats = { print: m.formats.print(name), web: m.formats.web, book: m.formats.book, card: m.formats.card };
  return (
    <section class="cover-seen" aria-labelledby="seen">
      <h2 id="seen">{m.seen}</h2>
      {!src && <p class="soft">{m.noPicture}</p>}
      {src &&
        Object.entries(formats).map(([format, says]) => (
          <figure class={`as-${format}`}>
            <img src={src} alt={format === "print" ? m.alt(issue.wholeNumber) : ""} width={Math.round(width)} height={Math.round(height)} />
            <figcaption class="soft">{says}</figcaption>
          </figure>
        ))}
    </section>
  );
}
