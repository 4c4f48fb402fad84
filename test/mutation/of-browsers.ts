import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

/** Whether browsers are given something else where this file is another: a script that takes it, a style, a face, or what makes them. */
export const isOfBrowsers = (file: string, whole: string): boolean =>
  !/\.tsx?$/.test(file) || /assets/.test(file) || ofScripts(whole).has(file);

let known: ReadonlySet<string> | undefined;

/** Every file that a browser's script is bundled of. */
function ofScripts(whole: string): ReadonlySet<string> {
  if (known) return known;
  const found = new Set<string>();
  const folders = ["src/site/client", "src/desk/client"];
  const left = folders.flatMap((folder) =>
    readdirSync(join(whole, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  );
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file) || !/\.tsx?$/.test(file) || !existsSync(join(whole, file))) continue;
    found.add(file);
    const from = posix.dirname(file);
    for (const [, path = ""] of readFileSync(join(whole, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g))
      left.push(posix.join(from, path));
  }
  return (known = found);
}
