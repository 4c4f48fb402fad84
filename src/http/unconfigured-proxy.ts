import type { Platform } from "../platform/index.ts";

const seen = new WeakSet<Platform["settings"]>();

/**
 * A request that somebody forwarded, where no proxy is believed: behind it all readers have one address and share one
 * limit, and no institution's range matches. Said once, and remembered for the desk and the health page.
 */
export function noteForwarded({ settings, log }: Platform, forwarded: string | null | undefined): void {
  if (!forwarded || settings.trustedProxies > 0 || !settings.secure || seen.has(settings)) return;
  seen.add(settings);
  log.warn(unconfiguredProxy);
}

export const isProxyUnconfigured = ({ settings }: Pick<Platform, "settings">): boolean => seen.has(settings);

export const unconfiguredProxy =
  "A proxy stands before Masthead, and TRUST_PROXY does not say so: all readers share one limit on orders and sign-ins, and no institution is known by its network. Set TRUST_PROXY to the number of your proxies (1, as a rule).";
