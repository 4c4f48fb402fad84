import { messagesIn } from "../../messages/index.ts";
import { secondAskedOf } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { refuse } from "../refusals.ts";
import { see } from "../route.ts";

const freshMinutes = 15;

/** Money that goes back, who charges readers, what readers are or the whole magazine are taken out or brought in by, roles, and one's own sign-in: these want a proof of the last fifteen minutes. */
const freshAddresses = [
  /^\/refunds\/./,
  /^\/subscriptions\/:id\/(?:refund|voiding|orders\/:order\/chargeback)$/,
  /\.csv$/,
  /\/labels\.pdf$/,
  /^\/numbers\/.*:figure$/,
  /^\/numbers\/rows\//,
  /^\/takeover(?:\/|$)/,
  /^\/take-ons(?:\/:id\/(?:taking|return|welcome))?$/,
  /^\/staff(?:\/|$)/,
  /^\/export(?:\/|$)/,
  /^\/me(?:\/(?!sessions)|$)/,
];
/** Whether this address of the desk wants a fresh proof. */
export const isFresh = (path: string): boolean => freshAddresses.some((address) => address.test(path));

const proofPage = ({ wayBack }: DeskVisit) => `/desk/proof?return=${encodeURIComponent(wayBack)}`;

/**
 * Where somebody is led who has still to prove who they are before this door, undefined where nothing is missing: by what they have
 * beside their mailbox, once in a session; by setting such up, where the publisher demands it; and anew, where the door asks for it.
 * What is sent to a door that wants a fresh proof is refused as "proof-needed".
 */
export async function proofMissing(
  platform: Platform,
  { visit, method, path }: { visit: DeskVisit; method: string; path: string },
): Promise<Response | undefined> {
  if (/^\/proof(?:\/|$)/.test(path)) return undefined;
  const { db, clock } = platform;
  const isRecent = (at: Date | null): boolean => at !== null && clock.now().valueOf() - at.valueOf() <= freshMinutes * 60_000;
  const { provenAt, secondAt } = visit.proof;
  const { second, demanded } = await secondAskedOf(db, visit.person.id);
  if (second && !secondAt) return see(proofPage(visit));
  if (!second && demanded && !/^\/me(?:\/|$)/.test(path)) return see("/desk/me");
  const last = second ? secondAt : provenAt;
  if (!isFresh(path) || isRecent(last)) return undefined;
  if (method === "get") return see(proofPage(visit));
  throw refuse("proof-needed", messagesIn(visit.language).desk.proof.needed);
}
