import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
const folders = ["src", "demo", "test", "bin", "deploy", "migrations", "docs"];

/** The project in another place, to be broken there. */
export function makeCopy(path: string): void {
  mkdirSync(path, { recursive: true });
  // a test may ask for any file that stands beside the folders: an image is made of some
  const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() && !/^\.(?:git|env)/.test(entry.name));
  for (const part of [...folders, ...files.map(({ name }) => name)]) lay(join(root, part), join(path, part));
  symlinkSync(join(root, "node_modules"), join(path, "node_modules"));
}

/** Links, where the machine has them, so that a copy is made in no time. */
function lay(from: string, to: string): void {
  if (!statSync(from).isDirectory()) return linkOrCopy(from, to);
  mkdirSync(to);
  for (const { name } of readdirSync(from, { withFileTypes: true })) lay(join(from, name), join(to, name));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** In place of a file, which may be a link to the project's own. */
export function put(copy: string, file: string, text: string): void {
  const path = join(copy, file);
  const { mode } = statSync(path);
  rmSync(path);
  writeFileSync(path, text, { mode });
  // a bundle is made anew where its sources are newer, not where what makes it is
  if (!file.startsWith("src/")) rmSync(join(copy, "dist"), { recursive: true, force: true });
}
