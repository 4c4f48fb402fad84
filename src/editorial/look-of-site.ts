import { contrastOf, isColour, leastContrast, mixed, readableOn } from "../values/index.ts";
import type { Look } from "./views.ts";

export const shades = ["light", "dark"] as const;
export type Shade = (typeof shades)[number];
export const colourNames = ["paper", "ink", "softInk", "accent", "rule"] as const;
type ColourName = (typeof colourNames)[number];
type Colours = Record<ColourName, string>;

/** The house’s own, as the style sheet of the site has them. */
const ownColours: Record<Shade, Colours> = {
  light: { paper: "#fbf8f1", ink: "#15181e", softInk: "#565b63", accent: "#b83615", rule: "#d9d2c3" },
  dark: { paper: "#11161f", ink: "#ece5d6", softInk: "#a6a497", accent: "#f0825f", rule: "#2f3744" },
};

/** How a look calls its colour by day, and by night. */
const keys: Record<Shade, Record<ColourName, keyof Look>> = {
  light: { paper: "paper", ink: "ink", softInk: "softInk", accent: "accent", rule: "rule" },
  dark: { paper: "darkPaper", ink: "darkInk", softInk: "darkSoftInk", accent: "darkAccent", rule: "darkRule" },
};
export const keyOfColour = (shade: Shade, name: ColourName): keyof Look => keys[shade][name];

const colourIn = (look: Look, shade: Shade, name: ColourName): string => {
  const said = look[keyOfColour(shade, name)] ?? "";
  return isColour(said) ? said.toLowerCase() : ownColours[shade][name];
};

export const coloursOfSite = (look: Look, shade: Shade): Colours => ({
  paper: colourIn(look, shade, "paper"),
  ink: colourIn(look, shade, "ink"),
  softInk: colourIn(look, shade, "softInk"),
  accent: colourIn(look, shade, "accent"),
  rule: colourIn(look, shade, "rule"),
});

/** What the other grounds of the site are made of. */
export const washOf = ({ paper, ink }: Colours): string => mixed(paper, ink, 0.04);
export const markOf = ({ paper, accent }: Colours): string => mixed(paper, accent, 0.22);

/** What cannot be read of a look, and the nearest colour that could: as WCAG 2.2 AA wants it. */
type Unreadable = { key: keyof Look; ratio: number; cure: string };

export function unreadableIn(look: Look): Unreadable[] {
  return shades.flatMap((shade) => {
    const colours = coloursOfSite(look, shade);
    const grounds = [colours.paper, washOf(colours)];
    return (["ink", "softInk", "accent"] as const).flatMap((name) => {
      const over = name === "ink" ? [...grounds, markOf(colours)] : grounds;
      const ratio = Math.min(...over.map((ground) => contrastOf(colours[name], ground)));
      return ratio >= leastContrast ? [] : [{ key: keyOfColour(shade, name), ratio, cure: readableOn(colours[name], over) }];
    });
  });
}

/** The faces that come along with the site. */
export const faces = ["newsreader", "literata", "crimson-pro", "instrument-sans"] as const;
export type Face = (typeof faces)[number];
export const faceOf = ({ face }: Look): Face => faces.find((one) => one === face) ?? "newsreader";

/** How covers look wherever the site shows one: with a shadow under them, a line round them, on a mat, or by themselves. */
export const coverStyles = ["lifted", "framed", "mounted", "plain"] as const;
export type CoverStyle = (typeof coverStyles)[number];
export const coverStyleOf = ({ covers }: Look): CoverStyle => coverStyles.find((one) => one === covers) ?? "lifted";

/** What the front page is made of. */
export const frontBlocks = ["lead", "rows", "section", "web", "ad", "past", "letters", "offer", "newsletter"] as const;
export type FrontBlock = (typeof frontBlocks)[number];

/** Those of a magazine that has chosen none. */
export const usualFront = ["lead", "rows", "web", "ad", "past", "offer"] as const satisfies readonly FrontBlock[];

/** In their order; the usual one where a look says none. */
export function frontOf({ front }: Look): FrontBlock[] {
  const said = (front ?? "").split(",").flatMap((one) => frontBlocks.find((block) => block === one) ?? []);
  return said.length > 0 ? [...new Set(said)] : [...usualFront];
}

/** What the head of every page may lead to; "pages": those of the house that say so themselves. */
export const navigationLinks = ["issue", "issues", "sections", "search", "letters", "subscribe", "pages"] as const;
export type NavigationLink = (typeof navigationLinks)[number];
export const usualNavigation = ["issue", "issues", "search", "pages"] as const satisfies readonly NavigationLink[];

/** In their order; the usual ones where a look says none. */
export function navigationOf({ navigation }: Look): NavigationLink[] {
  const said = (navigation ?? "").split(",").flatMap((one) => navigationLinks.find((link) => link === one) ?? []);
  return said.length > 0 ? [...new Set(said)] : [...usualNavigation];
}

/** Where the logo of a look is, with its size in pixels; undefined where the title stands in letters. */
export function logoOf({ logo }: Look): { src: string; width: number; height: number } | undefined {
  const [, id, width, height] = /^([0-9a-f-]{36})\.(\d+)x(\d+)$/.exec(logo ?? "") ?? [];
  return id ? { src: `/logo/${id}.png`, width: Number(width), height: Number(height) } : undefined;
}
