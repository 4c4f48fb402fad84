import { archiveTasks } from "./archive/index.ts";
import { bookSettings, bookTasks } from "./books/index.ts";
import { facsimileTasks } from "./facsimiles/index.ts";
import { ledgerTasks, watchLedger } from "./ledger/index.ts";
import { numbersTasks } from "./numbers/index.ts";
import { ordersTasks } from "./orders/index.ts";
import { fulfilmentTasks } from "./fulfilment/index.ts";
import { refundsTasks } from "./refunds/index.ts";
import { subscriptionsTasks } from "./subscriptions/index.ts";
import { renewalsTasks } from "./renewals/index.ts";
import { demoPeople } from "./demo/index.ts";
import { type Door, createDesk, createPrivatePages } from "./desk/index.ts";
import { intakeSettings, intakeTasks } from "./intake/index.ts";
import { editionTasks } from "./editions/index.ts";
import { editorialTasks, findPublication } from "./editorial/index.ts";
import {
  type Fetch,
  type Gate,
  type Shortcut,
  forgetKept,
  httpSettings,
  httpTasks,
  observedShortcut,
  openGate,
  watchPages,
} from "./http/index.ts";
import { languageSettings, speakLaidLanguages } from "./languages/index.ts";
import { narrationSettings, narrationTasks } from "./narration/index.ts";
import { pushSettings, pushTasks } from "./push/index.ts";
import { correspondenceTasks } from "./correspondence/index.ts";
import { newsletterSettings, newsletterTasks } from "./newsletter/index.ts";
import {
  type Gateway,
  type Payments,
  createPayments,
  gatewayOf,
  metered,
  paymentSettings,
  paymentsHealth,
  playCards,
} from "./payments/index.ts";
import {
  byTheClock,
  type Changed,
  type EveryTask,
  type Handlers,
  joined,
  keepingSettings,
  planSettings,
  planTasks,
  type Platform,
  platformSettings,
  platformTasks,
  watchSettings,
  workerFile,
} from "./platform/index.ts";
import { peopleTasks } from "./people/index.ts";
import { printSettings, printTasks } from "./print/index.ts";
import { productionTasks } from "./production/index.ts";
import { makeReadership, readershipTasks } from "./readership/index.ts";
import { transferTasks } from "./transfer/index.ts";
import { shelfTasks } from "./shelf/index.ts";
import { createSetup, setupTasks } from "./setup/index.ts";
import { rightsSettings, rightsTasks } from "./rights/index.ts";
import { takeOnTasks } from "./takeon/index.ts";
import { reviewTasks } from "./review/index.ts";
import { askersOf, browserTokenOf, changed, createSite, makeAssets, noRoomIn, shortcutOf, storageKeyOf } from "./site/index.ts";
import { takeoverTasks } from "./takeover/index.ts";
import { webSettings, webTasks } from "./web/index.ts";

export type Masthead = {
  /** A Request in, a Response out; no port is needed. */
  fetch: Fetch;
  shortcut: Shortcut;
  /** Where whatever does not lie ready waits for its turn. */
  gate: Gate;
  /** Every address that is answered, as the router has it: "/issues/:number". */
  routes: { method: string; path: string }[];
  /** Every address of the desk, and who may ask for it. */
  doors: readonly Door[];
  handlers: Handlers;
  /** Drops the kept pages that show this, or what is known of the reader; where nothing is said, every page and every reader. */
  pagesChanged: (what?: Changed) => void;
  /** Writes down how often articles were read since it was called last; every few seconds, and on the way out. */
  writeCounts: () => Promise<void>;
  /** What this process does for what keeps pages outside: before the first reader comes, and behind the last. */
  outside: { open: () => Promise<void>; close: () => Promise<void> };
  /** Keeps every kept page and reader until it is back. */
  databaseLost: () => void;
};

