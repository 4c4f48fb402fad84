import { createPrivateKey } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { emailOf, mailboxOf } from "../values/index.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(["1", "0", "true", "false", "yes", "no"]).transform((value) => ["1", "true", "yes"].includes(value));
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((value) => URL.canParse(value) && new URL(value).pathname === "/", "give scheme and host only, as in https://magazine.example")
  .transform((value) => (URL.canParse(value) ? new URL(value).origin : value));

const sender = z
  .string()
  .refine((value) => mailboxOf(value) !== undefined, "give one address, with or without a name, as in The Review <post@magazine.example>");

const mailAddress = z
  .string()
  .refine(
    (value) => emailOf(value) !== undefined && !value.includes("+"),
    "give an address without a plus sign, as in bounces@magazine.example",
  );

/** The value of a `secret` one is never printed or logged. */
type Entry = { schema: z.ZodType; says: string; initially?: string; secret?: true };

/** Every setting there is; docs/SETTINGS.md has a paragraph for each. */
export const settingsTable = {
  PORT: { schema: port, initially: "4000", says: "Port to listen on. When it is taken and nobody asked for it, the next free one." },
  HOST: { schema: z.string().min(1), initially: "127.0.0.1", says: "Address to listen on; 0.0.0.0 for all." },
  ORIGIN: { schema: origin, says: "Address readers use, as in https://magazine.example. Cookies are secure when it is https." },
  DATA_DIR: { schema: z.string().min(1), initially: "data", says: "Folder of the embedded database and the files." },
  BACKUP_DIR: {
    schema: z.string().min(1),
    says: "Folder for backups, best on another disk: one is made each night, the last fourteen are kept. Without it, `masthead backup FOLDER` makes one when it is asked.",
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    says: "A PostgreSQL server (15 or later) to use in place of the embedded one.",
  },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    says: "Where letters are sent, as in smtps://user:password@mail.example. Without it they go nowhere: the desk shows them, and codes and links are printed in the terminal that started Masthead.",
  },
  MAIL_FROM: { schema: sender, says: "Sender of every letter, as in The Review <post@magazine.example>." },
  MAIL_BOUNCES: {
    schema: mailAddress,
    says: "Mailbox that takes bounces, as in bounces@magazine.example; each letter of a newsletter bounces to it as bounces+ID@magazine.example. What arrives there is handed to `masthead bounces`.",
  },
  DKIM_DOMAIN: {
    schema: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/i, "give a domain, as in magazine.example"),
    says: "Domain that signs the letters. DKIM_SELECTOR and DKIM_KEY_FILE belong to it.",
  },
  DKIM_SELECTOR: {
    schema: z.string().regex(/^[a-z0-9._-]+$/i, "give the selector alone, as in masthead"),
    says: "Name of the key: its public half stands in the DNS at SELECTOR._domainkey.DOMAIN.",
  },
  DKIM_KEY_FILE: { schema: z.string().min(1), says: "File with the private RSA key (PEM, 2048 bits or more), readable by Masthead alone." },
  SEAL_KEY: {
    schema: z.string().min(24, "give 24 characters or more, as `openssl rand -base64 32` prints them"),
    secret: true,
    says: "Closes the codes and links of letters until they are sent. Needed where several machines share a database: the same on each. Without it a key lies in DATA_DIR, and in no backup.",
  },
  NEWSLETTER_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).max(60_000),
    initially: "600",
    says: "How many letters of a newsletter are handed to the mail server in a minute, by all processes together.",
  },
  STRIPE_SECRET_KEY: {
    schema: z.string().regex(/^(sk|rk)_[A-Za-z0-9_]{8,}$/, "it begins with sk_ or rk_"),
    secret: true,
    says: "Stripe’s secret (or restricted) key: readers pay on Stripe’s page with real money. Without it the money is play money. OPERATIONS.md says how to turn it on.",
  },
  STRIPE_WEBHOOK_SECRET: {
    schema: z.string().regex(/^whsec_.{8,}$/, "it begins with whsec_"),
    secret: true,
    says: "The signing secret of the webhook endpoint at ORIGIN/gateways/stripe/events.",
  },
  STRIPE_API: {
    schema: z.url({ protocol: /^https?$/ }),
    says: "Another address than Stripe’s own, for a double of it. Leave it alone where money is real.",
  },
  MASTHEAD_DEMO: {
    schema: flag,
    says: "1 seeds the demo magazine into an empty database, and offers its readers’ sign-in by one click there. Without ORIGIN and DATABASE_URL it is on. A database that holds a magazine stays what it is, whatever this says.",
  },
  MASTHEAD_WORKER: {
    schema: z.enum(["inside", "apart"]),
    initially: "inside",
    says: "apart leaves the jobs to a process of its own, `masthead worker`.",
  },
  TRUST_PROXY: {
    schema: z.coerce.number().int().min(0).max(9),
    initially: "0",
    says: "How many proxies of yours stand before Masthead; their X-Forwarded-For is believed. Behind a proxy it is needed: without it all readers have the proxy’s address, so that they share one limit and no institution is known by its network.",
  },
  PRESS_PROFILE: {
    schema: z.string().min(1),
    says: "File with the ICC profile of the press that prints the magazine, as the printer gives it. Without it the inks follow coated offset by FOGRA39.",
  },
  VOICE_WORKERS: {
    schema: z.coerce.number().int().min(1).max(16),
    says: "Threads that narrate. Without it one less than the machine’s cores, at least one.",
  },
  VOICE_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    says: "A speech service of OpenAI’s shape that reads in place of the embedded voice: its base, as in https://voice.example/v1.",
  },
  VOICE_TOKEN: { schema: z.string().min(1), says: "The bearer token the speech service asks for." },
  VOICE_MODEL: { schema: z.string().min(1), initially: "tts-1", says: "The model the speech service is asked for." },
  VOICE_COMMAND: {
    schema: z.string().min(1),
    says: "A program that reads in place of the embedded voice: text on its input, WAV on its output, as in espeak-ng --stdout -v {voice}. VOICE_URL goes before it.",
  },
  VOICE_TIMEOUT: {
    schema: z.coerce.number().min(0.1).max(600),
    initially: "60",
    says: "Seconds a speech service or program may take for one sentence.",
  },
  VOICE_CHARACTERS: {
    schema: z.coerce.number().int().min(0),
    says: "Most characters an issue may send to a speech service or program; an article that would pass it is read by the embedded voice. Without it there is no end.",
  },
  FFMPEG: {
    schema: z.string().min(1),
    initially: "ffmpeg",
    says: "The program that turns uploaded readings in M4A, FLAC, Ogg and the like into WAV. Where it is not installed, they are refused; WAV and MP3 need none.",
  },
  ACE_COMMAND: {
    schema: z.string().min(1),
    says: "Ace by DAISY as it is installed here, as in ace: it looks at every EPUB that is to claim conformance, and without it none does.",
  },
  LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"]),
    initially: "warn",
    says: "What is logged, one JSON line each, to standard output.",
  },
} as const satisfies Record<string, Entry>;

