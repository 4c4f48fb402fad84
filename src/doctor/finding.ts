import type { Platform } from "../platform/index.ts";
import type { World } from "./world.ts";

/** "warning": it runs, and one day somebody will be sorry. "wrong": it does not do what it should. */
type State = "well" | "warning" | "wrong";
export type Finding = { about: string; state: State; says: string; cure: string };

/** What is examined: a house that stands, and the world around it. */
export type Patient = Pick<Platform, "settings" | "clock" | "db" | "connection" | "storage" | "scanner" | "seal">;
type Found = Omit<Finding, "about">;
export type Check = { about: string; look: (patient: Patient, world: World) => Promise<Found[]> };

export const well = (says: string): Found => ({ state: "well", says, cure: "" });
export const warning = (says: string, cure: string): Found => ({ state: "warning", says, cure });
export const wrong = (says: string, cure: string): Found => ({ state: "wrong", says, cure });

/** What is amiss of these, or that all is well. */
export const orWell = (says: string, amiss: readonly (Found | false | undefined)[]): Found[] => {
  const found = amiss.filter((one) => one !== false && one !== undefined);
  return found.length > 0 ? found : [well(says)];
};
