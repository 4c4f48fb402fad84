import { ownPath } from "../../people/index.ts";

/** Where somebody goes on who has proven who they are: within the desk. */
export function returnOf(given: string | undefined): string {
  const path = ownPath(given || "/desk");
  return /^\/desk(?:\/|$)/.test(path) ? path : "/desk";
}
