import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { mailboxOf, messageOf } from "../values/index.ts";
import { settingsOf } from "./read-settings.ts";
import { isRecipient } from "./backup/recipient.ts";
import type { ScannerSettings } from "./scanner/clamd.ts";
import { scannerPlaceOf } from "./scanner/scanner-place.ts";
import { type S3Keys, type S3Place, s3Address, s3PlaceOf, withoutKeys } from "./storage/s3-place.ts";

type PlatformSettings = {
  port: number;
  /** Whether PORT was asked for by name; then a taken one is an error. */
  portAsked: boolean;
  /** Whether ORIGIN was; else it follows the port. */
  originAsked: boolean;
  host: string;
  origin: string;
  secure: boolean;
  dataDir: string;
  databaseUrl: string | undefined;
  /** The bucket in which files are kept; without it they lie in a folder of `dataDir`. `address`: as it was set, without keys. */
  store: (S3Place & { address: string }) | undefined;
  /** Where DATABASE_URL leads to a pooler: the server itself. */
  databaseUrlDirect: string | undefined;
  /** Keys that stand beside an address that has none. */
  storeKeys: Partial<S3Keys>;
  backupDir: string | undefined;
  backupBucket: S3Place | undefined;
  /** For whom backups in a bucket are closed. */
  backupRecipients: readonly string[];
  backupKeep: { last: number; months: number };
  scanner: ScannerSettings | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** All of it or nothing; `privateKey` is the file’s PEM. */
  dkim: { domain: string; selector: string; privateKey: string } | undefined;
  sealKey: string | undefined;
  sealKeyBefore: string | undefined;
  newslettersPerMinute: number;
  /** Whether an empty database is to be given the demo. */
  demoWanted: boolean;
  /** Whether the database holds the demo: it says so itself, when it is opened. */
  demo: boolean;
  worker: "inside" | "apart";
  /** Seconds. */
  drain: number;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

declare module "./read-settings.ts" {
  interface Settings extends PlatformSettings {}
}

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(["1", "0", "true", "false", "yes", "no"]).transform((value) => ["1", "true", "yes"].includes(value));
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((value) => URL.canParse(value) && new URL(value).pathname === "/", "give scheme and host only, as in https://magazine.example")
  .transform((value) => (URL.canParse(value) ? new URL(value).origin : value));

const sender = z
  .string()
  .refine((value) => mailboxOf(value) !== undefined, "give one address, with or without a name, as in The Review <post@magazine.example>");

const table = {
  PORT: { schema: port, initially: "4000", says: "Port to listen on. When it is taken and nobody asked for it, the next free one." },
  HOST: { schema: z.string().min(1), initially: "127.0.0.1", says: "Address to listen on; 0.0.0.0 for all." },
  ORIGIN: { schema: origin, says: "Address readers use, as in https://magazine.example. Cookies are secure when it is https." },
  DATA_DIR: { schema: z.string().min(1), initially: "data", says: "Folder of the embedded database and the files." },
  STORAGE_URL: {
    schema: s3Address,
    secret: true,
    says: "Where files are kept, in place of DATA_DIR: a bucket of any S3-compatible store, as in s3://bucket, or s3://bucket/folder?endpoint=https://s3.example.net&region=eu-central-1.",
    more: "`style=host` names the bucket before the endpoint’s host instead of behind it. Every process of a magazine is given the same. `masthead storage move` brings the files that are there already ([OPERATIONS.md](OPERATIONS.md)).",
  },
  STORAGE_ACCESS_KEY_ID: {
    schema: z.string().min(1),
    secret: true,
    says: "The key’s name at the store of STORAGE_URL.",
    more: "A key that stands in the address itself (s3://KEY:SECRET@bucket) goes before it.",
  },
  STORAGE_SECRET_ACCESS_KEY: { schema: z.string().min(1), secret: true, says: "The key itself." },
  BACKUP_DIR: {
    schema: z.string().min(1),
    says: "Folder for backups, best on another disk: one is made each night at 03:35 UTC, the last fourteen are kept. Without it, `masthead backup FOLDER` makes one when it is asked.",
    more: "[OPERATIONS.md](OPERATIONS.md) says what is in one and how it comes back.",
  },
  BACKUP_URL: {
    schema: s3Address,
    secret: true,
    says: "A bucket for backups, beside BACKUP_DIR or in its place, as in s3://backups?endpoint=https://s3.example.net&region=eu-central-1: one is made there each night at 03:35 UTC.",
    more: "Best at another provider than everything else, with a key of its own.",
  },
  BACKUP_ACCESS_KEY_ID: { schema: z.string().min(1), secret: true, says: "The key’s name at the store of BACKUP_URL." },
  BACKUP_SECRET_ACCESS_KEY: { schema: z.string().min(1), secret: true, says: "The key itself." },
  BACKUP_RECIPIENT: {
    schema: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine(
        (all) => all.length > 0 && all.every(isRecipient),
        "give what age-keygen calls the public key, as in age1…; several with commas",
      ),
    says: "For whom backups in BACKUP_URL are closed: the public key that `age-keygen -o backup.key` prints. The file itself is kept elsewhere: whoever has it, and nobody else, opens them.",
    more: "Without it they lie there as the store keeps them.",
  },
  BACKUP_KEEP: {
    schema: z.coerce.number().int().min(1).max(1000),
    initially: "14",
    says: "How many nights of backups are kept, in folder and bucket.",
  },
  BACKUP_KEEP_MONTHS: {
    schema: z.coerce.number().int().min(0).max(240),
    initially: "0",
    says: "Of how many months the first backup of each is kept besides.",
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    secret: true,
    says: "A PostgreSQL server (15 or later) to use in place of the embedded one.",
  },
  DATABASE_URL_DIRECT: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    secret: true,
    says: "The same database without the pooler, where DATABASE_URL leads to a pooler in transaction mode (PgBouncer). News, jobs, migrations and backups need a connection of their own and go there.",
    more: "[OPERATIONS.md](OPERATIONS.md#behind-pgbouncer) says what the pooler is told.",
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    secret: true,
    says: "Where letters are sent, as in smtps://user:password@mail.example. Without it they go nowhere: the desk shows them, and codes and links are printed in the terminal that started Masthead.",
  },
  MAIL_FROM: { schema: sender, says: "Sender of every letter, as in The Review <post@magazine.example>." },
  DKIM_DOMAIN: {
    schema: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/i, "give a domain, as in magazine.example"),
    says: "Domain that signs the letters. DKIM_SELECTOR and DKIM_KEY_FILE belong to it; the three stand together or not at all.",
    more: "Without them the mail server must sign: one-click unsubscribe counts only where it is signed.",
  },
  DKIM_SELECTOR: {
    schema: z.string().regex(/^[a-z0-9._-]+$/i, "give the selector alone, as in masthead"),
    says: "Name of the key: its public half stands in the DNS at SELECTOR._domainkey.DOMAIN.",
  },
  DKIM_KEY_FILE: {
    schema: z.string().min(1),
    says: "File with the private RSA key (PEM, 2048 bits or more), readable by Masthead alone.",
    more: "`openssl genrsa -out dkim.pem 2048` makes one, `openssl rsa -in dkim.pem -pubout` tells its public half.",
  },
  SCANNER_URL: {
    schema: z
      .string()
      .transform(scannerPlaceOf)
      .refine((place) => place !== undefined, "give clamd://host:3310, or clamd:///run/clamav/clamd.ctl"),
    says: "A scanner for malware (ClamAV’s clamd), as in clamd://127.0.0.1:3310 or, by its socket, clamd:///run/clamav/clamd.ctl: every file that is sent at the desk, or fetched from an old site, goes through it first. Without it they are taken as they are.",
    more: "Where it is set and does not answer, no file is taken, and the page says so. `masthead doctor` tries it. [OPERATIONS.md](OPERATIONS.md#files-looked-through-for-malware) says what it is told.",
  },
  SCANNER_MOST_MB: {
    schema: z.coerce.number().int().min(1).max(4000),
    initially: "100",
    says: "The largest file that is sent to it, in megabytes; what is larger is refused.",
    more: "clamd’s own StreamMaxLength, MaxFileSize and MaxScanSize are to be as large, and AlertExceedsMax on.",
  },
  SCANNER_SECONDS: {
    schema: z.coerce.number().int().min(1).max(280),
    initially: "60",
    says: "How long it may take to say anything of a file it was given.",
  },
  SEAL_KEY: {
    schema: z.string().min(24, "give 24 characters or more, as `openssl rand -base64 32` prints them"),
    secret: true,
    says: "Closes the codes and links of letters until they are sent. Needed where several machines share a database: the same on each. Without it a key lies in DATA_DIR, and in no backup.",
  },
  SEAL_KEY_BEFORE: {
    schema: z.string().min(1),
    secret: true,
    says: "What SEAL_KEY was before it was changed, or the line in DATA_DIR/letters.key where there was none: what it closed is still opened.",
    more: "Keys of authenticator apps are closed anew when their codes are used; `masthead doctor` says which can be opened by neither.",
  },
  NEWSLETTER_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(60_000),
    initially: "600",
    says: "How many letters of a newsletter are handed to the mail server in a minute, by all processes together.",
  },
  MASTHEAD_DEMO: {
    schema: flag,
    says: "1 seeds the demo magazine into an empty database, and offers its readers’ sign-in by one click there. Without ORIGIN and DATABASE_URL it is on. A database that holds a magazine stays what it is, whatever this says.",
  },
  MASTHEAD_WORKER: {
    schema: z.enum(["inside", "apart"]),
    initially: "inside",
    says: "apart leaves the jobs to a process of its own, `masthead worker`, as `masthead web` does whatever this says.",
  },
  DRAIN_SECONDS: {
    schema: z.coerce.number().int().min(0).max(300),
    initially: "0",
    says: "How long readers are still taken after SIGTERM, while /readyz answers 503 and connections are closed behind their answer: as long as whoever shares readers out takes to notice. With one process there is nobody to notice.",
  },
  LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"]),
    initially: "warn",
    says: "What is logged, one JSON line each, to standard output.",
  },
} as const;

