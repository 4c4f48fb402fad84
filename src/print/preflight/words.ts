import { figuresIn, placeholders } from "../../document/index.ts";
import type { PrintedArticle } from "../../editorial/index.ts";
import type { Spot } from "../fit/layout-spots.ts";
import type { PageMap } from "../fit/page-list.ts";
import type { FindingPlace, Found, Inspected } from "./preflight.ts";
import type { Told } from "./told.ts";
import { firstOf } from "../../values/index.ts";

/** Those of the characters that stand in what is shown. */
export function shownBy(characters: readonly string[], shown: unknown): string[] {
  if (characters.length === 0) return [];
  const words = JSON.stringify(shown).normalize("NFC");
  return characters.filter((character) => words.includes(character));
}

/** Characters of an article that would stand as empty boxes. */
export function lettersIn(
  article: Pick<PrintedArticle, "id" | "headline" | "standfirst" | "writtenBy" | "body" | "lead" | "corrections">,
  { missing, pageMap }: Pick<Inspected, "missing" | "pageMap">,
): Found[] {
  const { id, headline, standfirst, writtenBy, body, lead, corrections } = article;
  const lost = shownBy(missing, [headline, standfirst, writtenBy, body.content, lead, corrections]);
  if (lost.length === 0) return [];
  const page = pageMap[id]?.page ?? null;
  const found = { is: "lettersOf" as const, of: { headline, characters: lost.slice(0, 12).join(" ") } };
  return [{ level: "refusal", page, found, cure: { is: "letters" }, articleId: id, place: { in: "article", id } }];
}

/** What an article owes: a byline, its pictures, their descriptions and credits. */
export const wordsIn = ({ articles, pageMap }: Pick<Inspected, "articles" | "pageMap">): Found[] =>
  articles.flatMap((article) => owedBy(article, pageMap));

type Where = Omit<Extract<FindingPlace, { in: "article" }>, "in" | "id">;

function owedBy({ id, headline, lead, body, pictures, byline, credits }: PrintedArticle, pageMap: PageMap): Found[] {
  const place = pageMap[id];
  const pageOf = (block: string) => place?.blocks.find((known) => known.id === block)?.page ?? place?.page ?? null;
  const found: Found[] = [];
  const say = (level: Found["level"], page: number | null, [says, cure]: [Told, Told], where: Where) =>
    found.push({ level, page, found: says, cure, articleId: id, place: { in: "article", id, ...where } });
  if (byline.length + credits.length === 0)
    say("refusal", place?.page ?? null, [{ is: "nobody", of: headline }, { is: "nameWriter" }], { field: "byline" });
  const figures = figuresIn(body).map(({ attrs }) => ({ ...attrs, page: pageOf(attrs.id) }));
  for (const { id: block, picture, page } of figures) {
    if (!pictures[picture])
      say("refusal", page, [{ is: "noPicture", of: { headline, picture } }, { is: "upload" }], {
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
  for (const { alt, credit, page, at } of shown) {
    if (!isDescribed(alt)) say("refusal", page, [{ is: "noAlt", of: headline }, { is: "sayWhat" }], at.alt);
    if (!credit.trim()) say("warning", page, [{ is: "noCredit", of: headline }, { is: "nameOwner" }], at.credit);
  }
  return found;
}

/** What a button or a paste without words set is no description. */
const isDescribed = (alt: string): boolean => !["", placeholders.alt].includes(alt.trim());

/** What it takes to name the place of words. */
type Known = "articles" | "pageMap";

/** What does not fit its place: cover lines and ads by name, words of an article by block. */
export function oversetIn({ spots, ...known }: Pick<Inspected, "spots" | Known>): Found[] {
  const overset = spots.filter(({ kind }) => kind === "overset");
  const places = [...new Set(overset.flatMap(({ id }) => id ?? []))];
  return [
    ...overset
      .filter(({ id }) => !id)
      .map(({ page, what, of }): Found => ({
        level: "refusal",
        page,
        found: of === "ads" ? { is: "adOverset", of: what ?? "" } : { is: "linesOverset" },
        cure: { is: "shorten" },
        place: of === "ads" ? { in: "ads" } : { in: "issue", field: "coverLines" },
      })),
    ...places.flatMap((id) => wideIn({ ...known, id, spots: overset.filter((spot) => spot.id === id) })),
  ];
}

/** Words of one block that are wider than the column or the cell they stand in. */
type Wide = Pick<Inspected, Known> & { id: string; spots: readonly Spot[] };

function wideIn({ articles, pageMap, id, spots }: Wide): Found[] {
  const [articleId, blockId] = id.split("/");
  const article = articles.find((one) => one.id === articleId);
  const at = article?.body.content.findIndex((block) => block.attrs.id === blockId) ?? -1;
  const block = article?.body.content[at];
  if (!article || !block) return [];
  const page = pageMap[article.id]?.blocks.find((known) => known.id === blockId)?.page ?? firstOf(spots).page;
  const words = spots.slice(0, 3).map(({ what }) => what ?? "");
  const of = { headline: article.headline, number: at + 1, kind: block.type, words, more: spots.length - 3, all: spots.length };
  return [
    {
      level: "refusal",
      page,
      found: { is: "wide", of },
      cure: { is: block.type === "table" ? "wideTable" : "wideBlock" },
      articleId: article.id,
      place: { in: "article", id: article.id, block: block.attrs.id },
    },
  ];
}
