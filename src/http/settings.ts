import { z } from "zod";
import { settingsOf } from "../platform/index.ts";

type HttpSettings = { trustedProxies: number };

declare module "../platform/index.ts" {
  interface Settings extends HttpSettings {}
}

export const httpSettings = settingsOf(
  {
    TRUST_PROXY: {
      schema: z.coerce.number().int().min(0).max(9),
      initially: "0",
      says: "How many proxies of yours stand before Masthead; their X-Forwarded-For is believed. Behind a proxy it is needed: without it all readers have the proxy’s address, so that they share one limit (five orders by invoice a day for the whole magazine) and no institution is known by its network.",
      more: "Without a proxy leave it at 0, or anybody could write an address of their choice.",
    },
  },
  (v): HttpSettings => ({ trustedProxies: v.TRUST_PROXY }),
);
