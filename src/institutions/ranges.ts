import ipaddr from "ipaddr.js";
import { type Messages, says as saysOf } from "../messages/index.ts";
import type { Words } from "../values/index.ts";

/** RFC 5737 and 3849: they belong to nobody, and stand in examples. */
const documentation = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"];

const says = (say: (m: Messages["desk"]["against"]["institutions"]) => string): Words => saysOf((m) => say(m.desk.against.institutions));

type Parsed = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Wider than this is more than one institution: 65,536 addresses in v4, one site's allotment in v6 (RFC 6177: /48 to /56; universities have /32). */
const widest = { ipv4: 16, ipv6: 32 };

/** What does not belong to anybody on the internet: every house behind a router would be inside. */
const notPublic = new Set([
  "private",
  "loopback",
  "linkLocal",
  "uniqueLocal",
  "unspecified",
  "broadcast",
  "multicast",
  "reserved",
  "carrierGradeNat",
  "ipv4Mapped",
]);

/**
 * Why a typed range cannot stand; undefined where it can. An address without a suffix is itself alone.
 * Nothing is guessed: a suffix that is no number, /0, a range with host bits set, and one that is too
 * wide are refused, since a mistyped one would let everybody in.
 */
export function rangeProblem(typed: string): Words | undefined {
  const parsed = parse(typed);
  if (!parsed) return says((m) => m.noRange(typed));
  const [address, bits] = parsed;
  const least = widest[address.kind()];
  if (bits < least) return says((m) => m.tooWide({ typed, kind: address.kind() === "ipv4" ? "IPv4" : "IPv6", least }));
  if (notPublic.has(address.range()) && !isExample(address)) return says((m) => m.reserved(typed));
  const network = networkOf(address, bits);
  if (network !== address.toString()) return says((m) => m.begins({ typed, bits, meant: `${network}/${bits}` }));
  return undefined;
}

/** The one spelling of a range, as it is kept: "192.0.2.7" is "192.0.2.7/32". Only for ranges without a problem. */
export function normalRange(typed: string): string {
  const parsed = parse(typed);
  if (!parsed) throw new RangeError(`"${typed}" is not a range`);
  const [address, bits] = parsed;
  return `${networkOf(address, bits)}/${bits}`;
}

function parse(typed: string): Parsed | undefined {
  const [, address = "", suffix] = /^\s*([0-9a-f.:]+)(?:\/(\d{1,3}))?\s*$/i.exec(typed) ?? [];
  const v4 = ipaddr.IPv4.isValidFourPartDecimal(address);
  if (!v4 && !(address.includes(":") && ipaddr.IPv6.isValid(address))) return undefined;
  const parsed = ipaddr.parse(address);
  const most = parsed.kind() === "ipv4" ? 32 : 128;
  const bits = suffix === undefined ? most : Number(suffix);
  return bits <= most ? [parsed, bits] : undefined;
}

const networkOf = (address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string =>
  address.kind() === "ipv4"
    ? ipaddr.IPv4.networkAddressFromCIDR(`${address.toString()}/${bits}`).toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${bits}`).toString();

export type Range = { institutionId: string; matches: (ip: string) => boolean };

/** A range read once, asked often. What is no range matches nobody. */
export function rangeOf(institutionId: string, cidr: string): Range {
  const parsed = rangeProblem(cidr) ? undefined : parse(cidr);
  return { institutionId, matches: (ip) => parsed !== undefined && inside(ip, parsed) };
}

function inside(ip: string, [network, bits]: Parsed): boolean {
  if (!ipaddr.isValid(ip)) return false;
  // an IPv4 reader of an IPv6 socket comes as ::ffff:192.0.2.7
  const address = ipaddr.process(ip);
  return address.kind() === network.kind() && address.match(network, bits);
}

const isExample = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
  documentation
    .map((cidr) => ipaddr.parseCIDR(cidr))
    .some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
