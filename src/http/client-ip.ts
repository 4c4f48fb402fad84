/**
 * Whose address counts for rate limits. Forwarded addresses are believed only from as many
 * proxies as the settings say stand before us; IPv6 counts by its /64.
 */
export const clientIp = (remote: string | undefined, forwarded: string | null | undefined, trustedProxies: number): string =>
  networkOf(clientAddress(remote, forwarded, trustedProxies));

/** The whole address, believed as above: for asking whether it lies in an institution's range. */
export function clientAddress(remote: string | undefined, forwarded: string | null | undefined, trustedProxies: number): string {
  const hops = (forwarded ?? "")
    .split(",")
    .map((hop) => hop.trim())
    .filter(Boolean);
  const claimed = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  return claimed ?? remote ?? "unknown";
}

function networkOf(ip: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (v4) return v4[1]!;
  if (!ip.includes(":")) return ip;
  const [head = "", tail] = ip.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const whole = [...groups, ...Array<string>(Math.max(missing, 0)).fill("0"), ...(tail ?? "").split(":").filter(Boolean)];
  return `${whole
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
