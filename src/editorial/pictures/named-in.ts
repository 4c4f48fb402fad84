import { type Body, figuresIn } from "../../document/index.ts";
import { isId } from "../../values/index.ts";

/** The pictures that a text shows, by their ids; after an import a figure may still hold a file's name. */
export const picturesNamedIn = (body: Body): string[] =>
  figuresIn(body).flatMap(({ attrs: { picture } }) => (isId(picture) ? [picture] : []));
