import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("en");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("en");
export const list = listedIn("en-GB");
