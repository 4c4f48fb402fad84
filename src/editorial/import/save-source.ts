import { type ArticleSource, type Body, figuresIn, withFigures } from "../../document/index.ts";
import { readInline } from "../../document/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { joinSeries } from "../series.ts";
import { saveArticle } from "../articles/save-article.ts";

/** Finds the picture that a source names; undefined when there is none by that name. */
type FindPicture = (name: string) => Promise<string | undefined>;

type Saving = { findPicture?: FindPicture; by?: string | undefined } & NonNullable<Parameters<typeof saveArticle>[3]>;

/** Saves an imported article as a draft. Pictures that are not found stay named in the text, and publishing asks for them. */
export async function saveSource(
  platform: Platform,
  tx: Tx,
  source: ArticleSource,
  { findPicture = async () => undefined, ...saving }: Saving = {},
): Promise<string> {
  const { headline, standfirst, byline, credits, topics, date, section, access, slug, language, opener, lead } = source;
  const leadId = lead && (await findPicture(lead.picture));
  const saved = await saveArticle(
    platform,
    tx,
    {
      headline,
      byline,
      ...(credits && { credits }),
      ...(topics && { topics }),
      section: section ?? null,
      body: await withPictures(source.body, findPicture),
      ...(standfirst && { standfirst }),
      ...(access && { access }),
      ...(slug && { slug }),
      ...(language && { language }),
      ...(opener && { opener }),
      datedOn: date ?? null,
      lead:
        lead && leadId
          ? {
              pictureId: leadId,
              alt: lead.alt,
              caption: readInline(lead.caption),
              credit: lead.credit,
            }
          : null,
    },
    saving,
  );
  if (source.series) await joinSeries(platform, tx, { articleId: saved, name: source.series, part: source.part });
  return saved;
}

async function withPictures(body: Body, find: FindPicture): Promise<Body> {
  const found = new Map<string, string | undefined>();
  for (const { attrs } of figuresIn(body)) if (!found.has(attrs.picture)) found.set(attrs.picture, await find(attrs.picture));
  return withFigures(body, (figure) => ({
    ...figure,
    attrs: { ...figure.attrs, picture: found.get(figure.attrs.picture) ?? figure.attrs.picture },
  }));
}
