import { openThread } from "../platform/index.ts";
import { type MailReport, maxRead } from "./read-mail.ts";

const reader = openThread("mail-worker", "newsletter/mail-worker.ts", { megabytes: 256, idle: 10_000 });
/** Seconds for one mail; an honest one takes some milliseconds. */
const longest = 10;

/**
 * `readMail`, beside the main thread: what strangers send may be made to be hard to read. Throws where a mail has too many parts or
 * fields, and where it takes too long or needs too much memory.
 */
export const readMailApart = (mail: string): Promise<MailReport> => reader.ask<MailReport>(mail.slice(0, maxRead), { seconds: longest });
