import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../src/platform/index.ts";

/** Published schemas that may not be copied lie beside the repository; docs/decisions says why. */
export const standardsFolder = join(projectFolder(), "../shared/standards");

/** Where they must be there, and where a clone of its own goes without; the tests of our own words for the same rules run everywhere. */
export const withStandards = existsSync(join(projectFolder(), "../shared")) || process.env.CI !== undefined;

export function standard(path: string): string {
  if (!existsSync(standardsFolder))
    throw new Error(`The published schemas are missing: put them at ${standardsFolder} (see docs/decisions, “Published schemas”).`);
  return readFileSync(join(standardsFolder, path), "utf8");
}
