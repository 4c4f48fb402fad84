import { drawCover } from "./draw-cover.ts";
import { drawEngraving } from "./draw-engraving.ts";
import type { Wish } from "./wishes.ts";

/** Draws it as an indexed PNG; the same wish gives the same bytes. */
export const drawWish = (wish: Wish["wish"]): Promise<Buffer> => ("title" in wish ? drawCover(wish) : drawEngraving(wish));