export const platformSettings = settingsOf(table, (v, problems, environment): PlatformSettings => {
  const own = v.ORIGIN ?? `http://localhost:${v.PORT}`;
  return {
    port: v.PORT,
    portAsked: environment.PORT !== undefined,
    originAsked: environment.ORIGIN !== undefined,
    host: v.HOST,
    origin: own,
    secure: own.startsWith("https:"),
    dataDir: resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    store: readStore(v, problems),
    databaseUrlDirect: v.DATABASE_URL_DIRECT,
    storeKeys: keysIn(v),
    backupBucket: readBucket(v, problems),
    backupRecipients: v.BACKUP_RECIPIENT ?? [],
    backupKeep: { last: v.BACKUP_KEEP, months: v.BACKUP_KEEP_MONTHS },
    backupDir: v.BACKUP_DIR ? resolve(v.BACKUP_DIR) : undefined,
    scanner: v.SCANNER_URL && { place: v.SCANNER_URL, most: v.SCANNER_MOST_MB * 1_000_000, seconds: v.SCANNER_SECONDS },
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM ?? `post@${URL.parse(own)?.hostname}`,
    dkim: readDkim(v, problems),
    sealKey: v.SEAL_KEY,
    sealKeyBefore: v.SEAL_KEY_BEFORE,
    newslettersPerMinute: v.NEWSLETTER_PER_MINUTE,
    demo: false,
    demoWanted: v.MASTHEAD_DEMO ?? (v.ORIGIN === undefined && v.DATABASE_URL === undefined),
    worker: v.MASTHEAD_WORKER,
    drain: v.DRAIN_SECONDS,
    logLevel: v.LOG_LEVEL,
  };
});

