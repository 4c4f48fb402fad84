import { type Standing, isLive } from "./standing.ts";
import type { StandingState } from "./rows.ts";

/** A row of ours about something standing, as far as the fence asks. */
export type Fenced = { standing: string; reference: string | null; state: StandingState; endsAt: Date | null };

/** Whether a renewal may be charged by us now. `wait`: not yet, and all is well; `not`: until somebody has looked at it. */
export type Fence = { may: "charge" } | { may: "wait"; until: Date } | { may: "not"; why: string };

const hour = 3_600_000;
/** A gateway ends within minutes of the date, seldom later. */
const slack = hour;

/**
 * The one question before a renewal of ours is charged: has everything that charged this payer by itself really ended, at
 * the date that was planned? `there` is what the gateway says this moment; what is unsure is a no. What has ended cannot
 * begin again, so nothing that happens there after the answer can make of one charge two.
 */
export function fenceOf({
  reference,
  rows,
  there,
  now,
}: {
  reference: string;
  rows: readonly Fenced[];
  there: readonly Standing[];
  now: Date;
}): Fence {
  const own = rows.filter((row) => row.reference === reference && takenOver.has(row.state));
  const unready = own.find(({ state }) => state !== "armed" && state !== "renewed");
  if (unready) return { may: "not", why: half[unready.state] ?? "" };
  const early = own.find(({ endsAt }) => endsAt !== null && now < endsAt);
  if (early?.endsAt) return { may: "wait", until: early.endsAt };
  const left = new Set(rows.filter(({ state }) => state === "left").map(({ standing }) => standing));
  for (const row of own) {
    const one = there.find(({ id }) => id === row.standing);
    if (!one) return { may: "not", why: `${row.standing} is not found at the gateway any more.` };
    const amiss = amissOf(row, one);
    if (amiss) return amiss.waits ? { may: "wait", until: new Date(now.valueOf() + hour) } : { may: "not", why: amiss.why };
  }
  const other = there.find((one) => isLive(one) && !left.has(one.id));
  return other ? { may: "not", why: `${other.id} runs at the gateway for the same payer.` } : { may: "charge" };
}

const takenOver = new Set<StandingState>(["intended", "armed", "undoing", "stopped", "renewed"]);
const half: Partial<Record<StandingState, string>> = {
  intended: "Its take-over was begun and not finished.",
  undoing: "Its take-over is being undone.",
  stopped: "Its take-over was stopped.",
};

/** What keeps us from charging in the place of one that should have ended by now; undefined where it has, as was planned. */
export function amissOf(row: Pick<Fenced, "endsAt">, one: Standing): { waits: boolean; why: string } | undefined {
  const planned = row.endsAt?.valueOf();
  if (one.until === null || Date.parse(one.until) !== planned) return { waits: false, why: renewedThere(one) };
  if (isLive(one)) {
    if (!one.ends) return { waits: false, why: `${one.id} goes on at the gateway: its end there was taken back.` };
    return { waits: true, why: "" };
  }
  if (one.endedBy)
    return {
      waits: false,
      why: `${one.id} ended at the gateway because of a ${one.endedBy === "payment failed" ? "payment that failed" : "disputed payment"}.`,
    };
  // an end that is told without its time is none that we know
  if (one.endedAt === null || Date.parse(one.endedAt) < planned - slack)
    return {
      waits: false,
      why: `${one.id} was ended at the gateway before its date, on ${one.endedAt?.slice(0, 10) ?? "a day it does not say"}.`,
    };
  return undefined;
}

const renewedThere = ({ id, until }: Standing): string =>
  `${id} was renewed at the gateway all the same, until ${until?.slice(0, 10) ?? "an unknown day"}.`;
