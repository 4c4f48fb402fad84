import { useMessages } from "../../messages/index.ts";
import type { MissingFigure } from "./missing-figures.ts";
import type { Picked } from "./picking.ts";
import { PictureChoice } from "./picture-choice.tsx";

export type MissingProps = {
  figures: { figure: MissingFigure; picked: Picked }[];
  /** How many more there are, for which there was no room. */
  more: number;
  /** Where the form goes to be shown again with the picture in its place, and where to be shown with what was looked for. */
  filling: string;
  picking: string;
  /** What was refused, and of which. */
  problem?: { key: string; says: string } | undefined;
};

/** Within the article's form: each figure without its picture says where it stands, and takes one. */
export function MissingPictures({ figures, more, filling, picking, problem }: MissingProps) {
  const m = useMessages().desk.articles.missing;
  if (figures.length === 0) return null;
  return (
    <section class="missing" id="missing" aria-label={m.title}>
      <h2>{m.missing(figures.length + more)}</h2>
      {figures.map(({ figure, picked }) => {
        const { key, name, alt, caption, credit, after } = figure;
        const says = problem?.key === key ? problem.says : undefined;
        return (
          <fieldset class="fields" id={`missing-${key}`}>
            <legend>{name ? m.named(name) : m.unnamed}</legend>
            <p>{after ? m.after(after) : m.first}</p>
            <p class="soft">{[alt, caption, credit].filter(Boolean).join(" · ") || m.unsaid}</p>
            {says && (
              <p class="notice" role="alert" id={`missing-${key}-says`}>
                {says}
              </p>
            )}
            <label>
              {m.upload}
              <input
                type="file"
                name={`missing.${key}.file`}
                accept="image/*"
                aria-invalid={says ? "true" : undefined}
                aria-describedby={says ? `missing-${key}-says` : undefined}
              />
            </label>
            <PictureChoice name={`missing.${key}`} label={m.choose} picking={picking} {...picked} />
            <p>
              <button
                class="button quiet"
                formaction={filling}
                formenctype="multipart/form-data"
                formnovalidate
                name="missing.fill"
                value={key}
              >
                {m.put}
              </button>
            </p>
          </fieldset>
        );
      })}
      {more > 0 && <p class="soft">{m.more(more)}</p>}
    </section>
  );
}