type Store = {
  STORAGE_URL: string | undefined;
  STORAGE_ACCESS_KEY_ID: string | undefined;
  STORAGE_SECRET_ACCESS_KEY: string | undefined;
};

const keysIn = ({ STORAGE_ACCESS_KEY_ID: accessKeyId, STORAGE_SECRET_ACCESS_KEY: secretAccessKey }: Store): Partial<S3Keys> => ({
  ...(accessKeyId && { accessKeyId }),
  ...(secretAccessKey && { secretAccessKey }),
});

function readStore(store: Store, problems: string[]): PlatformSettings["store"] {
  const address = store.STORAGE_URL;
  if (!address) return undefined;
  const place = s3PlaceOf(address, keysIn(store));
  if (place) return { ...place, address: withoutKeys(address) };
  problems.push("STORAGE_ACCESS_KEY_ID and STORAGE_SECRET_ACCESS_KEY belong to STORAGE_URL; one of them is missing.");
  return undefined;
}

type Bucket = {
  BACKUP_URL: string | undefined;
  BACKUP_ACCESS_KEY_ID: string | undefined;
  BACKUP_SECRET_ACCESS_KEY: string | undefined;
};

function readBucket(
  { BACKUP_URL: address, BACKUP_ACCESS_KEY_ID: accessKeyId, BACKUP_SECRET_ACCESS_KEY: secretAccessKey }: Bucket,
  problems: string[],
): S3Place | undefined {
  if (!address) return undefined;
  const place = s3PlaceOf(address, { ...(accessKeyId && { accessKeyId }), ...(secretAccessKey && { secretAccessKey }) });
  if (!place) problems.push("BACKUP_ACCESS_KEY_ID and BACKUP_SECRET_ACCESS_KEY belong to BACKUP_URL; one of them is missing.");
  return place;
}

type Dkim = { DKIM_DOMAIN: string | undefined; DKIM_SELECTOR: string | undefined; DKIM_KEY_FILE: string | undefined };

/** The key as it stands in its file. A half-set or unreadable one is a problem at the start, not at the first letter. */
function readDkim(
  { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file }: Dkim,
  problems: string[],
): PlatformSettings["dkim"] {
  if (!domain && !selector && !file) return undefined;
  if (!domain || !selector || !file) {
    problems.push("DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE stand together; one of them is missing or wrong.");
    return undefined;
  }
  try {
    const privateKey = readFileSync(file, "utf8");
    if (createPrivateKey(privateKey).asymmetricKeyType !== "rsa") throw new Error("it is no RSA key");
    return { domain, selector, privateKey };
  } catch (error) {
    problems.push(`DKIM_KEY_FILE=${file}: ${messageOf(error)}. ${table.DKIM_KEY_FILE.says}`);
    return undefined;
  }
}
