import { intakeSays, messagesIn } from "../../messages/index.ts";
import {
  type ArticleSource,
  type Block,
  type Body,
  check,
  figuresIn,
  hrefsIn,
  linkToArticle,
  newBlockId,
  readInline,
  textOf,
  withFigures,
  withLinks,
} from "../../document/index.ts";
import type { ArchivePost } from "../archive-post.ts";
import { addressOf, pathAt } from "../addresses/forms.ts";
import { type Choices, type Mapping, mapTerms } from "../plan.ts";

/** `language`: the magazine’s; English where it is not said. */
type Plan = { choices: Choices; mapping: Mapping; site: string; language?: string };
/** `problems`: what an editor should look after, those that the reading told among them. */
export type Made = { source: ArticleSource; problems: string[]; isPublic: boolean };

/** An archive's post as an article of ours, before its pictures are here and its links lead here. */
export function articleOf(post: ArchivePost, { choices, mapping, language = "en" }: Plan): Made {
  const problems = [...post.problems];
  const { section, topics } = mapTerms(post, mapping);
  const description = choices.descriptions && !post.source.standfirst ? post.seo?.description : undefined;
  const source: ArticleSource = { ...post.source, topics, ...(description && { standfirst: description }) };
  if (section) source.section = section;
  if (!choices.paywall && source.body.content.some(({ type }) => type === "paywall")) {
    source.body = { ...source.body, content: source.body.content.filter(({ type }) => type !== "paywall") };
    if (post.status === "published") source.access = "open";
  }
  if (post.seo?.title && post.seo.title !== source.headline) problems.push(intakeSays.otherTitle({ words: post.seo.title }));
  shorten(source, problems);
  describe(source, problems, language);
  if (post.status === "private" || post.status === "password")
    problems.push(post.status === "private" ? intakeSays.wasPrivate : intakeSays.hadPassword);
  return { source, problems, isPublic: choices.publish && post.status === "published" };
}

/** What is longer than a headline or a standfirst holds here stands in the text: no word of it goes. */
function shorten(source: ArticleSource, problems: string[]): void {
  const paragraph = (text: string): Block => ({ type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] });
  const first: Block[] = [];
  if (source.headline.length > 300) {
    problems.push(intakeSays.longHeadline);
    first.push(paragraph(source.headline));
    source.headline = `${source.headline.slice(0, 296).trimEnd()} …`;
  }
  if ((source.standfirst ?? "").length > 1000) {
    problems.push(intakeSays.longStandfirst);
    first.push(paragraph(source.standfirst ?? ""));
    delete source.standfirst;
  }
  if (first.length > 0) source.body = { ...source.body, content: [...first, ...source.body.content] };
}

/** A picture that nobody described there is described by its caption, or by the article that it stands in, and named. */
function describe(source: ArticleSource, problems: string[], language: string): void {
  const bare = figuresIn(source.body).filter(({ attrs }) => !attrs.alt.trim()).length + (source.lead && !source.lead.alt.trim() ? 1 : 0);
  if (bare === 0) return;
  problems.push(bare === 1 ? intakeSays.undescribed : intakeSays.undescribedMany({ n: String(bare) }));
  const instead = messagesIn(language).desk.archives.pictureIn(source.headline);
  source.body = withFigures(source.body, (figure) =>
    figure.attrs.alt.trim()
      ? figure
      : { ...figure, attrs: { ...figure.attrs, alt: textOf(figure.content).trim().slice(0, 300) || instead } },
  );
  if (source.lead && !source.lead.alt.trim())
    source.lead = { ...source.lead, alt: textOf(readInline(source.lead.caption)).trim().slice(0, 300) || instead };
}

/** What stands in the way of its being kept at all, in a sentence; undefined where nothing does. */
export function cannotBe(source: ArticleSource): string | undefined {
  if (source.body.content.length === 0) return undefined;
  const first = check(source.body).find(({ severity }) => severity === "error");
  return first && `${first.place}: ${first.problem}`;
}

/** Every address in a text that is of the old site, in its one spelling, by how it is written. */
export function ownLinks(body: Body, site: string): Map<string, string> {
  return new Map(
    hrefsIn(body).flatMap((href) => {
      const path = pathAt(site, href);
      const address = path === undefined ? undefined : addressOf(path);
      return address === undefined ? [] : [[href, address] as const];
    }),
  );
}

/** The text with its links to the magazine's own articles by their ids; others of the old site by their path alone, which is led on. */
export function relinked(body: Body, links: ReadonlyMap<string, string>, articles: ReadonlyMap<string, string>): Body {
  const to = [...links].flatMap(([href, address]): [string, string][] => {
    const id = articles.get(address);
    if (id) return [[href, linkToArticle(id)]];
    return /^https?:/i.test(href) && !/\.\w{2,5}$/.test(address) ? [[href, address]] : [];
  });
  return withLinks(body, new Map(to));
}
