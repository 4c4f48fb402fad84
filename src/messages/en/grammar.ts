import { countedIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("en");
export const list = listedIn("en-GB");