type Table = typeof settingsTable;
/** What each setting came to; one with no initial value may be unset. */
type Values = { [Name in keyof Table]: z.infer<Table[Name]["schema"]> | (Table[Name] extends { initially: string } ? never : undefined) };

export type Settings = {
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
  backupDir: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  bounceAddress: string | undefined;
  /** All of it or nothing; `privateKey` is the file’s PEM. */
  dkim: { domain: string; selector: string; privateKey: string } | undefined;
  sealKey: string | undefined;
  newslettersPerMinute: number;
  /** Where it is undefined, the money is play money. */
  stripe: { secretKey: string; webhookSecret: string | undefined; api: string | undefined } | undefined;
  /** Whether an empty database is to be given the demo. */
  demoWanted: boolean;
  /** Whether the database holds the demo: it says so itself, when it is opened. */
  demo: boolean;
  worker: "inside" | "apart";
  trustedProxies: number;
  /** A file. */
  pressProfile: string | undefined;
  voiceWorkers: number | undefined;
  voiceUrl: string | undefined;
  voiceToken: string | undefined;
  voiceModel: string;
  voiceCommand: string | undefined;
  /** Seconds. */
  voiceTimeout: number;
  voiceCharacters: number | undefined;
  /** Name or path; it need not be there. */
  ffmpeg: string;
  aceCommand: string | undefined;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** Reads the environment. Throws one Error that names every bad value and what would do. */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const { values: v, problems } = readAll(environment);
  const dkim = readDkim(v, problems);
  const pressProfile = readPressProfile(v, problems);
  if (problems.length > 0) throw new Error(`Settings to mend:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  const port = v.PORT;
  const own = v.ORIGIN ?? `http://localhost:${port}`;
  return {
    port,
    portAsked: environment.PORT !== undefined,
    originAsked: environment.ORIGIN !== undefined,
    host: v.HOST,
    origin: own,
    secure: own.startsWith("https:"),
    dataDir: resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    backupDir: v.BACKUP_DIR ? resolve(v.BACKUP_DIR) : undefined,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM ?? `post@${new URL(own).hostname}`,
    bounceAddress: v.MAIL_BOUNCES,
    dkim,
    sealKey: v.SEAL_KEY,
    newslettersPerMinute: v.NEWSLETTER_PER_MINUTE,
    stripe: stripeOf(v),
    demo: false,
    demoWanted: v.MASTHEAD_DEMO ?? (v.ORIGIN === undefined && v.DATABASE_URL === undefined),
    worker: v.MASTHEAD_WORKER,
    trustedProxies: v.TRUST_PROXY,
    pressProfile,
    voiceWorkers: v.VOICE_WORKERS,
    voiceUrl: v.VOICE_URL,
    voiceToken: v.VOICE_TOKEN,
    voiceModel: v.VOICE_MODEL,
    voiceCommand: v.VOICE_COMMAND,
    voiceTimeout: v.VOICE_TIMEOUT,
    voiceCharacters: v.VOICE_CHARACTERS,
    ffmpeg: v.FFMPEG,
    aceCommand: v.ACE_COMMAND,
    logLevel: v.LOG_LEVEL,
  };
}

/** Bytes 36 to 39 of an ICC profile tell that it is one, 16 to 19 its colours. */
function readPressProfile(v: Values, problems: string[]): string | undefined {
  if (v.PRESS_PROFILE === undefined) return undefined;
  const path = resolve(v.PRESS_PROFILE);
  const head = existsSync(path) ? readFileSync(path).toString("latin1", 0, 40) : "";
  if (!head.endsWith("acsp") || head.slice(16, 20) !== "CMYK")
    problems.push(`PRESS_PROFILE: ${path} is no ICC profile of four inks that can be read`);
  return path;
}

function stripeOf(v: Values): Settings["stripe"] {
  const secretKey = v.STRIPE_SECRET_KEY;
  return secretKey ? { secretKey, webhookSecret: v.STRIPE_WEBHOOK_SECRET, api: v.STRIPE_API } : undefined;
}

function readAll(environment: Record<string, string | undefined>) {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, entry] of Object.entries<Entry>(settingsTable)) {
    const given = environment[name]?.trim() || entry.initially;
    if (given === undefined) continue;
    const parsed = entry.schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name}=${entry.secret ? "…" : given}: ${parsed.error.issues[0]?.message}. ${entry.says}`);
  }
  // a value that is wrong is missing here, and among the problems, with which nothing goes on
  return { values: values as Values, problems };
}

/** The key as it stands in its file. A half-set or unreadable one is a problem at the start, not at the first letter. */
function readDkim({ DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file }: Values, problems: string[]): Settings["dkim"] {
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
    problems.push(`DKIM_KEY_FILE=${file}: ${(error as Error).message}. ${settingsTable.DKIM_KEY_FILE.says}`);
    return undefined;
  }
}
