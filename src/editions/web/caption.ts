import type { Inline } from "../../document/index.ts";
import { figcaption } from "./render-body.ts";
import { renderInline } from "./render-inline.ts";

/** Caption left, credit right, for a picture outside the body. */
export const renderCaption = (caption: Inline[], credit: string): string =>
  figcaption(renderInline(caption, { footnoteNumber: () => 0, resolve: (href) => href, noteMark: () => "" }), credit);
