import { type Body, withFigures } from "../../document/index.ts";
import type { Platform } from "../../platform/index.ts";
import { Refusal, type Words } from "../../values/index.ts";
import { putPicture } from "../pictures/add-picture.ts";
import type { Imported } from "./read-source.ts";

/** `added`: ids of the pictures that are now here. `problems`: which of the file's are not, and why. */
type KeptPictures = { body: Body; added: string[]; problems: Words[] };

/**
 * Makes pictures of those that came inside the file, with alt, caption and credit, and puts them into their figures. What no
 * page can show stays a figure without its picture, for which publishing asks.
 */
export async function keepPictures(platform: Platform, { source, pictures = [] }: Imported, by?: string): Promise<KeptPictures> {
  const ids = new Map<string, string>();
  const problems: Words[] = [];
  for (const { bytes, ...picture } of pictures) {
    try {
      ids.set(picture.name, (await putPicture(platform, { ...picture, bytes: Buffer.from(bytes), by })).id);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push({ in: (language) => error.spokenIn(language).detail });
    }
  }
  const body = withFigures(source.body, (figure) => {
    const id = ids.get(figure.attrs.picture);
    return id ? { ...figure, attrs: { ...figure.attrs, picture: id } } : figure;
  });
  return { body, added: [...ids.values()], problems };
}
