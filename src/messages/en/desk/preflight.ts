import { count, figure } from "../grammar.ts";

const letters = "Write them in other letters.";
const withMagazine = "Set it with the magazine.";

/** What the preflight finds of a printed issue, and what would mend it. */
export const preflight = {
  noArticle: "The issue holds no article.",
  placeArticles: "Place articles in it.",
  notFour: (pages: number) => `${pages} pages are no multiple of four; the sheets cannot be folded.`,
  blank: "Nothing stands on this page.",
  filler: ({ fillers, pages }: { fillers: number; pages: number }) =>
    `${count(fillers, { one: "One page is", other: `${fillers} pages are` })} filler, to make ${pages} a multiple of four.`,
  fill: "House ads fill them; another article or a full-page picture would too.",
  noCover: "The issue has no cover.",
  chooseCover: "Choose a cover with the issue.",
  coverAsItIs: "The cover picture is printed as it is: title, date and price must stand in it.",
  giveArt: "Give a cover art without type, and they are set.",
  noPrice: "No price stands on the cover.",
  noIssn: "The colophon has no print ISSN.",
  withMagazine,
  inks: "The inks follow coated offset by FOGRA39 (ISO Coated v2, 300 %), not the printer’s own profile.",
  askPrinter:
    "Ask the printer for theirs (on coated paper often PSO Coated v3, which is FOGRA51, or GRACoL 2013), name its file with PRESS_PROFILE, and set the issue again.",
  ownLetters: (characters: string) => `The issue’s own words hold characters that no typeface here has: ${characters}`,
  lettersOf: ({ headline, characters }: { headline: string; characters: string }) =>
    `“${headline}” holds characters that no typeface here has: ${characters}`,
  letters,
  noFont: (name: string) => `The font ${name} is not embedded.`,
  nobody: (headline: string) => `Nobody stands in the byline of “${headline}”.`,
  nameWriter: "Name who wrote it.",
  noPicture: ({ headline, picture }: { headline: string; picture: string }) =>
    `“${headline}” names the picture “${picture}”, which is not uploaded.`,
  upload: "Upload it, or take the figure out.",
  noAlt: (headline: string) => `A picture of “${headline}” has no description for those who cannot see it (alt).`,
  sayWhat: "Say in a sentence what it shows.",
  noCredit: (headline: string) => `A picture of “${headline}” has no credit.`,
  nameOwner: "Name whose picture it is.",
  linesOverset: "The cover lines do not fit their place.",
  adOverset: (headline: string) => `The house ad “${headline}” does not fit its place.`,
  shorten: "Shorten it.",
  wide: ({ place, words, more, all }: { place: string; words: string; more: number; all: number }) =>
    `${place}: ${words}${more > 0 ? ` and ${figure(more)} more` : ""} ${count(all, { one: "is", other: "are" })} wider than the column.`,
  wideTable: "Shorten the words, take a column out of the table, or set the article in fewer columns.",
  wideBlock: "Shorten it, or set the article in fewer columns.",
  pixels: ({ width, height }: { width: number; height: number }) => `${width} × ${height} pixels`,
  veryCoarse: ({ name, dpi, width, height, least, wanted }: Coarse & { least: number }) =>
    `The picture “${name}” is ${dpi} dpi at ${width} × ${height} mm; print needs ${least} at least and wants ${wanted}.`,
  coarse: ({ name, dpi, width, height, wanted }: Coarse) =>
    `The picture “${name}” is ${dpi} dpi at ${width} × ${height} mm; print wants ${wanted}.`,
  larger: ({ least, wanted }: { least: string; wanted: string }) =>
    `Upload it with ${least} at least, better ${wanted}, or let it stand smaller.`,
  better: (wanted: string) => `Better with ${wanted}, or smaller.`,
  keptFrom: "Kept from readers:",
  lead: ({ headline, message }: { headline: string; message: string }) => `“${headline}”, its lead picture: ${message}`,
  noArchive: "It holds characters the magazine’s typefaces do not have.",
  noneRead: "None of its articles can be read aloud.",
  /** Where in an article, and what kind of block. */
  block: ({ headline, number, kind }: { headline: string; number: number; kind: string }) => `“${headline}”, block ${number} (${kind})`,
  kinds: {
    paragraph: "paragraph",
    subhead: "subhead",
    blockQuote: "quote",
    pullQuote: "pull quote",
    bulletList: "list",
    orderedList: "list",
    figure: "figure",
    gallery: "gallery",
    table: "table",
    separator: "separator",
    embed: "embed",
    noteBox: "note",
    houseAd: "house ad",
    paywall: "paywall",
  },
};
type Coarse = { name: string; dpi: number; width: number; height: number; wanted: number };
