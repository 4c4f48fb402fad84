import { z } from "zod";
import { type CoverDesign, coverPlaces, mostCoverLines } from "../../editorial/index.ts";
import { field } from "../../http/index.ts";
import { isColour, lineOf } from "../../values/index.ts";

/** A number in a range, as a slider sends it; what is none stands in the middle of its range. */
const within = (least: number, most: number, otherwise: number) =>
  field.line.transform((line) => {
    const number = line === "" ? Number.NaN : Number(line);
    return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : otherwise;
  });

const colour = (otherwise: string) => field.line.transform((line) => (isColour(line) ? line.toLowerCase() : otherwise));

/** Places in the form for cover lines, from 1. */
export const linePlaces = Array.from({ length: mostCoverLines }, (_, at) => at + 1);

const plainPaper = "#ffffff";
const plainInk = "#15181e";

const fields = {
  coverArt: field.id,
  across: within(0, 100, 50),
  down: within(0, 100, 50),
  zoom: within(100, 300, 100),
  withPrice: field.tick,
  paper: colour(plainPaper),
  ink: colour(plainInk),
};
const lineFields = Object.fromEntries(
  linePlaces.flatMap((at) => [
    [`line${at}`, field.raw],
    [`place${at}`, field.raw],
  ]),
);

/** A cover as it stands in the form, or in an address that shows it; nothing in it can be wrong. */
export const coverAsked = z
  .looseObject({ ...fields, ...lineFields })
  .transform(({ coverArt, across, down, zoom, withPrice, paper, ink, ...typed }): { pictureId: string | null; design: CoverDesign } => {
    const said = (name: string) => {
      const sent = typed[name];
      return typeof sent === "string" ? lineOf(sent).slice(0, 200) : "";
    };
    const lines = linePlaces
      .map((at) => ({ text: said(`line${at}`), place: coverPlaces.find((one) => one === said(`place${at}`)) ?? ("below" as const) }))
      .filter(({ text }) => text !== "");
    return { pictureId: coverArt, design: { crop: { x: across / 100, y: down / 100, zoom: zoom / 100 }, lines, withPrice, paper, ink } };
  });

/** How a cover begins that nobody designed yet: as it is printed without a design. */
export const plainDesign = (lines: readonly string[], hasPrice: boolean): CoverDesign => ({
  crop: { x: 0.5, y: 0.5, zoom: 1 },
  lines: lines.slice(0, mostCoverLines).map((text) => ({ text, place: "below" })),
  withPrice: hasPrice,
  paper: plainPaper,
  ink: plainInk,
});

/** The same as fields of an address. */
export function asQuery(pictureId: string, { crop, lines, withPrice, paper, ink }: CoverDesign): string {
  const named = lines.flatMap(({ text, place }, at): [string, string][] => [
    [`line${at + 1}`, text],
    [`place${at + 1}`, place],
  ]);
  return new URLSearchParams([
    ["coverArt", pictureId],
    ["across", String(Math.round(crop.x * 100))],
    ["down", String(Math.round(crop.y * 100))],
    ["zoom", String(Math.round(crop.zoom * 100))],
    ["withPrice", withPrice ? "yes" : ""],
    ["paper", paper],
    ["ink", ink],
    ...named,
  ]).toString();
}
