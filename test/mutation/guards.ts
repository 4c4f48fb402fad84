import { accessGuards } from "./access-guards.ts";
import { calendarGuards } from "./calendar-guards.ts";
import { bylineGuards } from "./byline-guards.ts";
import { commentGuards } from "./comment-guards.ts";
import { databaseGuards } from "./database-guards.ts";
import { deskGuards } from "./desk-guards.ts";
import { facsimileGuards } from "./facsimile-guards.ts";
import { formGuards } from "./form-guards.ts";
import type { Guard } from "./guard.ts";
import { htmlGuards } from "./html-guards.ts";
import { importGuards } from "./import-guards.ts";
import { moneyGuards } from "./money-guards.ts";
import { narrationGuards } from "./narration-guards.ts";
import { ordersGuards } from "./orders-guards.ts";
import { pagesGuards } from "./pages-guards.ts";
import { pieceGuards } from "./piece-guards.ts";
import { houseGuards } from "./house-guards.ts";
import { transferGuards } from "./transfer-guards.ts";
import { testsGuards } from "./tests-guards.ts";
import { takeonGuards } from "./takeon-guards.ts";
import { takeoverGuards } from "./takeover-guards.ts";
import { versionGuards } from "./version-guards.ts";
import { planGuards } from "./plan-guards.ts";
import { printGuards } from "./print-guards.ts";
import { printTextGuards } from "./print-text-guards.ts";
import { publishingGuards } from "./publishing-guards.ts";
import { rightsGuards } from "./rights-guards.ts";
import { readershipGuards } from "./readership-guards.ts";
import { serverGuards } from "./server-guards.ts";
import { languageGuards } from "./language-guards.ts";
import { lookGuards } from "./look-guards.ts";
import { binGuards } from "./bin-guards.ts";
import { privateGuards } from "./private-guards.ts";
import { setupGuards } from "./setup-guards.ts";
import { shelfGuards } from "./shelf-guards.ts";
import { signInGuards } from "./sign-in-guards.ts";
import { storeGuards } from "./store-guards.ts";
import { apartGuards } from "./apart-guards.ts";
import { walkGuards } from "./walk-guards.ts";

export const guards: readonly Guard[] = [
  ...moneyGuards,
  ...takeonGuards,
  ...takeoverGuards,
  ...setupGuards,
  ...transferGuards,
  ...facsimileGuards,
  ...languageGuards,
  ...lookGuards,
  ...shelfGuards,
  ...signInGuards,
  ...storeGuards,
  ...accessGuards,
  ...publishingGuards,
  ...pagesGuards,
  ...pieceGuards,
  ...houseGuards,
  ...versionGuards,
  ...commentGuards,
  ...binGuards,
  ...privateGuards,
  ...htmlGuards,
  ...importGuards,
  ...printTextGuards,
  ...printGuards,
  ...narrationGuards,
  ...calendarGuards,
  ...bylineGuards,
  ...deskGuards,
  ...planGuards,
  ...formGuards,
  ...readershipGuards,
  ...serverGuards,
  ...databaseGuards,
  ...ordersGuards,
  ...rightsGuards,
  ...walkGuards,
  ...apartGuards,
  ...testsGuards,
];