/** Puts the rooms together: the only place that sees all of them. */
export async function compose(platform: Platform, { gateway: given }: { gateway?: Gateway } = {}): Promise<Masthead> {
  speakLaidLanguages(platform);
  const gateway = metered(given ?? (await gatewayOf(platform.settings)), platform);
  const payments = createPayments(platform, gateway);
  watchLedger(platform);
  const assets = await makeAssets();
  const readership = makeReadership(platform);
  const { app, site, fetch } = createSite({
    platform,
    assets,
    readership,
    checkout: { payments, playCards, health: () => paymentsHealth(platform, gateway) },
    demoPeople: () => demoPeople(platform.db),
  });
  watchPages(platform, site.cache);
  const desk = createDesk({ platform, payments, asset: assets.url, settle: () => site.outer.settle() });
  app.route("/desk", desk.app);
  app.route("/private", createPrivatePages({ platform, asset: assets.url }));
  app.route(
    "/setup",
    createSetup({
      platform,
      asset: assets.url,
      browserOf: (c) => browserTokenOf(site, c),
      forget: async (c) => forgetKept(platform, await storageKeyOf(site, c)),
    }),
  );
  const shortcut = observedShortcut(platform, shortcutOf(site));
  return {
    fetch,
    shortcut,
    gate: openGate(platform, { askerOf: askersOf(site), fromMemory: shortcut, refuse: noRoomIn(site, payments) }),
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    doors: desk.doors,
    handlers: handlersOf({ payments }),
    pagesChanged: (what) => changed(site, what),
    writeCounts: () => readership.write(),
    outside: site.outer,
    databaseLost: () => {
      site.databaseUnavailable = true;
    },
  };
}

/** The jobs alone, for a process that shows no page. */
export async function composeJobs(platform: Platform): Promise<Handlers> {
  speakLaidLanguages(platform);
  watchLedger(platform);
  const gateway = metered(await gatewayOf(platform.settings), platform);
  return handlersOf({ payments: createPayments(platform, gateway) });
}

/** What is begun as the workshop: beside us in the bundle, or bundled when we run from the sources. */
export const workshopFile = (): string => workerFile("workshop", "workshop.ts");

/** What is begun to seed the demo: as the workshop, another process. */
export const seedingFile = (): string => workerFile("seeding", "seeding.ts");

/** What a room's jobs need beside the platform. */
type Hands = { payments: Payments };

/** Every room that has jobs. */
const tasks: EveryTask<Hands> = joined(
  platformTasks,
  httpTasks,
  peopleTasks,
  editorialTasks,
  intakeTasks,
  facsimileTasks,
  setupTasks,
  transferTasks,
  ledgerTasks,
  subscriptionsTasks,
  ordersTasks,
  fulfilmentTasks,
  refundsTasks,
  renewalsTasks,
  takeoverTasks,
  numbersTasks,
  readershipTasks,
  archiveTasks,
  editionTasks,
  printTasks,
  webTasks,
  narrationTasks,
  bookTasks,
  productionTasks,
  newsletterTasks,
  reviewTasks,
  correspondenceTasks,
  shelfTasks,
  pushTasks,
  takeOnTasks,
  rightsTasks,
);
planTasks(tasks);
planSettings([
  platformSettings,
  keepingSettings,
  watchSettings,
  httpSettings,
  paymentSettings,
  newsletterSettings,
  printSettings,
  narrationSettings,
  bookSettings,
  intakeSettings,
  languageSettings,
  pushSettings,
  webSettings,
  rightsSettings,
]);

/** Every task and what does it. */
function handlersOf(hands: Hands): Handlers {
  const clocked = new Set<string>(byTheClock());
  const handlers = Object.entries(tasks).map(([name, { run }]) => {
    const handle = run as EveryTask<Hands>["index-article"]["run"];
    const done: Handlers["index-article"] = (platform, payload, work) => handle(platform, payload, { ...hands, ...work });
    return [name, clocked.has(name) ? onceSetUp(done) : done];
  });
  return Object.fromEntries(handlers) as Handlers;
}

/** What the clock asks for is about a magazine: before there is one, there is nothing to do. */
const onceSetUp =
  (handle: Handlers["index-article"]): Handlers["index-article"] =>
  async (platform, payload, work) => {
    if (await findPublication(platform.db)) await handle(platform, payload, work);
  };
