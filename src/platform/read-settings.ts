import { readFileSync } from "node:fs";
import { messageOf } from "../values/index.ts";
import type { z } from "zod";

/**
 * One setting. `says`: the words of docs/SETTINGS.md, which an error repeats; `more`: what stands only there. Without an
 * initial value it may be unset. The value of a `secret` one is never printed or logged.
 */
type Entry = { schema: z.ZodType; says: string; more?: string; initially?: string; secret?: true };
type Table = Record<string, Entry>;

/** What each setting came to; one with no initial value may be unset. */
type Values<T extends Table> = {
  [Name in keyof T]: z.infer<T[Name]["schema"]> | (T[Name] extends { initially: string } ? never : undefined);
};

/** What the settings came to. Each room adds its own where it lists them: in its settings.ts. */
// oxlint-disable-next-line typescript/no-empty-object-type -- rooms add to it
export interface Settings {}

type Environment = Record<string, string | undefined>;
type RoomSettings = { table: Table; read: (environment: Environment, problems: string[]) => object };

/**
 * A room's settings: its table, and what the room is given of it. `come` may find more to mend in what is right by itself;
 * a value that is wrong is missing there, and among the problems, with which nothing goes on.
 */
export function settingsOf<const T extends Table, S extends object>(
  table: T,
  come: (values: Values<T>, problems: string[], environment: Environment) => S,
): RoomSettings {
  return { table, read: (environment, problems) => come(valuesOf(table, environment, problems), problems, environment) };
}

function valuesOf<T extends Table>(table: T, environment: Environment, problems: string[]): Values<T> {
  const values: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries<Entry>(table)) {
    const given = givenFor(name, environment, problems) || entry.initially;
    if (given === undefined) continue;
    const parsed = entry.schema.safeParse(given, { error: inWords });
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name}=${entry.secret ? "…" : given}: ${parsed.error.issues[0]?.message}. ${entry.says}`);
  }
  return values as Values<T>;
}

/** What is to be given in a value's place, where its schema says nothing of its own. */
function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type") return issue.expected === "int" ? "give a whole number" : "give a number";
  if (issue.code === "too_small" && issue.origin === "string")
    return issue.minimum === 1 ? "give something" : `give ${issue.minimum} characters or more`;
  if (issue.code === "too_small") return `give ${issue.minimum} or more`;
  if (issue.code === "too_big") return `give ${issue.maximum} or less`;
  if (issue.code === "invalid_value") return `give one of these: ${issue.values.join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "url") return "give a whole address, with what stands before “://”";
  return undefined;
}

/** What stands in the environment, or in the file that NAME_FILE names, as containers are handed secrets. */
function givenFor(name: string, environment: Environment, problems: string[]): string | undefined {
  const [given, file] = [environment[name]?.trim(), environment[`${name}_FILE`]?.trim()];
  if (!file) return given;
  if (given) problems.push(`${name} and ${name}_FILE are both set: leave one of them out.`);
  try {
    const held = readFileSync(file, "utf8").trim();
    // as if it were not set, a magazine would begin on a database of its own
    if (!held) problems.push(`${name}_FILE=${file}: nothing stands in that file. Write ${name} into it, or leave ${name}_FILE out.`);
    return held;
  } catch (error) {
    problems.push(`${name}_FILE=${file}: ${messageOf(error)}. It names the file in which ${name} stands.`);
    return undefined;
  }
}

let known: readonly RoomSettings[] | undefined;

/** Tells this process which settings there are. Said once, by the composition, as the tasks are. */
export function planSettings(rooms: readonly RoomSettings[]): void {
  const names = rooms.flatMap(({ table }) => Object.keys(table));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`The setting ${twice} is that of two rooms.`);
  known = rooms;
}

function rooms(): readonly RoomSettings[] {
  if (!known) throw new Error("Nobody has said which settings there are; masthead.ts does when it is imported.");
  return known;
}

/** Reads the environment, for these rooms. Throws one Error that names every bad value and what would do. */
export function readSettings(environment: Environment = process.env, of: readonly RoomSettings[] = rooms()): Settings {
  const problems: string[] = [];
  const read = of.map((room) => room.read(environment, problems));
  if (problems.length > 0) throw new Error(`Settings to mend:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  return Object.assign({}, ...read) as Settings;
}

/** The files in which secrets stand: those that NAME_FILE names, and the key that signs letters. */
export const secretFiles = (environment: Environment = process.env): string[] =>
  rooms()
    .flatMap(({ table }) => Object.keys(table))
    .map((name) => environment[name.endsWith("_KEY_FILE") ? name : `${name}_FILE`] ?? "")
    .filter(Boolean);

/** Every setting of the machine with what is said of it, for those who look for one; never what it is set to. */
export const settingsTold = (): { name: string; says: string }[] =>
  rooms().flatMap(({ table }) => Object.entries(table).map(([name, { says }]) => ({ name, says })));

/** Every setting’s paragraph, as docs/SETTINGS.md has it. */
export const settingsInWords = (): string[] =>
  rooms().flatMap(({ table }) =>
    Object.entries(table).map(([name, { says, more, initially, secret }]) =>
      [`- **${name}**${initially ? ` (initially \`${initially}\`)` : ""}: ${says}`, more, secret && "Never printed or logged."]
        .filter(Boolean)
        .join(" "),
    ),
  );

/** What of an environment is the machine's, and no setting of a magazine's: what a copy of one may have. */
export const machineEnvironment = (environment: Record<string, string | undefined> = process.env): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]): [string, string][] =>
      value !== undefined && ofTheMachine.test(name) ? [[name, value]] : [],
    ),
  );
const ofTheMachine =
  /^(?:PATH|HOME|USER|LOGNAME|SHELL|TERM|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TEMP|TMP|SYSTEMROOT|XDG_\w+|CHROMIUM_PATH|NODE_OPTIONS|LD_LIBRARY_PATH|MALLOC_\w+)$/i;
