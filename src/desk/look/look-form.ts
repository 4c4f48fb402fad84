import { z } from "zod";
import {
  type Look,
  colourNames,
  coloursOfSite,
  coverStyleOf,
  coverStyles,
  faces,
  frontBlocks,
  keyOfColour,
  logoOf,
  navigationLinks,
  navigationOf,
  shades,
  unreadableIn,
  usualFront,
  usualNavigation,
} from "../../editorial/index.ts";
import { type Form, field } from "../../http/index.ts";
import type { Messages } from "../../messages/index.ts";
import { formatNumber, isColour } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

export const placesOfFront = frontBlocks.map((_, at) => `front${at + 1}`);
export const placesOfNavigation = navigationLinks.map((_, at) => `navigation${at + 1}`);
const colourFields = shades.flatMap((shade) => colourNames.map((name) => ({ shade, name, key: keyOfColour(shade, name) })));
export const lookFields = [
  ...colourFields.map(({ key }) => key),
  "face",
  "covers",
  "frontSection",
  "logo",
  ...placesOfFront,
  ...placesOfNavigation,
];

const read = z
  .object({ face: field.oneOf(faces, "newsreader"), covers: field.oneOf(coverStyles, "lifted"), withoutLogo: field.tick })
  .catchall(field.line);

type Words = Messages["desk"]["look"];

/** The look that was put together; what is the house’s own is left out. Refuses "look-unusable", with a sentence and a cure beside each colour. */
export function lookIn(form: Form, m: Words, language: string): Look {
  const typed = form.parse(read);
  const said = (name: string) => String(typed[name] ?? "");
  const wrong = colourFields.filter(({ key }) => said(key) !== "" && !isColour(said(key)));
  if (wrong.length > 0) throw refuse("look-unusable", m.cannot, Object.fromEntries(wrong.map(({ key }) => [key, m.noColour(said(key))])));
  const front = [...new Set(placesOfFront.flatMap((place) => frontBlocks.find((block) => block === said(place)) ?? []))];
  if (front.length === 0) throw refuse("look-unusable", m.noFront, { front1: m.noFront });
  if (front.includes("section") && said("frontSection") === "") throw refuse("look-unusable", m.noSection, { frontSection: m.noSection });
  const chosen = [...new Set(placesOfNavigation.flatMap((place) => navigationLinks.find((link) => link === said(place)) ?? []))];
  const navigation = chosen.length > 0 ? chosen : [...usualNavigation];
  const look: Look = {
    ...Object.fromEntries(
      colourFields.flatMap(({ shade, name, key }) => {
        const colour = said(key).toLowerCase();
        return colour && colour !== coloursOfSite({}, shade)[name] ? [[key, colour]] : [];
      }),
    ),
    ...(typed.face !== "newsreader" && { face: typed.face }),
    ...(typed.covers !== "lifted" && { covers: typed.covers }),
    ...(front.join() !== usualFront.join() && { front: front.join() }),
    ...(logoOf({ logo: said("logo") }) && !typed.withoutLogo && { logo: said("logo") }),
    ...(front.includes("section") && { frontSection: said("frontSection") }),
    ...(navigation.join() !== usualNavigation.join() && { navigation: navigation.join() }),
  };
  const unreadable = unreadableIn(look);
  if (unreadable.length === 0) return look;
  const beside = unreadable.map(({ key, ratio, cure }) => [
    key,
    m.unreadable({ ratio: formatNumber(Math.floor(ratio * 10) / 10, language, 1), cure }),
  ]);
  throw refuse("look-unusable", m.cannot, Object.fromEntries(beside));
}

/** How the form shows a look. */
export function valuesOfLook(look: Look, front: readonly string[]): Record<string, string> {
  const colours = colourFields.map(({ shade, name, key }) => [key, coloursOfSite(look, shade)[name]]);
  const places = placesOfFront.map((place, at) => [place, front[at] ?? ""]);
  const links = placesOfNavigation.map((place, at) => [place, navigationOf(look)[at] ?? ""]);
  return {
    ...Object.fromEntries([...colours, ...places, ...links]),
    face: look.face ?? "newsreader",
    covers: coverStyleOf(look),
    frontSection: look.frontSection ?? "",
    logo: look.logo ?? "",
  };
}
