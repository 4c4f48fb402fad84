import type { HtmlPicture } from "../../../document/index.ts";

type Held = { name: string; alt: string; bytes: Uint8Array };

/** Pictures whose bytes stand in the page itself, and those that lie elsewhere: nothing is fetched. */
export function picturesIn(pictures: readonly HtmlPicture[]): { held: Held[]; elsewhere: HtmlPicture[] } {
  const [held, elsewhere]: [Held[], HtmlPicture[]] = [[], []];
  for (const picture of pictures) {
    const data = /^data:image\/[\w.+-]+;base64,/i.exec(picture.src)?.[0];
    if (data) held.push({ name: picture.name, alt: picture.alt, bytes: Buffer.from(picture.src.slice(data.length), "base64") });
    else elsewhere.push(picture);
  }
  return { held, elsewhere };
}
