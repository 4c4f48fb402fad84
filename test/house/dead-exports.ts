import { posix } from "node:path";
import type { SourceFile } from "./rules.ts";

/** What is written by a program from the database, used or not, and each room’s list of its tables, which the house’s rules read. */
const isList = (path: string) => path.endsWith("/tables.ts");

/**
 * Names that a file of src exports and no other file of the project imports, tests and scripts included, as `file: name`. What a
 * door hands on must be taken by somebody who comes through it. A file that is imported as a whole counts as used.
 */
export function deadExports(files: readonly SourceFile[]): string[] {
  const taken = new Set(files.flatMap(takenBy));
  return files
    .filter(({ path }) => path.startsWith("src/") && !/\.test\.tsx?$/.test(path) && !isList(path))
    .flatMap((file) => exportsOf(file).map((name) => ({ path: file.path, name })))
    .filter(({ path, name }) => !taken.has(`${path}: ${name}`) && !taken.has(`${path}: *`))
    .map(({ path, name }) => `${path}: ${name}`);
}

function exportsOf({ text }: SourceFile): string[] {
  const declared = [...text.matchAll(/^export (?:default )?(?:async )?(?:function\*?|const|let|class|type|interface) (\w+)/gm)];
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) => namesIn(list!).map(({ as }) => as));
  return [...declared.map(([, name]) => name!), ...listed];
}

/** What a file takes from others, each as `file: name`; `*` where it takes all of it. */
function takenBy({ path, text }: SourceFile): string[] {
  const named = [...text.matchAll(/^(?:import|export) (?:type )?(?:(\w+), )?\{([^}]*)\} from "(\.[^"]+)"/gm)];
  const whole = [
    ...text.matchAll(/(?:^(?:import|export) (?:type )?(?:\w+|\* as \w+|\*) from |import\(\s*|^import |mock\(\s*)"(\.[^"]+)"/gm),
  ];
  const widened = [...text.matchAll(/^declare module "(\.[^"]+)" \{\n  interface (\w+)/gm)];
  const from = (target: string) => posix.join(posix.dirname(path), target);
  return [
    ...named.flatMap(([, , list, target]) => namesIn(list!).map(({ name }) => `${from(target!)}: ${name}`)),
    ...widened.map(([, target, name]) => `${from(target!)}: ${name}`),
    ...whole.map(([, target]) => `${from(target!)}: *`),
  ];
}

const namesIn = (list: string): { name: string; as: string }[] =>
  list
    .split(",")
    .map((one) => one.trim().replace(/^type /, ""))
    .filter(Boolean)
    .map((one) => {
      const [name = "", as = name] = one.split(" as ");
      return { name, as };
    });
