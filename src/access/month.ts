import { type Day, day } from "../values/index.ts";

/** The first day of its month. */
export const monthOf = (here: Day): Day => day(`${here.slice(0, 7)}-01`);
