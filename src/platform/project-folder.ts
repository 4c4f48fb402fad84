import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone, from the sources and from the bundle alike: migrations, styles and templates lie in it. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "migrations"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("The folder of Masthead was not found: migrations/ is missing beside package.json.");
    folder = above;
  }
  return folder;
}
