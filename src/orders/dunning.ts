/** Days after the first failure on which a charge is tried again. */
export const retryDays: readonly number[] = [1, 3, 5, 7];

const day = 86_400_000;

/** When a charge that failed `failures` times is tried again; undefined when it has been tried often enough. */
export function nextRetry(firstFailedAt: Date, failures: number): Date | undefined {
  const days = retryDays[failures - 1];
  return days === undefined ? undefined : new Date(firstFailedAt.valueOf() + days * day);
}
