import { must } from "../values/index.ts";

/** What a mail to the bounce address says. */
export type Told =
  | { kind: "bounce"; recipientId: string | undefined; email: string | undefined; status: string; says: string; final: boolean }
  | { kind: "unsubscription"; token: string }
  | { kind: "other"; subject: string };

/** Mails of an mbox file, or the one that the file is. Lines that began with “From ” come quoted by “>”. */
export function splitMailbox(text: string): string[] {
  const unix = text.replace(/\r\n?/g, "\n");
  if (!unix.startsWith("From ")) return unix.trim() ? [unix] : [];
  return unix
    .split(/^From [^\n]*\n/m)
    .slice(1)
    .map((mail) => mail.replace(/^>(>*From )/gm, "$1"));
}

/**
 * Reads a delivery status notification (RFC 3464) or a mail that asks to unsubscribe. Which letter it
 * is of stands in the address it came to (VERP), or else in the Message-ID of the letter it brings back.
 */
export function readMail(mail: string): Told {
  const unix = mail.replace(/\r\n?/g, "\n");
  const headers = headersOf(unix);
  const subject = headers.get("subject") ?? "";
  const [, token] = /\bunsubscribe\s+([A-Za-z0-9_-]{43})\b/.exec(subject) ?? [];
  if (token) return { kind: "unsubscription", token };
  const status = statusOf(unix);
  return status ? { kind: "bounce", recipientId: letterOf(headers, unix), ...status } : { kind: "other", subject };
}

/** Unfolded, names in small letters, the first of each. */
function headersOf(mail: string): Map<string, string> {
  const [head = ""] = mail.split("\n\n", 1);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), must(value, "value").trim());
  }
  return headers;
}

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const arrivedAt = ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to"];

function letterOf(headers: ReadonlyMap<string, string>, mail: string): string | undefined {
  for (const name of arrivedAt) {
    const [, found] = new RegExp(`\\+(${id})@`, "i").exec(headers.get(name) ?? "") ?? [];
    if (found) return found.toLowerCase();
  }
  const [, brought] = new RegExp(`^Message-ID:\\s*<(${id})@`, "im").exec(mail.slice(mail.indexOf("\n\n"))) ?? [];
  return brought?.toLowerCase();
}

/** The fields of the first recipient in the message/delivery-status part; plain ASCII by RFC 3464, so read as they stand. */
function statusOf(mail: string): { email: string | undefined; status: string; says: string; final: boolean } | undefined {
  const at = mail.search(/^Content-Type:\s*message\/delivery-status/im);
  if (at < 0) return undefined;
  const part = mail.slice(at).replace(/\n[ \t]+/g, " ");
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(part)?.[1]?.trim();
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field("Status") ?? "")?.[0];
  if (!status) return undefined;
  const email = (field("Original-Recipient") ?? field("Final-Recipient"))
    ?.replace(/^[^;]*;\s*/, "")
    .replace(/^<|>$/g, "")
    .toLowerCase();
  const says = (field("Diagnostic-Code") ?? "").replace(/^[^;]*;\s*/, "").slice(0, 300);
  return { email, status, says, final: (field("Action") ?? "").toLowerCase() === "failed" && status.startsWith("5") };
}
