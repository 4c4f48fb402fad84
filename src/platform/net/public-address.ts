import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** All that the public internet has of IPv6 so far lies in 2000::/3; elsewhere are old ways to write an address of IPv4, and what nobody has yet. */
const worldwide = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether this is an address of the public internet, and none inside a house. */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  return address.range() === "unicast" && (address instanceof ipaddr.IPv4 || address.match(worldwide));
}

/**
 * Looks up what a name means, for the connection that is then made to that very address: each that it may mean must be one that
 * `canAsk` allows. `inside` says what is wrong with one that does not.
 */
export function lookupOnly(canAsk: (ip: string) => boolean, inside: (name: string, ip: string) => Error): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const list = found ?? [];
      const refused = list.find(({ address }) => !canAsk(address));
      const [first] = list;
      if (error ?? !first) return done(error ?? new Error(`${name} is not known`), "");
      if (refused) return done(inside(name, refused.address), "");
      return options.all ? done(null, list) : done(null, first.address, first.family);
    });
  };
}
