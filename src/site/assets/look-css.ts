import { createHash } from "node:crypto";
import {
  type CoverStyle,
  type Face,
  type Look,
  type Shade,
  coloursOfSite,
  coverStyleOf,
  faceOf,
  keyOfColour,
  colourNames,
  markOf,
  shades,
  washOf,
} from "../../editorial/index.ts";
import { icon } from "./assets.ts";

/** Changes when the look does, so that no browser shows an old one. */
export const versionOfLook = (look: Look): string => createHash("sha256").update(JSON.stringify(look)).digest("hex").slice(0, 8);

/** The house’s icon in the colours of the magazine. */
export function iconOf(look: Look): string {
  const { paper, ink, accent } = coloursOfSite(look, "light");
  const own: Record<string, string> = { "#fbf8f1": paper, "#15181e": ink, "#c8401c": accent };
  return icon.replace(/#[0-9a-f]{6}/g, (colour) => own[colour] ?? colour);
}

/** The files of a face that every page asks for first, and those that an article asks for too. */
export const firstFiles: Record<Face, { every: string[]; article: string[] }> = {
  newsreader: { every: ["newsreader.woff2"], article: ["newsreader-italic.woff2"] },
  literata: { every: ["literata.woff2"], article: ["literata-italic.woff2"] },
  "crimson-pro": { every: ["crimson-pro.woff2"], article: ["crimson-pro-italic.woff2"] },
  "instrument-sans": { every: ["instrument-sans.woff2"], article: [] },
};

/** How a face that comes along only where it is chosen is called. */
const families: Partial<Record<Face, string>> = { literata: "Literata", "crimson-pro": "Crimson Pro" };

/**
 * The magazine’s own colours and face, as the tokens they change; what follows from a colour follows along. `facesOf`: the rules
 * that bring a face along.
 */
export function lookCss(look: Look, facesOf: (family: string) => string): string {
  return shades.map((shade) => coloursCss(look, shade)).join("") + faceCss(faceOf(look), facesOf) + coversCss[coverStyleOf(look)];
}

const coverTokens = (tokens: Record<string, string>) =>
  `:root{${Object.entries(tokens)
    .map(([name, value]) => `--cover-${name}:${value}`)
    .join(";")}}`;

/** How covers are set, as the tokens of the site’s style sheet; with a shadow is what it says itself. */
const coversCss: Record<CoverStyle, string> = {
  lifted: "",
  framed: coverTokens({ edge: "0 0 0 1px var(--strong-rule)" }),
  mounted: coverTokens({ mat: "8%", ground: "var(--wash)", line: "inset 0 0 0 1px var(--rule)", edge: "0 1px 3px rgb(20 20 20 / 0.3)" }),
  plain: coverTokens({ edge: "none" }),
};

/** A reader who chose a face for themselves keeps it. */
function faceCss(face: Face, facesOf: (family: string) => string): string {
  const family = families[face];
  if (family)
    return `${facesOf(family)}:root:not([data-face]){--serif:"${family}","${family} Georgia","Newsreader Times","Noto Naskh Arabic","Frank Ruhl Libre",serif}`;
  return face === "instrument-sans" ? ":root:not([data-face]){--serif:var(--sans)}" : "";
}

function coloursCss(look: Look, shade: Shade): string {
  const colours = coloursOfSite(look, shade);
  if (!colourNames.some((name) => look[keyOfColour(shade, name)] !== undefined)) return "";
  const { paper, ink, softInk, rule, accent } = colours;
  const tokens = { paper, ink, "soft-ink": softInk, rule, accent, "on-ink": paper, wash: washOf(colours), mark: markOf(colours) };
  const said = Object.entries({ ...tokens, "strong-rule": shade === "light" ? ink : softInk });
  const declared = said.map(([name, value]) => `--${name}:${value}`).join(";");
  return `@media (prefers-color-scheme:${shade}){:root:not([data-shade]){${declared}}}:root[data-shade=${shade}]{${declared}}`;
}
