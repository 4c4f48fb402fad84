export type SourceFile = { path: string; text: string };

/** Each table with the room it belongs to: a room lists its own in its tables.ts. */
export function ownersOf(files: readonly SourceFile[]): [table: string, room: string][] {
  return files.flatMap(({ path, text }) => {
    const [, room] = /^src\/(\w+)\/tables\.ts$/.exec(path) ?? [];
    const [, list = ""] = /tables = \[([^\]]*)\]/.exec(text) ?? [];
    return room ? [...list.matchAll(/"(\w+)"/g)].map(([, table = ""]): [string, string] => [table, room]) : [];
  });
}

/** The rooms of the trade, lowest first: their lists are questions over orders, copies and money at once. */
const trade = ["offers", "ledger", "subscriptions", "institutions", "orders", "fulfilment", "refunds", "renewals", "accounts"];

/** Which rooms each may enter, and whose each table is. */
type House = { plan: ReadonlyMap<string, readonly string[]>; ownerOf: ReadonlyMap<string, string> };

/** Every breach of the floor plan and of the house's rules, one sentence each. */
export function violationsIn(files: readonly SourceFile[], { plan, ownerOf }: House): string[] {
  return files.flatMap((file) => {
    const room = /^src\/(\w+)\//.exec(file.path)?.[1];
    return room
      ? [
          ...imports(file, room, plan),
          ...clock(file),
          ...environment(file),
          ...fields(file),
          ...patterns(file),
          ...locales(file),
          ...sql(file, room, { plan, ownerOf }),
          ...names(file),
        ]
      : [];
  });
}

