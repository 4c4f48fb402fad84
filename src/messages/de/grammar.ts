import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("de");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("de");
export const list = listedIn("de");
