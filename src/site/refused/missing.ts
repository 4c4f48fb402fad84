import type { Words } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

export function missing(): never {
  throw refuse("page-missing", (m) => m.refusals.http.nothingHere);
}

export function notYours(detail: Words): never {
  throw refuse("not-yours", detail);
}

export function tooOften(): never {
  throw refuse("asked-too-often", (m) => m.refusals.site.tooOften);
}

export const databaseUnavailable = () => refuse("database-away", (m) => m.refusals.site.away);

export const noRoom = () => refuse("no-room", (m) => m.refusals.site.noRoom);
