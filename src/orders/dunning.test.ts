import { describe, expect, it } from "vitest";
import { nextRetry, retryDays } from "./dunning.ts";

describe("dunning", () => {
  it("tries again on days 1, 3, 5 and 7 after the first failure, and then no more", () => {
    const first = new Date("2026-12-01T10:00:00Z");
    expect(
      retryDays.map((_, at) =>
        nextRetry(first, at + 1)
          ?.toISOString()
          .slice(0, 10),
      ),
    ).toEqual(["2026-12-02", "2026-12-04", "2026-12-06", "2026-12-08"]);
    expect(nextRetry(first, 5)).toBeUndefined();
  });
});
