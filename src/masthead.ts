import { indexArticle } from "./archive/index.ts";
import {
  actOnEvent,
  closeMonths,
  expireSubscriptions,
  freezeLabels,
  giveBack,
  releaseCopies,
  remindOpenInvoices,
  sendGifts,
  settlePayment,
  watchPayments,
} from "./circulation/index.ts";
import { demoPeople } from "./demo/index.ts";
import { createDesk } from "./desk/index.ts";
import { makeAudio, makeCard, makeDigitalIssue, makePrintIssue, makePrintView, pruneEditions, renewRecordings } from "./editions/index.ts";
import { makeEpub, makeNarratedEpubOnceRecorded, renewEpubs } from "./books/index.ts";
import { sweepFiles } from "./production/index.ts";
import { closeIssues, findPublication, makePictureSizes, putOnSaleAsAsked } from "./editorial/index.ts";
import { type Fetch, type Shortcut, pageCache } from "./http/index.ts";
import { beginMailing, sendIssueLetter, sendMailing, setIssueLetter } from "./newsletter/index.ts";
import { type Gateway, createPayments, gatewayOf, paymentsHealth, playCards } from "./payments/index.ts";
import { backUpNightly, byTheClock, type Handlers, type Platform, sendLetter } from "./platform/index.ts";
import { createSite, forget, makeAssets, shortcutOf } from "./site/index.ts";

export type Masthead = {
  /** A Request in, a Response out; no port is needed. */
  fetch: Fetch;
  shortcut: Shortcut;
  /** Every address that is answered, as the router has it: "/issues/:number". */
  routes: { method: string; path: string }[];
  handlers: Handlers;
  /** Drops every kept page and reader: something was published, bought or given back. Of a person alone: what is known of them. */
  pagesChanged: (personId?: string) => void;
  /** Keeps every kept page and reader until it is back. */
  databaseLost: () => void;
};

/** Puts the rooms together: the only place that sees all of them. */
export async function compose(platform: Platform, { gateway: given }: { gateway?: Gateway } = {}): Promise<Masthead> {
  const gateway = given ?? (await gatewayOf(platform.settings));
  const payments = createPayments(platform, gateway);
  const cache = pageCache();
  const assets = await makeAssets();
  const { app, site } = createSite({
    platform,
    assets,
    cache,
    checkout: { payments, playCards, health: () => paymentsHealth(platform, gateway) },
    demoPeople: () => demoPeople(platform.db),
  });
  app.route("/desk", createDesk({ platform, payments, asset: assets.url }));
  return {
    fetch: (request, env) => app.fetch(request, env),
    shortcut: shortcutOf(site),
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    handlers: onceSetUp(handlersOf(payments)),
    pagesChanged: (personId) => {
      site.away = false;
      if (personId) return forget(site, personId);
      site.generation += 1;
      cache.clear();
      site.readers.clear();
      site.ranges = undefined;
    },
    databaseLost: () => {
      site.away = true;
    },
  };
}

/** What the clock asks for is about a magazine: before there is one, there is nothing to do. */
function onceSetUp(handlers: Handlers): Handlers {
  const quietly = byTheClock.map((name) => {
    const handle: Handlers[typeof name] = async (platform, payload, work) => {
      if (await findPublication(platform.db)) await handlers[name](platform, payload, work);
    };
    return [name, handle] as const;
  });
  return { ...handlers, ...Object.fromEntries(quietly) };
}

/** Every task and the room that does it. */
function handlersOf(payments: ReturnType<typeof createPayments>): Handlers {
  return {
    "index-article": indexArticle,
    "make-print-view": makePrintView,
    "make-print-issue": makePrintIssue,
    "make-digital-issue": makeDigitalIssue,
    "make-audio": makeAudio,
    "renew-recordings": renewRecordings,
    "make-card": makeCard,
    "make-epub": makeEpub,
    "make-narrated-epub": makeNarratedEpubOnceRecorded,
    "renew-epubs": renewEpubs,
    "prune-editions": pruneEditions,
    "sweep-files": sweepFiles,
    "back-up": backUpNightly,
    "make-picture-sizes": makePictureSizes,
    "release-copies": releaseCopies,
    "freeze-labels": freezeLabels,
    "put-on-sale": putOnSaleAsAsked,
    "send-letter": sendLetter,
    "settle-payment": (platform, payload) => settlePayment(platform, payments, payload),
    "give-back": (platform, payload) => giveBack(platform, payments, payload),
    "act-on-gateway-event": (platform, payload) => actOnEvent(platform, payments, payload),
    "watch-payments": (platform) => watchPayments(platform, payments),
    "expire-subscriptions": (platform) => expireSubscriptions(platform, payments),
    "close-issues": closeIssues,
    "close-months": closeMonths,
    "send-mailing": sendMailing,
    "set-issue-letter": setIssueLetter,
    "begin-mailing": beginMailing,
    "send-issue-letter": sendIssueLetter,
    "send-gifts": sendGifts,
    "remind-open-invoices": remindOpenInvoices,
  };
}
