import { checkBooks } from "../circulation/index.ts";
import { stopTypesetter } from "../editions/index.ts";
import { mayBePublication, planIssues, savePublication, yearsPlanned } from "../editorial/index.ts";
import { findOrCreatePerson, grantRole, type Role } from "../people/index.ts";
import {
  type OpenPlatform,
  type Platform,
  elapsed,
  inTransaction,
  newestBackup,
  openPlatform,
  pendingMigrations,
  readSettings,
  today,
} from "../platform/index.ts";
import { Refusal, day } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { bouncesCommand } from "./bounces.ts";
import { buildCommand } from "./build.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { type Out, terminal } from "./out.ts";

const setupUsage =
  "Usage: masthead setup --title TITLE [--issues-per-year 24] [--currency EUR] [--time-zone Europe/London] [--first-issue 2026-01-01]";
const staffUsage = "Usage: masthead staff add EMAIL --role editor|circulation|publisher";
const help = `masthead: everything a magazine runs on.

  masthead setup --title TITLE      the magazine's own row, and its calendar of issues
  masthead import PATH… [--dry-run] [--json]
  masthead export article SLUG --as pdf|mp3|html|md|json -o FILE
  masthead export issue N --as pdf|print|epub -o FILE
  masthead export narration -o FILE the magazine's voices, manner and words
  masthead build issue N --out DIR  every edition of an issue
  masthead bounces FILE…            what arrived at the bounce address
  masthead staff add EMAIL --role ROLE
  masthead backup [FOLDER]          everything, while it runs; restore brings it back
  masthead restore FOLDER           into an empty DATA_DIR or database
  masthead migrate                  bring the database up to this version
  masthead worker                   make editions in a process of its own
  masthead check [URL]              health of a running instance, and whether its books balance`;

type Command = (argv: string[], open: () => Promise<Platform>, out: Out) => Promise<number>;

const commands: Record<string, Command> = {
  setup,
  import: importCommand,
  export: exportCommand,
  build: buildCommand,
  bounces: bouncesCommand,
  backup: backupCommand,
  restore: restoreCommand,
  staff,
  migrate: async (_argv, open, out) => {
    const platform = await open();
    const pending = await pendingMigrations(platform.connection);
    out.line(pending.length === 0 ? "The database is up to date." : `Still missing: ${pending.join(", ")}`);
    return pending.length === 0 ? 0 : 1;
  },
  check,
  help: async (_argv, _open, out) => {
    out.line(help);
    return 0;
  },
};

export async function setup(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const known = { title: "text", "issues-per-year": "text", currency: "text", "time-zone": "text", "first-issue": "text" } as const;
  const { options } = readArguments(argv, known, setupUsage);
  if (typeof options.title !== "string") throw new Error(setupUsage);
  const platform = await open();
  if (platform.settings.demo)
    throw new Error("This database holds the demo magazine, and stays it. Set yours up beside it: DATA_DIR=./my-magazine masthead setup …");
  if (await mayBePublication(platform.db)) throw new Error("This magazine is set up already. Change it at /desk/magazine.");
  const timeZone = String(options["time-zone"] ?? "Europe/London");
  const issuesPerYear = Number(options["issues-per-year"] ?? 24);
  const firstIssueOn = day(String(options["first-issue"] ?? `${today(platform.clock, timeZone).slice(0, 4)}-01-01`));
  await inTransaction(platform, async (tx) => {
    const words = {
      title: String(options.title),
      tagline: "",
      about: "",
      imprint: String(options.title),
      language: "en",
      issnPrint: null,
      issnOnline: null,
      look: {},
    };
    await savePublication(tx, { ...words, timeZone, issuesPerYear, currency: String(options.currency ?? "EUR"), firstIssueOn });
    await planIssues(tx, yearsPlanned * issuesPerYear, platform.clock.now());
  });
  out.line(`“${String(options.title)}” is set up. Next: masthead staff add YOUR@EMAIL --role publisher`);
  return 0;
}

