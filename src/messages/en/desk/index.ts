import { frame } from "./frame.ts";
import { way } from "./way.ts";

/** What the desk says to staff: a file for each of its rooms. */
export const desk = { frame, way };
