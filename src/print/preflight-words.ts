import { figuresIn, placeholders } from "../document/index.ts";
import type { PrintedArticle } from "../editorial/index.ts";
import { placeOf } from "../editions/index.ts";
import type { Spot } from "./layout-spots.ts";
import type { PageMap } from "./page-list.ts";
import type { Finding, FindingPlace, Inspected } from "./preflight.ts";
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
  return [{ level: "refusal", page, text, cure: "Write them in other letters.", articleId: id, place: { in: "article", id } }];
}

/** What an article owes: a byline, its pictures, their descriptions and credits. */
export const wordsIn = ({ articles, pageMap }: Pick<Inspected, "articles" | "pageMap">): Finding[] =>
  articles.flatMap((article) => owedBy(article, pageMap));

type Where = Omit<Extract<FindingPlace, { in: "article" }>, "in" | "id">;

function owedBy({ id, headline, lead, body, pictures, byline, credits }: PrintedArticle, pageMap: PageMap): Finding[] {
  const place = pageMap[id];
  const pageOf = (block: string) => place?.blocks.find((known) => known.id === block)?.page ?? place?.page ?? null;
  const found: Finding[] = [];
  const say = (level: Finding["level"], page: number | null, [text, cure]: [string, string], where: Where) =>
    found.push({ level, page, text, cure, articleId: id, place: { in: "article", id, ...where } });
  if (byline.length + credits.length === 0)
    say("refusal", place?.page ?? null, [`Nobody stands in the byline of “${headline}”.`, "Name who wrote it."], { field: "byline" });
  const figures = figuresIn(body).map(({ attrs }) => ({ ...attrs, page: pageOf(attrs.id) }));
  for (const { id: block, picture, page } of figures) {
    if (!pictures[picture])
      say("refusal", page, [`“${headline}” names the picture “${picture}”, which is not uploaded.`, "Upload it, or take the figure out."], {
        block,
      });
  }
  const shown = [
    ...(lead ? [{ ...lead, page: place?.page ?? null, at: { alt: { field: "leadAlt" }, credit: { field: "leadCredit" } } as const }] : []),
    ...figures.map((figure) => ({
      ...figure,
      at: { alt: { block: figure.id, part: "alt" }, credit: { block: figure.id, part: "credit" } } as const,
    })),
  ];
  const undescribed = `A picture of “${headline}” has no description for those who cannot see it (alt).`;
  for (const { alt, credit, page, at } of shown) {
    if (!isDescribed(alt)) say("refusal", page, [undescribed, "Say in a sentence what it shows."], at.alt);
    if (!credit.trim()) say("warning", page, [`A picture of “${headline}” has no credit.`, "Name whose picture it is."], at.credit);
  }
  return found;
}

/** What a button or a paste without words set is no description. */
const isDescribed = (alt: string): boolean => !["", placeholders.alt].includes(alt.trim());

/** What does not fit its place: cover lines and ads by name, words of an article by block. */
export function oversetIn({ spots, articles, pageMap }: Pick<Inspected, "spots" | "articles" | "pageMap">): Finding[] {
  const overset = spots.filter(({ kind }) => kind === "overset");
  const places = [...new Set(overset.flatMap(({ id }) => id ?? []))];
  return [
    ...overset
      .filter(({ id }) => !id)
      .map(({ page, what, of }): Finding => ({
        level: "refusal",
        page,
        text: `${what ?? "Something"} does not fit its place.`,
        cure: "Shorten it.",
        place: of === "ads" ? { in: "ads" } : { in: "issue", field: "coverLines" },
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
  return [
    {
      level: "refusal",
      page,
      text: `${placeOf(article, at)}: ${said}.`,
      cure,
      articleId: article.id,
      place: { in: "article", id: article.id, block: block.attrs.id },
    },
  ];
}
