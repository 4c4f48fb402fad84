import { type Block, type Body, countWords, figuresIn, minutesOf } from "../../document/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { joinNames, namedWith } from "../contributors.ts";
import { issueByNumber } from "../issues/read-issues.ts";
import { picturesNamedIn } from "../pictures/named-in.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import { publicationOf } from "../publication.ts";
import { topicsOfArticles } from "../topics.ts";
import { sectionsOf } from "../sections.ts";
import type { ArticleView, IssueName, PictureView } from "../views.ts";
import { fingerprintOf } from "./frozen.ts";
import { articleById } from "./read-articles.ts";
import { articlePath } from "./article-path.ts";
import { type Draft, bylinesOf, nobody } from "./read-drafts.ts";

/**
 * A draft as its editions would show it if it were published now, for the desk's eyes alone: without what is suggested, and without
 * the pictures that are still to come.
 */
export async function draftAsRead({ db, clock }: Pick<Platform, "db" | "clock">, draft: Draft): Promise<ArticleView> {
  const { id, slug, headline, standfirst, language, access } = draft;
  const [publication, sections, names, topics, live, issue] = await Promise.all([
    publicationOf(db),
    sectionsOf(db),
    bylinesOf(db, [id]),
    topicsOfArticles(db, [id]),
    articleById(db, id),
    draft.wholeNumber === null ? undefined : issueByNumber(db, draft.wholeNumber),
  ]);
  const pictures = await picturesById(db, [...picturesNamedIn(draft.body), ...(draft.lead ? [draft.lead.pictureId] : [])]);
  const { authors: byline, credits } = names.get(id) ?? nobody;
  const publishedOn = live?.publishedOn ?? draft.datedOn ?? today(clock, publication.timeZone);
  const body = withoutMissing(draft.body, pictures);
  const words = countWords(body);
  const picture = draft.lead && pictures[draft.lead.pictureId];
  return {
    id,
    slug,
    headline,
    standfirst,
    language,
    access,
    byline,
    credits,
    publishedOn,
    words,
    body,
    pictures,
    path: articlePath(publishedOn, slug),
    section: sections.find(({ name }) => name === draft.section) ?? null,
    writtenBy: joinNames(namedWith({ byline, credits }), language),
    publishedAt: live?.publishedAt ?? clock.now(),
    lead: draft.lead && picture ? { ...draft.lead, picture } : null,
    issue: issue ? nameOf(issue) : null,
    position: null,
    page: null,
    minutes: minutesOf(words),
    topics: topics.get(id) ?? [],
    corrections: live?.corrections ?? [],
    revisedAt: draft.changedAt,
    revision: fingerprintOf(draft, publishedOn),
  };
}

const nameOf = ({ id, wholeNumber, volume, number, coverDate, path }: IssueName): IssueName => ({
  id,
  wholeNumber,
  volume,
  number,
  coverDate,
  path,
});

function withoutMissing(body: Body, pictures: Record<string, PictureView>): Body {
  const isHere = (block: Block): boolean => figuresIn({ type: "doc", content: [block] }).every(({ attrs }) => attrs.picture in pictures);
  return { ...body, content: body.content.filter(isHere) };
}
