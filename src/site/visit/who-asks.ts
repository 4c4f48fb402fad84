import { type AskerOf, headOf, readCookie } from "../../http/index.ts";
import { type Site, sessionCookie } from "./context.ts";

/** Whether it lives, and whether it is to be sent readers, is answered whatever else is asked; files of its own lie in memory. */
const standing = /^\/(?:livez|readyz|healthz|metrics|assets\/.*)$/;

/** Who pays, signs in or ends a contract, and the gateway, which tells what was paid; at the addresses of any language. */
const money =
  /^(?:\/[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?\/(?:subscribe|gifts?|orders|issues\/\d+\/copy|sign-in|sign-out|renewal|contracts|account\/(?:payment-method|proof)|gateways)(?:\/|$)/;

/**
 * Who asks, by the address and by the session that the cookie names. A session counts that was a reader’s when it was last asked
 * of the database: what anybody can write into a cookie takes no reader’s place.
 */
export function askersOf(site: Site): AskerOf {
  const cookie = sessionCookie(site);
  return (request) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    if (standing.test(path)) return undefined;
    if (money.test(path)) return "money";
    const token = readCookie(headOf(request, "cookie"), cookie);
    return token && site.readers.has(token) ? "known" : "stranger";
  };
}
