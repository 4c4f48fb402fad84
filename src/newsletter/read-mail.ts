import type { ParsedMail } from "mailparser";

/** What a mail to the bounce address says. */
export type MailReport =
  | { kind: "bounce"; recipientId: string | undefined; email: string | undefined; status: string; says: string; final: boolean }
  | { kind: "unsubscription"; token: string }
  | { kind: "other"; subject: string };

/** Signs of a mail that are read: what a mail server says of a letter stands before the letter that it brings back. */
export const maxRead = 1_000_000;

/** Mails of an mbox file, or the one that the file is. Lines that began with “From ” come quoted by “>”. */
export function splitMailbox(text: string): string[] {
  const unix = text.replace(/\r\n?/g, "\n");
  if (!unix.startsWith("From ")) return unix.trim() ? [unix] : [];
  return unix
    .split(/^From [^\n]*\n/m)
    .slice(1)
    .map((mail) => mail.replace(/^>(>*From )/gm, "$1"));
}

/** The parts as they stand: nothing is made of their HTML, and the status stays a part of its own. */
const options = { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true };

/**
 * Reads a delivery status notification (RFC 3464) or a mail that asks to unsubscribe, one sign a byte. Which letter it
 * is of stands in the address it came to (VERP), or else in the Message-ID of the letter it brings back.
 */
export async function readMail(mail: string): Promise<MailReport> {
  // read when it is needed: whoever only answers readers never does
  const { simpleParser } = await import("mailparser");
  const parsed = await simpleParser(Buffer.from(mail.slice(0, maxRead), "latin1"), options);
  const subject = parsed.subject ?? "";
  const [, token] = /\bunsubscribe\s+([A-Za-z0-9_-]{43})(?![\w-])/.exec(subject) ?? [];
  if (token) return { kind: "unsubscription", token };
  const status = statusOf(partOf(parsed, /^message\/(?:global-)?delivery-status$/));
  return status ? { kind: "bounce", recipientId: letterOf(parsed), ...status } : { kind: "other", subject };
}

/** The first attachment of such a type, decoded; "" where there is none. */
const partOf = ({ attachments }: ParsedMail, type: RegExp): string =>
  attachments
    .find(({ contentType }) => type.test(contentType))
    ?.content.toString("latin1")
    .replace(/\r\n?/g, "\n") ?? "";

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const arrivedAt = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to"];

function letterOf(mail: ParsedMail): string | undefined {
  for (const name of arrivedAt) {
    const line = mail.headerLines.find(({ key }) => key === name)?.line ?? "";
    const [, found] = new RegExp(`\\+(${id})@`, "i").exec(line) ?? [];
    if (found) return found.toLowerCase();
  }
  const brought = partOf(mail, /^(?:message\/(?:rfc822|global)|text\/rfc822)(?:-headers)?$/);
  return new RegExp(`^Message-ID:\\s*<(${id})@`, "im").exec(brought)?.[1]?.toLowerCase();
}

/** The fields of the first recipient; plain ASCII by RFC 3464, so read as they stand. */
function statusOf(part: string): { email: string | undefined; status: string; says: string; final: boolean } | undefined {
  const unfolded = part.replace(/\n[ \t]+/g, " ");
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(unfolded)?.[1]?.trim();
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field("Status") ?? "")?.[0];
  if (!status) return undefined;
  const email = (field("Original-Recipient") ?? field("Final-Recipient"))
    ?.replace(/^[^;]*;\s*/, "")
    .replace(/^<|>$/g, "")
    .toLowerCase();
  const says = (field("Diagnostic-Code") ?? "").replace(/^[^;]*;\s*/, "").slice(0, 300);
  return { email, status, says, final: (field("Action") ?? "").toLowerCase() === "failed" && status.startsWith("5") };
}
