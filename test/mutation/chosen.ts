import { spawnSync } from "node:child_process";
import { root } from "./copy.ts";
import type { Guard } from "./guard.ts";
import { guards } from "./guards.ts";

/** What was typed is not understood, and why; no fault of the program. */
export class Unclear extends Error {}

/** What was asked for: rows, and whether those are passed over that were seen held. */
export type Chosen = { rows: readonly Guard[]; goesOn: boolean };

const canBeAsked = "`--go-on`, `--since COMMIT`, and words of which one stands in a row";

/** The rows that changed since a commit, or all; of them those in which one of the words stands. */
export function chosen(args: readonly string[]): Chosen {
  const since = args.indexOf("--since");
  const commit = since < 0 ? undefined : args[since + 1];
  if (since >= 0 && !commit) throw new Unclear("--since asks for a commit behind it.");
  const words = args.filter((arg, at) => arg !== "--go-on" && (since < 0 || (at !== since && at !== since + 1)));
  const unknown = words.find((word) => word.startsWith("--"));
  if (unknown) throw new Unclear(`${unknown} is not known here: what can be asked is ${canBeAsked}.`);
  const changed = commit === undefined ? undefined : changedSince(commit);
  const ofCommit = guards.filter(({ file, test }) => !changed || [file, test].some((one) => changed.includes(one)));
  const rowsOf = (word: string) => ofCommit.filter((guard) => Object.values(guard).some((text) => text.includes(word)));
  const none = words.find((word) => rowsOf(word).length === 0);
  if (none !== undefined) throw new Unclear(`No row has “${none}” in it${commit ? ` whose line or test changed since ${commit}` : ""}.`);
  if (ofCommit.length === 0) throw new Unclear(`No row’s line or test changed since ${commit}.`);
  const wanted = new Set(words.flatMap(rowsOf));
  return { rows: words.length > 0 ? ofCommit.filter((guard) => wanted.has(guard)) : ofCommit, goesOn: args.includes("--go-on") };
}

/** Files that differ from what they were at a commit. */
function changedSince(commit: string): string[] {
  const { stdout, status } = spawnSync("git", ["diff", "--name-only", commit, "--"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Unclear(`Git knows no ${commit}.`);
  return stdout.split("\n").filter(Boolean);
}
