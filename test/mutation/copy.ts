import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");
export const folders = ["src", "demo", "test", "bin", "deploy", "migrations", "docs"];

/** The project as it is at this moment, in files of its own: whoever works on it meanwhile changes nothing of what is asked. */
export const layWhole = (path: string, project = root): void => layAll(project, path, copyFileSync);

/** The same in another place, to be broken there: of links, where the machine has them, so that it is made in no time. */
export const makeCopy = (path: string, whole: string): void => layAll(whole, path, linkOrCopy);

type Lay = (from: string, to: string) => void;

function layAll(from: string, path: string, lay: Lay): void {
  mkdirSync(path, { recursive: true });
  // a test may ask for any file that stands beside the folders: an image is made of some
  const files = readdirSync(from, { withFileTypes: true }).filter((entry) => entry.isFile() && !/^\.(?:git|env)/.test(entry.name));
  for (const part of [...folders, ...files.map(({ name }) => name)]) layPart(join(from, part), join(path, part), lay);
  symlinkSync(join(from, "node_modules"), join(path, "node_modules"));
}

function layPart(from: string, to: string, lay: Lay): void {
  if (!statSync(from).isDirectory()) return lay(from, to);
  mkdirSync(to);
  for (const { name } of readdirSync(from, { withFileTypes: true })) layPart(join(from, name), join(to, name), lay);
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** In place of a file, which may be a link to that of the whole. */
export function put(copy: string, file: string, text: string): void {
  const path = join(copy, file);
  const { mode } = statSync(path);
  rmSync(path);
  writeFileSync(path, text, { mode });
  // a bundle is made anew where its sources are newer, not where what makes it is
  if (!file.startsWith("src/")) rmSync(join(copy, "dist"), { recursive: true, force: true });
}
