import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("fr");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("fr");
export const list = listedIn("fr");
