import { figuresIn } from "../document/index.ts";
import type { PrintedArticle } from "../editorial/index.ts";
import { placeOf } from "../editions/index.ts";
import type { Spot } from "./layout-spots.ts";
import type { PageMap } from "./page-list.ts";
import type { Finding, Inspected } from "./preflight.ts";
import { firstOf } from "../values/index.ts";

/** Those of the characters that stand in what is shown. */
export function shownBy(characters: readonly string[], shown: unknown): string[] {
  const words = JSON.stringify(shown).normalize("NFC");
  return characters.filter((character) => words.includes(character));
}

/** Characters of an article that would stand as empty boxes. */
export function lettersIn(
  article: Pick<PrintedArticle, "id" | "headline" | "standfirst" | "writtenBy" | "body" | "lead" | "corrections">,
  missing: readonly string[],
  pageMap: PageMap,
): Finding[] {
  const { id, headline, standfirst, writtenBy, body, lead, corrections } = article;
  const lost = shownBy(missing, [headline, standfirst, writtenBy, body.content, lead, corrections]);
  if (lost.length === 0) return [];
  const page = pageMap[id]?.page ?? null;
  const text = `“${headline}” holds characters that no typeface here has: ${lost.slice(0, 12).join(" ")}`;
  return [{ level: "refusal", page, text, cure: "Write them in other letters.", articleId: id }];
}

/** What an article owes: a byline, its pictures, their descriptions and credits. */
export const wordsIn = ({ articles, pageMap }: Pick<Inspected, "articles" | "pageMap">): Finding[] =>
  articles.flatMap((article) => owedBy(article, pageMap));

function owedBy({ id, headline, lead, body, pictures, byline, credits }: PrintedArticle, pageMap: PageMap): Finding[] {
  const place = pageMap[id];
  const pageOf = (block: string) => place?.blocks.find((known) => known.id === block)?.page ?? place?.page ?? null;
  const found: Finding[] = [];
  const say = (level: Finding["level"], page: number | null, text: string, cure: string) =>
    found.push({ level, page, text, cure, articleId: id });
  if (byline.length + credits.length === 0)
    say("refusal", place?.page ?? null, `Nobody stands in the byline of “${headline}”.`, "Name who wrote it.");
  const figures = figuresIn(body).map(({ attrs }) => ({ ...attrs, page: pageOf(attrs.id) }));
  for (const { picture, page } of figures) {
    if (!pictures[picture])
      say("refusal", page, `“${headline}” names the picture “${picture}”, which is not uploaded.`, "Upload it, or take the figure out.");
  }
  for (const { alt, credit, page } of [...(lead ? [{ ...lead, page: place?.page ?? null }] : []), ...figures]) {
    if (!alt.trim())
      say(
        "refusal",
        page,
        `A picture of “${headline}” has no description for those who cannot see it (alt).`,
        "Say in a sentence what it shows.",
      );
    if (!credit.trim()) say("warning", page, `A picture of “${headline}” has no credit.`, "Name whose picture it is.");
  }
  return found;
}

/** What does not fit its place: cover lines and ads by name, words of an article by block. */
export function oversetIn({ spots, articles, pageMap }: Pick<Inspected, "spots" | "articles" | "pageMap">): Finding[] {
  const overset = spots.filter(({ kind }) => kind === "overset");
  const places = [...new Set(overset.flatMap(({ id }) => id ?? []))];
  return [
    ...overset
      .filter(({ id }) => !id)
      .map(({ page, what }): Finding => ({
        level: "refusal",
        page,
        text: `${what ?? "Something"} does not fit its place.`,
        cure: "Shorten it.",
      })),
    ...places.flatMap((id) =>
      wideIn(
        id,
        overset.filter((spot) => spot.id === id),
        { articles, pageMap },
      ),
    ),
  ];
}

/** Words of one block that are wider than the column or the cell they stand in. */
function wideIn(id: string, spots: readonly Spot[], { articles, pageMap }: Pick<Inspected, "articles" | "pageMap">): Finding[] {
  const [articleId, blockId] = id.split("/");
  const article = articles.find((one) => one.id === articleId);
  const at = article?.body.content.findIndex((block) => block.attrs.id === blockId) ?? -1;
  const block = article?.body.content[at];
  if (!article || !block) return [];
  const page = pageMap[article.id]?.blocks.find((known) => known.id === blockId)?.page ?? firstOf(spots).page;
  const [words, more] = [spots.slice(0, 3).map(({ what }) => `“${what}”`), spots.length - 3];
  const said = `${words.join(", ")}${more > 0 ? ` and ${more} more` : ""} ${spots.length === 1 ? "is" : "are"} wider than the column`;
  const cure =
    block.type === "table"
      ? "Shorten the words, take a column out of the table, or set the article in fewer columns."
      : "Shorten it, or set the article in fewer columns.";
  return [{ level: "refusal", page, text: `${placeOf(article, at)}: ${said}.`, cure, articleId: article.id }];
}
