import { frame } from "./frame.ts";
import { numbers } from "./numbers.ts";
import { roles } from "./roles.ts";
import { today } from "./today.ts";
import { way } from "./way.ts";

/** What the desk says to staff: a file for each of its rooms. */
export const desk = { frame, numbers, roles, today, way };
