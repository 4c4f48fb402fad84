import { countedIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("de");
export const list = listedIn("de");
