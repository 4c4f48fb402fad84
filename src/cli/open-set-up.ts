import { findPublication } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";

/** What becomes public, or an issue, needs the magazine that it belongs to: brought before it, all of it would be drafts. */
export async function openSetUp(open: () => Promise<Platform>): Promise<Platform> {
  const platform = await open();
  if (await findPublication(platform.db)) return platform;
  throw new Error("There is no magazine here yet, and nothing was imported. Say first: masthead setup --title TITLE");
}
