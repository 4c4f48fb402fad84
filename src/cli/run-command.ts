import { existsSync } from "node:fs";
import { checkBooks } from "../orders/index.ts";
import { damagedFiles } from "../production/index.ts";
import { stopTypesetter } from "../print/index.ts";
import {
  type OpenPlatform,
  type Platform,
  bucketAt,
  elapsed,
  jobCounts,
  newestBackup,
  newestInBucket,
  openPlatform,
  type Settings,
  pendingMigrations,
  readSettings,
} from "../platform/index.ts";
import { Refusal, messageOf, codeOf, recordOf } from "../values/index.ts";
import { backupCommand, restoreCommand } from "./backup.ts";
import { verifyBackupCommand } from "./verify-backup.ts";
import { bouncesCommand } from "./bounces.ts";
import { buildCommand } from "./build.ts";
import { doctorCommand } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { importSubscribersCommand } from "./import-subscribers.ts";
import { languagesCommand } from "./languages.ts";
import { speakLaidLanguages } from "../languages/index.ts";
import type { AskSite } from "./links.ts";
import { storageCommand } from "./storage.ts";
import { type Out, terminal } from "./out.ts";
import { setup } from "./setup.ts";
import { signInCommand, staff } from "./staff.ts";
import { takeoverCommand } from "./takeover.ts";
import { trialCommand } from "./trial.ts";
import { z } from "zod";

const help = `masthead: everything a magazine runs on.

  masthead setup --title TITLE      the magazine's own row, and its calendar of issues
  masthead staff add EMAIL --role ROLE, with a link to sign in by
  masthead staff list, remove EMAIL --role ROLE, sign-out EMAIL, reset EMAIL
  masthead sign-in EMAIL            another such link, for whoever has the machine
  masthead import PATH… [--dry-run] [--json]
  masthead import --links           every link in articles and pages that leads nowhere
  masthead import-subscribers FILE [--dry-run]
  masthead export article SLUG --as pdf|mp3|html|md|json -o FILE
  masthead export issue N --as pdf|print|epub|narrated -o FILE
  masthead export narration -o FILE the magazine's voices, manner and words
  masthead export wxr|ghost -o FILE every article as WordPress or Ghost takes it
  masthead export all --out DIR     the whole magazine, as tables and files; import brings it back
  masthead export subscribers --as ghost|substack -o FILE
  masthead build issue N --out DIR  every edition of an issue
  masthead languages [--template LANGUAGE] what can be spoken, and how much of it
  masthead bounces FILE…            what arrived at the bounce address
  masthead backup [FOLDER]          everything, while it runs; restore brings it back
  masthead restore [FOLDER]         into an empty DATA_DIR or database; without FOLDER, from BACKUP_URL
  masthead verify-backup [FOLDER]   whether a backup comes back, tried in a database of its own
  masthead storage move --to s3://…|folder   all files to another store, while it runs; then clear
  masthead takeover link|plan|run|undo   what Stripe charges by itself, renewed here instead
  masthead migrate                  bring the database up to this version
  masthead trial [--port N]         a copy with play money, to try sales in before Stripe is on
  masthead start                    the site, the desk and the jobs in one process
  masthead web                      the site and the desk without the jobs
  masthead worker                   the jobs without the site; as many of either as the load wants
  masthead doctor [--json] [--letter EMAIL]   everything before going live, each with its cure
  masthead check [URL]              health of a running instance; of this machine's own, whether its books balance`;

type Command = (argv: string[], open: () => Promise<Platform>, out: Out, askSite?: AskSite) => Promise<number>;

const commands: Record<string, Command> = {
  setup,
  import: importCommand,
  "import-subscribers": importSubscribersCommand,
  export: exportCommand,
  build: buildCommand,
  bounces: bouncesCommand,
  languages: languagesCommand,
  backup: backupCommand,
  restore: restoreCommand,
  "verify-backup": verifyBackupCommand,
  storage: storageCommand,
  staff,
  takeover: takeoverCommand,
  trial: (argv, open, out) => trialCommand(argv, open, out),
  "sign-in": signInCommand,
  migrate: async (_argv, open, out) => {
    const platform = await open();
    const pending = await pendingMigrations(platform.connection);
    out.line(pending.length === 0 ? "The database is up to date." : `Still missing: ${pending.join(", ")}`);
    return pending.length === 0 ? 0 : 1;
  },
  check,
  doctor: doctorCommand,
  help: async (_argv, _open, out) => {
    out.line(help);
    return 0;
  },
};

async function check(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const settings = readSettings();
  const url = argv[0] ?? settings.origin;
  const own = URL.canParse(url) && new URL(url).origin === settings.origin;
  const site = await checkSite(url, own ? open : undefined, out);
  const isAbsent = site === undefined;
  if (!own) {
    if (isAbsent) return 1;
    await sayBackups(settings, out);
    out.line(`Its books were not looked at: they are on its own machine, where “masthead check” without an address adds them up.`);
    return site;
  }
  // where no magazine is, none is begun
  if (isAbsent && !settings.databaseUrl && !existsSync(settings.dataDir)) return 1;
  // whether or not anybody serves: after a restore books and files are looked at before it starts
  await sayBackups(settings, out);
  const books = await checkOwnBooks(open, out);
  const files = await checkOwnFiles(open, out);
  return (site ?? 1) || books || files;
}

