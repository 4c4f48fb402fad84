import { z } from "zod";
import { type Look, colourNames, coloursOfSite, faces, frontBlocks, keyOfColour, shades, unreadableIn } from "../../editorial/index.ts";
import { type Form, field } from "../../http/index.ts";
import type { Messages } from "../../messages/index.ts";
import { isColour } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

export const placesOfFront = frontBlocks.map((_, at) => `front${at + 1}`);
const colourFields = shades.flatMap((shade) => colourNames.map((name) => ({ shade, name, key: keyOfColour(shade, name) })));
export const lookFields = [...colourFields.map(({ key }) => key), "face", ...placesOfFront];

const read = z.object({ face: field.oneOf(faces, "newsreader") }).catchall(field.line);

type Words = Messages["desk"]["look"];

/** The look that was put together; what is the house’s own is left out. Refuses "look-unusable", with a sentence and a cure beside each colour. */
export function lookIn(form: Form, m: Words): Look {
  const typed = form.parse(read);
  const said = (name: string) => String(typed[name] ?? "");
  const wrong = colourFields.filter(({ key }) => said(key) !== "" && !isColour(said(key)));
  if (wrong.length > 0) throw refuse("look-unusable", m.cannot, Object.fromEntries(wrong.map(({ key }) => [key, m.noColour(said(key))])));
  const front = [...new Set(placesOfFront.flatMap((place) => frontBlocks.find((block) => block === said(place)) ?? []))];
  if (front.length === 0) throw refuse("look-unusable", m.noFront, { front1: m.noFront });
  const usual = frontBlocks.filter((block) => block !== "newsletter");
  const look: Look = {
    ...Object.fromEntries(
      colourFields.flatMap(({ shade, name, key }) => {
        const colour = said(key).toLowerCase();
        return colour && colour !== coloursOfSite({}, shade)[name] ? [[key, colour]] : [];
      }),
    ),
    ...(typed.face !== "newsreader" && { face: typed.face }),
    ...(front.join() !== usual.join() && { front: front.join() }),
  };
  const unreadable = unreadableIn(look);
  if (unreadable.length === 0) return look;
  const beside = unreadable.map(({ key, ratio, cure }) => [key, m.unreadable({ ratio: (Math.floor(ratio * 10) / 10).toFixed(1), cure })]);
  throw refuse("look-unusable", m.cannot, Object.fromEntries(beside));
}

/** How the form shows a look. */
export function valuesOfLook(look: Look, front: readonly string[]): Record<string, string> {
  const colours = colourFields.map(({ shade, name, key }) => [key, coloursOfSite(look, shade)[name]]);
  const places = placesOfFront.map((place, at) => [place, front[at] ?? ""]);
  return { ...Object.fromEntries([...colours, ...places]), face: look.face ?? "newsreader" };
}
