import type { Inline } from "../../document/index.ts";
import { figcaption } from "./render-body.ts";
import { type InlineOptions, renderInline } from "./render-inline.ts";

/** Caption left, credit right, for a picture outside the body. */
export const renderCaption = (caption: Inline[], credit: string, options: Partial<Pick<InlineOptions, "resolve" | "xml">> = {}): string =>
  figcaption(renderInline(caption, { footnoteNumber: () => 0, resolve: (href) => href, noteMark: () => "", ...options }), credit);
