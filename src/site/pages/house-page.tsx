import type { Contributor, PictureView, PublicPage, Section } from "../../editorial/index.ts";
import { renderBodyInPieces } from "../../web/index.ts";
import { dayOf, directionOf } from "../../values/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import { dayText, pictureHtml } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { People } from "./people.tsx";

type Props = {
  visit: Visit;
  page: PublicPage;
  /** Its text, from `pageText`. */
  html: string;
  people: { sections: Section[]; contributors: Contributor[] } | undefined;
};

/** The text of a page of the house: everybody may read all of it. */
export const pageText = ({ body, language }: PublicPage, pictures: Record<string, PictureView>): Promise<string> =>
  renderBodyInPieces(body, {
    pictures,
    language,
    picture: (picture, alt) => pictureHtml(picture, alt, { sizes: "(min-width: 36rem) 34rem, 100vw" }),
    houseAd: () => "",
  });

/** A page of the house, as it is read and as a browser prints it. */
export function HousePage({ visit, page, html, people }: Props) {
  const m = useMessages().reading;
  const { publication } = visit;
  const language = page.language === publication.language ? undefined : page.language;
  const changed = dayText(visit, dayOf(page.publishedAt, publication.timeZone));
  return (
    <Frame
      visit={visit}
      title={page.headline}
      description={page.standfirst || publication.tagline}
      canonical={page.path}
      runningHead={m.pageOfDay(changed)}
    >
      <article class="sheet house-page" lang={language} dir={language ? directionOf(language) : undefined}>
        <header class="article-head">
          <h1>{page.headline}</h1>
          {page.standfirst && <p class="standfirst">{page.standfirst}</p>}
        </header>
        <div class="body" dangerouslySetInnerHTML={{ __html: html }} />
      </article>
      {people && (
        <div class="sheet letter">
          <People {...people} />
        </div>
      )}
    </Frame>
  );
}
