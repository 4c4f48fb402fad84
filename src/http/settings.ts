import { resolve } from "node:path";
import { z } from "zod";
import { settingsOf } from "../platform/index.ts";
import { type Cdn, cdnForms } from "./outer/forms.ts";

type HttpSettings = {
  trustedProxies: number;
  cdn: Cdn;
  pagesDir: string | undefined;
  pagesMemory: number;
  requestsAtWork: number;
  requestPatience: number;
};

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
    CDN_SECONDS: {
      schema: z.coerce.number().int().min(0).max(86_400),
      initially: "0",
      says: "For how many seconds a cache of yours in front (a content network, Varnish) may keep the pages that are the same for everybody who is not signed in; 0: not at all.",
      more: "It must let every request with a cookie of ours pass by: [OPERATIONS.md](OPERATIONS.md#a-content-network-in-front). While an institution reads by its network, no page is given to it.",
    },
    CDN_PURGE_URL: {
      schema: z.url({ protocol: /^https?$/ }),
      says: "Where that cache is told what to drop, as soon as something on a page has changed. Without it, what is changed or withdrawn stays there until its seconds are over.",
    },
    CDN_PURGE_TOKEN: { schema: z.string().min(8), secret: true, says: "What shows that cache that it is Masthead who tells it." },
    PAGES_MEMORY_MB: {
      schema: z.coerce.number().int().min(1).max(8192),
      initially: "32",
      says: "How much memory a process takes for pages that lie ready, in megabytes. What nobody has read for longest goes first.",
      more: 'A page takes about 9 kB for each class of readers; `masthead_page_cache_gone_total{why="pushed out"}` that grows says that more would be of use.',
    },
    REQUESTS_AT_WORK: {
      schema: z.coerce.number().int().min(4).max(10_000),
      initially: "64",
      says: "How many requests a process answers at once: half of them whoever pays or signs in, a quarter each readers who are known, and strangers. The others wait for their turn; pages that lie ready wait for none.",
      more: "[OPERATIONS.md](OPERATIONS.md#more-readers-than-a-machine-can-answer) says when to change it.",
    },
    REQUEST_PATIENCE_SECONDS: {
      schema: z.coerce.number().min(0.1).max(60),
      initially: "8",
      says: "How long a request waits for its turn, before it is answered that there is no room (503, with Retry-After, on a page of the magazine’s). Whoever pays waits twice as long; where the line does not get empty any more, everybody else an eighth.",
    },
    PAGES_DIR: {
      schema: z.string().min(1),
      says: "Folder into which pages that every stranger is shown the same are written as files, plain and compressed, for a server in front to send by itself.",
      more: "Its `public` is what that server sends, to whoever sends no cookie of ours: [OPERATIONS.md](OPERATIONS.md#pages-as-files). Nothing else is to lie in that folder.",
    },
    CDN_PURGE_AS: {
      schema: z.enum(cdnForms),
      initially: "webhook",
      says: 'How it is told, and under which heads pages have their keys: fastly, cloudflare, varnish (its module xkey), or webhook for anything else: a POST with `{"keys":[…]}` and the token as a bearer’s.',
    },
  },
  (v, problems, environment): HttpSettings => {
    const { CDN_PURGE_URL: address, CDN_PURGE_TOKEN: token } = v;
    const isGiven = (name: string) => Boolean(environment[name] ?? environment[`${name}_FILE`]);
    if (isGiven("CDN_PURGE_URL") !== isGiven("CDN_PURGE_TOKEN"))
      problems.push("CDN_PURGE_URL and CDN_PURGE_TOKEN belong together; one of them is missing.");
    const purge = address && token ? { address, token } : undefined;
    const pagesDir = v.PAGES_DIR && resolve(v.PAGES_DIR);
    return {
      trustedProxies: v.TRUST_PROXY,
      pagesDir,
      pagesMemory: v.PAGES_MEMORY_MB * 1_000_000,
      requestsAtWork: v.REQUESTS_AT_WORK,
      requestPatience: v.REQUEST_PATIENCE_SECONDS * 1000,
      cdn: { seconds: v.CDN_SECONDS, form: v.CDN_PURGE_AS, purge },
    };
  },
);