/** What a file takes of others that is there when it runs: no types. */
function takenBy({ path, text }: SourceFile): string[] {
  const named = [...text.matchAll(/(?:import|export)\s+(?!type\b)([^;"]*?)\s*from\s*"(\.[^"]+)"/g)];
  const isType = (names: string): boolean =>
    /^\{[^}]*\}$/.test(names) &&
    names
      .slice(1, -1)
      .split(",")
      .every((name) => name.trim() === "" || name.trim().startsWith("type "));
  return named.filter(([, names]) => !isType(names!)).map(([, , target]) => fileOf(path, target!));
}

/** Files that need each other to begin, one sentence for each circle; types alone make none. */
export const circlesIn = (files: readonly SourceFile[]): string[] =>
  circlesOf(new Map(files.map((file) => [file.path, new Set(takenBy(file))])));

/** Folders of a room that need each other, however long the way round; what stands beside them composes them. */
export function circlesOfFolders(files: readonly SourceFile[], room: string): string[] {
  const folderOf = (path: string): string | undefined => new RegExp(`^src/${room}/([^/]+)/`).exec(path)?.[1];
  const taken = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const others = takenBy(file).flatMap((path) => folderOf(path) ?? []);
    if (folder) taken.set(folder, new Set([...(taken.get(folder) ?? []), ...others.filter((other) => other !== folder)]));
  }
  return circlesOf(taken);
}

function circlesOf(taken: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push(`${[...way.slice(at), path].join(" → ")} is a circle`);
    if (at >= 0 || done.has(path)) return;
    for (const next of taken.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of taken.keys()) walk(path, []);
  return found;
}

/** The file that an import beside this one means. */
function fileOf(path: string, target: string): string {
  const parts = path.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function imports({ path, text }: SourceFile, room: string, plan: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  for (const [, target] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
    const [src, other, ...rest] = fileOf(path, target!).split("/");
    if (src !== "src" || other === room) continue;
    if (rest.length === 0) found.push(`${path} may not enter ${other}: only main.ts and command.ts see the composition`);
    else if (!plan.get(room)?.includes(other!)) found.push(`${path}: ${room} may not enter ${other}`);
    else if (rest.join("/") !== "index.ts") found.push(`${path} enters ${other} otherwise than by its door`);
  }
  return found;
}

function clock({ path, text }: SourceFile): string[] {
  const reads = /new Date\(\)|Date\.now\(|performance\.now\(/.test(text);
  // a browser has no other clock than its own
  return reads && path !== "src/platform/clock.ts" && !path.includes("/client/") ? [`${path} reads the time; take the clock`] : [];
}

function environment({ path, text }: SourceFile): string[] {
  const allowed = ["src/platform/read-settings.ts", "src/platform/database/embedded.ts"];
  return /process\.env/.test(text) && !allowed.includes(path) ? [`${path} reads the environment; take the settings`] : [];
}

/** A form is read by a schema, once. */
function fields({ path, text }: SourceFile): string[] {
  const readsForms = /^src\/(?:site|desk)\//.test(path);
  const reads =
    /(?:\b(?:[Ff]orm\w*|given|sent|typed)\??|\b(?:readForm|sentForm)\([^()]*(?:\([^()]*\)[^()]*)*\)\)?\??)\s*\.(?:text|prose|raw|id|neededId|whole|day|has)\(/;
  return readsForms && reads.test(text) ? [`${path} reads a field by hand; give its form a schema`] : [];
}

/** What a pattern is made of beside its own signs: a constant list of the room's, or text that `patternOf` has been over. */
function patterns({ path, text }: SourceFile): string[] {
  const own = path.startsWith("src/narration/words/") || path === "src/newsletter/read-mail.ts";
  const made = text.match(/new RegExp\((?!["'])/g)?.length ?? 0;
  return made > (text.match(/patternOf\(|\(patternOf\)/g)?.length ?? 0) && !own
    ? [`${path} makes a pattern of text by hand; take patternOf`]
    : [];
}

/**
 * Days, sums and numbers are written in one place, as the magazine’s language has it: nobody else asks `Intl` for them, and nobody
 * says a language where the magazine’s is to be asked for. The demo is of one country; a browser’s own clock is its reader’s.
 */
function locales({ path, text }: SourceFile): string[] {
  const free = path.startsWith("src/values/") || path.includes("/client/") || path.startsWith("src/demo/");
  const own = /Intl\.(?:Date|Number)(?:Time)?Format\((?!"en", \{ timeZone: zone \})|\.toLocale(?:Date|Time)?String\(/.test(text);
  // what a machine reads has more decimals; what a start prints is in English
  const decimal = path !== "src/main.ts" && /\.toFixed\(1\)/.test(text);
  const said = /\bformat(?:Day|ShortDay|Hour|Moment|Money|Number|Rate|Bytes)\((?:[^()]|\([^()]*\))*"[a-z]{2}(?:-[A-Z]{2})?"/.test(text);
  return [
    ...((own || decimal) && !free ? [`${path} writes a day or a number by itself; take the format of values`] : []),
    ...(said && !free ? [`${path} writes a day or a sum in one language; take the magazine’s`] : []),
  ];
}

/** A question is named by what answers it: every reason against (none means yes), or a yes or a no. */
function names({ path, text }: SourceFile): string[] {
  const may = text.match(/\b(?:may|reasonsNotTo)[A-Z]\w*/)?.[0];
  const list = text.match(/\bcan[A-Z]\w*(?=(?: =)?(?: async)?(?:\([^\n]*\))?\??: (?:Promise<)?string\[\])/)?.[0];
  const yes = text.match(/\breasonsAgainst\w+(?=(?: =)?(?: async)?(?:\([^\n]*\))?\??: (?:Promise<)?boolean)/)?.[0];
  return [
    ...(may ? [`${path} says ${may}: a list of reasons is called reasonsAgainst…, a yes or a no can…`] : []),
    ...(list ? [`${path}: ${list} is a list; call it reasonsAgainst…`] : []),
    ...(yes ? [`${path}: ${yes} is a yes or a no; call it can…`] : []),
  ];
}

/** A room writes its own tables and names no others; a room of the trade may read those of the rooms of the trade below it. */
function sql({ path, text }: SourceFile, room: string, { plan, ownerOf }: House): string[] {
  const named = [...text.matchAll(/(selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*"(\w+)/g)];
  const canRead = (owner: string): boolean => trade.includes(room) && trade.includes(owner) && (plan.get(room)?.includes(owner) ?? false);
  return [
    ...byHand({ path, text }, room, { plan, ownerOf }),
    ...named.flatMap(([, how, name]) => {
      const owner = ownerOf.get(name!);
      const reads = /select|Join/.test(how!);
      if (owner === undefined || owner === room || (reads && canRead(owner))) return [];
      return [`${path} ${reads ? "names" : "writes"} the table ${name}, which is ${owner}’s`];
    }),
  ];
}

/** What is reckoned over all rows at once by a room that lies below them (decision 032). */
const reckoned: Readonly<Record<string, readonly string[]>> = {
  "src/ledger/close-months.ts": ["copies", "order_ends"],
  "src/ledger/post-release.ts": ["copies", "orders"],
  "src/offers/premiums.ts": ["orders"],
  "src/subscriptions/last-issues.ts": ["orders"],
};

/** SQL written by hand reads the tables of rooms below its own, and of one above where it is in the list. */
function byHand({ path, text }: SourceFile, room: string, { plan, ownerOf }: House): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
  const named = /\bsql\b/.test(code) ? [...code.matchAll(/\b(?:from|join|into|update) ([a-z_]+)\b/g)].map(([, name = ""]) => name) : [];
  return [...new Set(named)].flatMap((name) => {
    const owner = ownerOf.get(name);
    const below = owner === undefined || owner === room || room === "platform" || plan.get(room)?.includes(owner);
    return below || reckoned[path]?.includes(name) ? [] : [`${path} reads by hand the table ${name}, which is ${owner}’s`];
  });
}
