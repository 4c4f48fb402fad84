import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { Packed } from "../../http/index.ts";
import { projectFolder } from "../../platform/index.ts";

/** What is made of sources alone: bodies by path, paths by name, rules by face. */
export type Made = { files: Map<string, Packed>; urls: Map<string, string>; rules: Map<string, string> };

/** So many versions lie beside each other: a house of its own language, the clone of a moment ago. */
const most = 8;

/**
 * What `make` makes, from the file in which it was left when it was made last of the same sources in the same languages, by whichever
 * version of Node: a package comes with it. Else it is made, and left there for the next start, which needs no bundler then. Where
 * nothing can be written it is made at each start.
 */
export async function keptAssets(spoken: string, make: () => Promise<Made>): Promise<Made> {
  const file = join(projectFolder(), "dist", `assets-${sumOfSources(spoken)}.bin`);
  const kept = readKept(file);
  if (kept) return kept;
  const made = await make();
  keep(file, made);
  return made;
}

function sumOfSources(spoken: string): string {
  return createHash("sha256")
    .update(`${spoken} ${markOfBuild() ?? sumOfFiles()}`)
    .digest("hex")
    .slice(0, 20);
}

/** Beside a bundle stands what its sources summed up to when it was made; one that is older than they are is made anew before it is read. */
const markFile = () => fileURLToPath(new URL("./sources.sum", import.meta.url));

function markOfBuild(): string | undefined {
  try {
    return readFileSync(markFile(), "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Where a bundle is made: its starts need not read every source for it. */
export const markBuild = (): void => writeFileSync(markFile(), `${sumOfFiles()}\n`);

/** Of all that a browser’s script may be bundled from, and of the packages’ versions. */
function sumOfFiles(): string {
  const folder = projectFolder();
  const hash = createHash("sha256").update(readFileSync(join(folder, "package.json")));
  const names = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
  for (const name of names.filter((one) => /\.(?:tsx?|css|json|woff2)$/.test(one) && !/\.test\.tsx?$/.test(one)).sort())
    hash.update(`\n${name}\n`).update(readFileSync(join(folder, "src", name)));
  return hash.digest("hex").slice(0, 20);
}

/** Whole, or not at all: a file that was cut, or is of a form that only a newer Node reads, is as none. */
function readKept(file: string): Made | undefined {
  try {
    const bytes = readFileSync(file);
    const [sum, body] = [bytes.subarray(0, 32), bytes.subarray(32)];
    if (!createHash("sha256").update(body).digest().equals(sum)) return undefined;
    const made: Made = deserialize(body);
    return made;
  } catch {
    return undefined;
  }
}

/** Under another name first, so that whoever starts meanwhile finds it whole; the oldest of many go. */
function keep(file: string, made: Made): void {
  const [folder, making] = [dirname(file), `${file}.${process.pid}`];
  try {
    mkdirSync(folder, { recursive: true });
    const body = serialize(made);
    writeFileSync(making, Buffer.concat([createHash("sha256").update(body).digest(), body]));
    renameSync(making, file);
    const others = readdirSync(folder).filter((name) => /^assets-\w+\.bin$/.test(name) && name !== basename(file));
    const byAge = others.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs })).toSorted((a, b) => b.at - a.at);
    for (const { name } of byAge.slice(most - 1)) rmSync(join(folder, name), { force: true });
  } catch {
    rmSync(making, { force: true });
  }
}
