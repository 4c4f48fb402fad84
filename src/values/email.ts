import { lastOf } from "./must.ts";

/**
 * One address and nothing else: what stands before the @ has no sign that a list of addresses, a comment or a
 * quotation is made of (RFC 5322, `specials`), and what stands after it is a host name. International letters may be in both.
 */
const beforeAt = /^[^\s\p{C}()<>[\]:;@\\,"]{1,64}$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** The words of the host after the @; undefined where it is not one address. */
function hostOf(address: string): string[] | undefined {
  const at = address.indexOf("@");
  const words = address.slice(at + 1).split(".");
  return at > 0 && beforeAt.test(address.slice(0, at)) && words.every((word) => label.test(word)) ? words : undefined;
}

/** The address in its one spelling, trimmed and small; undefined for what is none, or more than one. */
export function emailOf(typed: string): string | undefined {
  const email = typed.trim().toLowerCase();
  const host = email.length <= 254 ? hostOf(email) : undefined;
  return host && host.length > 1 && lastOf(host).length > 1 ? email : undefined;
}

/** An address and the name that stands before it, as a mail program is given them: never as one text to be taken apart again. */
type Mailbox = { name: string; address: string };

/** "The Review <post@magazine.example>", or the address alone; undefined for anything else. A host of one word is one: post@localhost. */
export function mailboxOf(text: string): Mailbox | undefined {
  const [, quoted, plain, inside] = /^\s*(?:"([^"<>\p{Cc}]*)"|([^"<>\p{Cc}]*?))\s*<([^<>]*)>\s*$/u.exec(text) ?? [];
  const address = (inside ?? text).trim();
  return hostOf(address) ? { name: (quoted ?? plain ?? "").trim(), address } : undefined;
}
