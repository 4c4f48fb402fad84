import { countedIn, figuresIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("nl");
/** So many, where no form of words depends on it. */
export const figure = figuresIn("nl");
export const list = listedIn("nl");
