import ipaddr from "ipaddr.js";

/**
 * Whose address counts for rate limits. Forwarded addresses are believed only from as many
 * proxies as the settings say stand before us; IPv6 counts by its /64.
 */
export const clientIp = (remote: string | undefined, forwarded: string | null | undefined, trustedProxies: number): string =>
  networkOf(clientAddress(remote, forwarded, trustedProxies));

/** The whole address in its one spelling, believed as above: for asking whether it lies in an institution's range. */
export function clientAddress(remote: string | undefined, forwarded: string | null | undefined, trustedProxies: number): string {
  const hops = (forwarded ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  const claimed = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return addressIn(claimed) ?? addressIn(remote) ?? "unknown";
}

/** The address alone: some proxies write its port behind it (another for each connection), brackets around it, or an interface's name. */
function addressIn(hop: string | undefined): string | undefined {
  if (!hop) return undefined;
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(hop) ?? [];
  const [, four] = /^([\d.]+):\d+$/.exec(hop) ?? [];
  const [bare = ""] = (bracketed ?? four ?? hop).split("%");
  // no shorthands such as 127.1: what is no whole address is none
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !(bare.includes(":") && ipaddr.IPv6.isValid(bare))) return undefined;
  return ipaddr.process(bare).toString();
}

function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`).toString()}/64`;
}
