/** "--as pdf -o file name" as options and words; unknown options are named, with the usage. */
export type Given = { words: string[]; options: Record<string, string | true> };

export function readArguments(argv: readonly string[], known: Record<string, "text" | "flag">, usage: string): Given {
  const given: Given = { words: [], options: {} };
  for (let at = 0; at < argv.length; at += 1) {
    const arg = argv[at]!;
    if (!arg.startsWith("-") || arg === "-") {
      given.words.push(arg);
      continue;
    }
    const [name, inline] = arg.replace(/^--?/, "").split(/=(.*)/s) as [string, string?];
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!kind) throw new Error(`There is no option ${arg}. ${usage}`);
    if (kind === "flag") given.options[name] = true;
    else given.options[name] = inline ?? argv[(at += 1)] ?? missing(arg, usage);
  }
  return given;
}

function missing(option: string, usage: string): never {
  throw new Error(`${option} needs a value. ${usage}`);
}
