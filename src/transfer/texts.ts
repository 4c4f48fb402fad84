import { type Opener, printInline, toMarkdown, withFigures } from "../document/index.ts";
import { type ArticleView, type HousePage, openerOf, saidOfSeries } from "../editorial/index.ts";
import { type Carried, carriedOf } from "../narration/index.ts";
import type { Db } from "../platform/index.ts";

export const jsonOf = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

type Decided = Carried & { opener?: Opener; series?: string; part?: number };
/** What the desk decided for other editions of the article: how it is read aloud, how it opens in print, which part of a series it is. */
export const decidedOf = async (db: Db, article: ArticleView): Promise<Decided> => ({
  ...(await carriedOf(db, article)),
  ...(await openerOf(db, article.id)),
  ...(await saidOfSeries(db, article.id)),
});

export const jsonFile = (article: ArticleView, carried: Decided): string => jsonOf({ ...article, ...carried });

/** The name of a picture's file, by its id. */
type Names = ReadonlyMap<string, string>;

/** With `names`, pictures are called by the files beside the text. */
export const markdownOf = (article: ArticleView, carried: Decided, names?: Names): string =>
  toMarkdown({
    headline: article.headline,
    standfirst: article.standfirst,
    byline: article.byline.map(({ name }) => name),
    ...(article.credits.length > 0 && { credits: article.credits.map(({ role, name }) => ({ role, name })) }),
    date: article.publishedOn,
    ...(article.topics.length > 0 && { topics: article.topics.map(({ name }) => name) }),
    access: article.access,
    slug: article.slug,
    language: article.language,
    ...(article.section && { section: article.section.name }),
    ...(article.lead && {
      lead: {
        picture: names?.get(article.lead.picture.id) ?? article.lead.picture.name,
        alt: article.lead.alt,
        caption: printInline(article.lead.caption),
        credit: article.lead.credit,
      },
    }),
    ...(article.corrections[0] && {
      correction: {
        text: article.corrections[0].text,
        date: article.corrections[0].on,
      },
    }),
    body: called(article.body, names),
    other: carried,
  });

export const markdownOfPage = ({ headline, standfirst, slug, language, body }: HousePage, names: Names): string =>
  toMarkdown({ headline, standfirst, slug, language, byline: [], body: called(body, names), other: {} });

const called = (body: ArticleView["body"], names: Names | undefined): ArticleView["body"] =>
  withFigures(body, (figure) => {
    const picture = names?.get(figure.attrs.picture) ?? figure.attrs.picture;
    return { ...figure, attrs: { ...figure.attrs, picture } };
  });