async function staff(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { role: "text" }, staffUsage);
  const [verb, email] = words;
  if (verb !== "add" || !email || !["editor", "circulation", "publisher"].includes(String(options.role))) throw new Error(staffUsage);
  const platform = await open();
  await inTransaction(platform, async (tx) => {
    const personId = await findOrCreatePerson(platform, tx, { email });
    await grantRole(platform, tx, { personId, role: options.role as Role });
  });
  out.line(`${email} is ${String(options.role)} now, and signs in at ${platform.settings.origin}/sign-in?return=/desk`);
  return 0;
}

async function check(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const settings = readSettings();
  const url = argv[0] ?? settings.origin;
  const began = elapsed();
  try {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(10_000) });
    const health = (await answer.json()) as { ok?: boolean; failedJobs?: number; waitingJobs?: number; payments?: PaymentsLine };
    if (!answer.ok || !health.ok) throw new Error(`it answers ${answer.status}`);
    out.line(
      `${url} is well: answered in ${Math.round(elapsed() - began)} ms, ${health.waitingJobs ?? 0} jobs waiting, ${health.failedJobs ?? 0} failed.`,
    );
    if (health.payments) out.line(paymentsLine(health.payments));
    if (settings.backupDir) out.line(backupLine(settings.backupDir, await newestBackup(settings.backupDir)));
    // another machine's books are checked there
    const books = argv[0] ? 0 : await checkOwnBooks(open, out);
    return health.failedJobs ? 1 : books;
  } catch (error) {
    out.problem(`${url} is not well: ${(error as Error).message}. Is it running? Give its address: masthead check http://localhost:4000`);
    return 1;
  }
}

const backupLine = (folder: string, newest: Date | undefined) =>
  newest ? `Backup: the newest in ${folder} is of ${newest.toISOString()}.` : `Backup: there is none in ${folder} yet.`;

type PaymentsLine = {
  gateway: string;
  playMoney: boolean;
  taken: boolean;
  events: boolean;
  lastEventAt: string | null;
  refundsOnTheirWay: number;
  refundsFailed: number;
};

function paymentsLine({ gateway, playMoney, taken, events, lastEventAt, refundsOnTheirWay, refundsFailed }: PaymentsLine): string {
  const refunds = `${refundsOnTheirWay} ${refundsOnTheirWay === 1 ? "refund" : "refunds"} on the way, ${refundsFailed} failed`;
  if (!taken) return `Payments: nothing is taken online until Stripe is turned on; ${refunds}.`;
  if (playMoney) return `Payments: play money (${gateway}), nobody is charged; ${refunds}.`;
  const told = lastEventAt ? `its last event came at ${lastEventAt}` : "no event of it has come yet";
  return `Payments: ${gateway}; ${events ? told : "its events are not turned on (STRIPE_WEBHOOK_SECRET)"}; ${refunds}.`;
}

async function checkOwnBooks(open: () => Promise<Platform>, out: Out): Promise<number> {
  const { postings, problems } = await checkBooks((await open()).db);
  if (problems.length === 0) out.line(`The books balance: ${postings} postings, trial balance zero, documents without gaps.`);
  for (const problem of problems) out.problem(problem);
  return problems.length > 0 ? 1 : 0;
}

const fileTroubles: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you may not read or write there",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of it is no folder",
  ENOSPC: "the disk is full",
};

/** What a person can do something with; a file's trouble names the file. */
function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.detail;
  const { code = "", path, message } = error as NodeJS.ErrnoException;
  return path && fileTroubles[code] ? `${path}: ${fileTroubles[code]}.` : message;
}

/** Runs one command; the database is opened when it is first needed and closed at the end. */
export async function runCommand(argv: string[], out: Out = terminal): Promise<number> {
  const [name = "help", ...rest] = argv;
  const known = name.replace(/^--?/, "");
  const command = Object.hasOwn(commands, known) ? commands[known] : undefined;
  if (!command) {
    out.problem(`There is no command “${name}”.\n\n${help}`);
    return 2;
  }
  let opened: OpenPlatform | undefined;
  const open = async () => (opened ??= await openPlatform(readSettings())).platform;
  try {
    return await command(rest, open, out);
  } catch (error) {
    out.problem(sentenceOf(error));
    return 1;
  } finally {
    stopTypesetter();
    await opened?.close();
  }
}
