import { countedIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("fr");
export const list = listedIn("fr");
