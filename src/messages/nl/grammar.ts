import { countedIn } from "../counted.ts";
import { listedIn } from "../listed.ts";

export const count = countedIn("nl");
export const list = listedIn("nl");