/**
 * What it answers at its address; `open`: its own machine's database, in which its jobs are counted. Answers 0, 1 where jobs failed,
 * and nothing where no magazine that is well answers.
 */
async function checkSite(url: string, open: (() => Promise<Platform>) | undefined, out: Out): Promise<0 | 1 | undefined> {
  const began = elapsed();
  try {
    const answer = await fetch(`${url}/healthz`, { redirect: "error", signal: AbortSignal.timeout(10_000) });
    const health: z.infer<typeof healthSchema> = healthSchema.safeParse(await answer.json()).data ?? {};
    if (!answer.ok || !health.ok) throw new Error(`it answers ${answer.status}`);
    const took = Math.round(elapsed() - began);
    const { waitingJobs, failedJobs } = open ? await ownJobs(open) : health;
    const jobs = failedJobs === undefined ? "" : `, ${waitingJobs ?? 0} jobs waiting, ${failedJobs} failed`;
    out.line(`${url} is well: answered in ${took} ms${jobs}.`);
    for (const warning of health.warnings ?? []) out.problem(warning);
    if (health.payments) out.line(paymentsLine(health.payments));
    return failedJobs ? 1 : 0;
  } catch (error) {
    out.problem(`${url} is not well: ${messageOf(error)}. Is it running? Give its address: masthead check http://localhost:4000`);
    return undefined;
  }
}

async function sayBackups({ backupDir, backupBucket, backupRecipients }: Settings, out: Out): Promise<void> {
  if (backupDir) out.line(backupLine(backupDir, await newestBackup(backupDir)));
  if (!backupBucket) return;
  const bucket = bucketAt(backupBucket, backupRecipients);
  out.line(backupLine(bucket.said, await newestInBucket(bucket)));
}

async function ownJobs(open: () => Promise<Platform>): Promise<{ waitingJobs: number; failedJobs: number }> {
  const { waiting, running, failed } = await jobCounts((await open()).db);
  return { waitingJobs: waiting + running, failedJobs: failed };
}

/** Lengths alone; their sums are compared each night. */
async function checkOwnFiles(open: () => Promise<Platform>, out: Out): Promise<number> {
  const damaged = await damagedFiles(await open());
  for (const { key, why, what } of damaged) out.problem(`A file is ${why}: ${what} (${key})`);
  return damaged.length > 0 ? 1 : 0;
}

const backupLine = (folder: string, newest: Date | undefined) =>
  newest ? `Backup: the newest in ${folder} is of ${newest.toISOString()}.` : `Backup: there is none in ${folder} yet.`;

const paymentsSchema = z.object({
  gateway: z.string(),
  playMoney: z.boolean(),
  taken: z.boolean(),
  events: z.boolean(),
  lastEventAt: z.string().nullable(),
  refundsOnTheirWay: z.number(),
  refundsFailed: z.number(),
});
/** What an instance answers at /healthz, as far as it is told here. */
const healthSchema = z.object({
  ok: z.boolean().optional(),
  failedJobs: z.number().optional(),
  waitingJobs: z.number().optional(),
  payments: paymentsSchema.optional(),
  warnings: z.array(z.string()).optional(),
});

function paymentsLine({
  gateway,
  playMoney,
  taken,
  events,
  lastEventAt,
  refundsOnTheirWay,
  refundsFailed,
}: z.infer<typeof paymentsSchema>): string {
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
  const [{ path }, trouble] = [recordOf(error), fileTroubles[codeOf(error)]];
  return typeof path === "string" && path && trouble ? `${path}: ${trouble}.` : messageOf(error);
}

/** The magazine, in the languages that are laid in. */
async function opening(): Promise<OpenPlatform> {
  const opened = await openPlatform(readSettings());
  speakLaidLanguages(opened.platform);
  return opened;
}

/**
 * Runs one command; the database is opened when it is first needed and closed at the end. `askSite`: how what a reader would be
 * answered is known, for the command that asks it.
 */
export async function runCommand(argv: string[], out: Out = terminal, askSite?: AskSite): Promise<number> {
  const [name = "help", ...rest] = argv;
  const known = name.replace(/^--?/, "");
  const command = Object.hasOwn(commands, known) ? commands[known] : undefined;
  if (!command) {
    out.problem(`There is no command “${name}”.\n\n${help}`);
    return 2;
  }
  let opened: OpenPlatform | undefined;
  const open = async () => (opened ??= await opening()).platform;
  try {
    return await command(rest, open, out, askSite);
  } catch (error) {
    out.problem(sentenceOf(error));
    return 1;
  } finally {
    stopTypesetter();
    await opened?.close();
  }
}
