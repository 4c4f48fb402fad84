const day = 86_400_000;

/** A renewal is charged so many days after its notice at the earliest: there must be time to say no. */
export const noticeDays = 7;

/** Whether the agreed renewal may be charged now; the reason where it may not. */
export function reasonAgainstCharging({ noticeAt, now }: { noticeAt: Date | undefined; now: Date }): string | undefined {
  if (!noticeAt) return "The charge was not announced yet.";
  const from = new Date(noticeAt.valueOf() + noticeDays * day);
  return now < from
    ? `The charge was announced on ${noticeAt.toISOString().slice(0, 10)}; it waits until ${from.toISOString().slice(0, 10)}.`
    : undefined;
}
