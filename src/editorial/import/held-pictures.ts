import { type Body, type Figure, textOf, figuresIn } from "../../document/index.ts";

/** A picture that came inside a file, by the name that its figures have, with what the first of them says of it. */
export type HeldPicture = { name: string; alt: string; caption: string; credit: string; bytes: Uint8Array };

export function heldPictures(pictures: readonly { name: string; alt: string; bytes: Uint8Array }[], body: Body): HeldPicture[] {
  const figures = new Map<string, Figure>();
  for (const figure of figuresIn(body)) if (!figures.has(figure.attrs.picture)) figures.set(figure.attrs.picture, figure);
  return pictures.map((picture) => {
    const figure = figures.get(picture.name);
    return { ...picture, caption: figure ? textOf(figure.content) : "", credit: figure?.attrs.credit ?? "" };
  });
}
