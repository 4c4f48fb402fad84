import { expect, it } from "vitest";
import { catalogues } from "./catalogues.ts";
import { en } from "./en/index.ts";

type Words = (typeof en)["firstPages"];

const about = { title: "The Lantern", publisher: "Wick Press", mail: "desk@lantern.example", host: "lantern.example" };
const pagesOf = (m: Words): Record<string, string> => ({
  unknown: Object.values(m.unknown).join("\n"),
  about: m.about({ ...about, about: m.unknown.about, times: 4 }),
  contact: m.contact({ ...about, post: m.unknown.post }),
  privacy: m.privacy(about),
  imprint: m.imprint({ ...about, words: about.title, lines: m.vat("DE1") }),
  writeForUs: m.writeForUs(about),
});
/** What is still to be said (“[… the address]”), what stands above its parts, and where its links lead. */
const shapeOf = (text: string) => ({
  toSay: text.match(/\[…\s[^\]]+\]/gu)?.length ?? 0,
  parts: text.match(/^## \p{L}/gmu)?.length ?? 0,
  links: text.match(/\]\([^)]*\)/g) ?? [],
});
const shapesOf = (m: Words) => Object.entries(pagesOf(m)).map(([page, text]) => ({ page, ...shapeOf(text) }));

it.each(Object.entries(catalogues))(
  "the first pages of a magazine in %s leave to be said what English does",
  (_language, { firstPages }) => {
    expect(shapesOf(firstPages)).toEqual(shapesOf(en.firstPages));
  },
);
