import { z } from "zod";
import { recordOf } from "../../values/index.ts";

/**
 * What became of a letter that was not accepted.
 * bounced: there is no such mailbox. refused: the server wants this letter or this sender not.
 * later: it was not accepted and may be tried again. unknown: the line broke after the letter had
 * been handed over and before the answer came; it may have arrived.
 */
export type MailFailure = { outcome: "bounced" | "refused" | "later" | "unknown"; status: string; says: string };

/** Of which nothing may be there. */
const text = z.string().optional().catch(undefined);
const smtpError = z.object({
  responseCode: z.number().optional().catch(undefined),
  response: text,
  command: text,
  message: text,
  code: text,
  originalCode: text,
});

/** No session came about. A break of the line is told as “CONN” at every step, so that alone proves nothing. */
const neverBegan = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "EDNS", "ETLS", "EAUTH"]);

/** How far a letter came that was not taken, or that it will be taken later. */
type MailStage = "connect" | "greet" | "tls" | "login" | "sender" | "recipient" | "letter" | "later";

/** What Node and OpenSSL say where the line cannot be encrypted, or whose the certificate is cannot be told. */
const unencrypted = /SSL|TLS|CERT|EPROTO$|SIGNED|UNABLE_TO/;
const unreached = /^(?:EDNS|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
const stages: readonly (readonly [RegExp, MailStage])[] = [
  [/^AUTH/, "login"],
  [/^MAIL FROM/, "sender"],
  [/^RCPT TO/, "recipient"],
  [/^DATA/, "letter"],
  [/^(?:EHLO|HELO|LHLO)/, "greet"],
];

/** Where on its way to the mail server a letter stopped; undefined where the error does not say it. */
export function mailStage(error: unknown): MailStage | undefined {
  const { command = "", code = "", originalCode = "", message = "", responseCode = 0 } = smtpError.parse(recordOf(error));
  if (code === "ETLS" || unencrypted.test(originalCode) || message.startsWith("TLS handshake")) return "tls";
  if (responseCode >= 400 && responseCode < 500) return "later";
  // who has to name an account first is told so at the sender
  if (code === "EAUTH" || responseCode === 530) return "login";
  const stage = stages.find(([begins]) => begins.test(command))?.[1];
  if (stage) return stage;
  if (/^(?:Greeting never|Invalid greeting|Connection closed)/.test(message)) return "greet";
  return unreached.test(code) || unreached.test(originalCode) || message.startsWith("Connection timeout") ? "connect" : undefined;
}

/** Reads an error of the mail server's or of the line to it. */
export function mailFailure(error: unknown): MailFailure {
  const { responseCode, response, command, message, code = "", originalCode = "" } = smtpError.parse(recordOf(error));
  const says = (response ?? message ?? "").replace(/\s+/g, " ").slice(0, 300);
  if (responseCode === undefined || responseCode < 400) {
    return { outcome: neverBegan.has(originalCode) || neverBegan.has(code) ? "later" : "unknown", status: "", says };
  }
  const status = enhanced(says) ?? String(responseCode);
  if (responseCode < 500) return { outcome: "later", status, says };
  return { outcome: isDead(says, responseCode, command) ? "bounced" : "refused", status, says };
}

const enhanced = (says: string) => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(says)?.[1];

/**
 * Whether a status (RFC 3463) says that the mailbox is not there: bad address, disabled, moved. A full one
 * (5.2.2), a policy (5.7) or a fault of the server’s own (5.3, 5.5) says nothing against the reader’s address.
 */
export const isDeadMailbox = (status: string): boolean =>
  /^5\.(1\.[0-9]+|2\.[01]|4\.4)$/.test(status) && !["5.1.7", "5.1.8"].includes(status);

/** Without an enhanced status a plain 550, 551 or 553 to RCPT means the mailbox (RFC 5321, 4.2.3). */
function isDead(says: string, code: number, command: string | undefined): boolean {
  const status = enhanced(says);
  return status ? isDeadMailbox(status) : command === "RCPT TO" && [550, 551, 553].includes(code);
}
