import { createHash } from "node:crypto";
import { type Look, type Shade, coloursOfSite, faceOf, keyOfColour, colourNames, markOf, shades, washOf } from "../editorial/index.ts";

/** Changes when the look does, so that no browser shows an old one. */
export const versionOfLook = (look: Look): string => createHash("sha256").update(JSON.stringify(look)).digest("hex").slice(0, 8);

/** The magazine’s own colours and face, as the tokens they change; what follows from a colour follows along. */
export function lookCss(look: Look): string {
  const face = faceOf(look) === "instrument-sans" ? ":root:not([data-face]){--serif:var(--sans)}" : "";
  return shades.map((shade) => coloursCss(look, shade)).join("") + face;
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
