import { type Body, type Figure, textOf } from "../../document/index.ts";

/** A picture that came inside a file, by the name that its figures have, with what the first of them says of it. */
export type HeldPicture = { name: string; alt: string; caption: string; credit: string; bytes: Uint8Array };

export function heldPictures(pictures: readonly { name: string; alt: string; bytes: Uint8Array }[], body: Body): HeldPicture[] {
  const figures = new Map<string, Figure>();
  for (const block of body.content)
    if (block.type === "figure" && !figures.has(block.attrs.picture)) figures.set(block.attrs.picture, block);
  return pictures.map((picture) => {
    const figure = figures.get(picture.name);
    return { ...picture, caption: figure ? textOf(figure.content) : "", credit: figure?.attrs.credit ?? "" };
  });
}
