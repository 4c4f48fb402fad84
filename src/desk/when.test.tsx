import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { day } from "../values/index.ts";
import { DayOf, When, Zone, dayText, momentText } from "./when.tsx";

describe("when", () => {
  it("a moment is told in the magazine’s zone, and in no other", () => {
    const at = new Date("2026-11-24T23:30:00Z");
    expect(momentText(at, "Europe/London")).toBe("24 Nov 2026, 23:30");
    expect(momentText(at, "Europe/Berlin")).toBe("25 Nov 2026, 00:30");
    expect(momentText(at, "Europe/Berlin", { day: true })).toBe("25 Nov 2026");
    const page = (
      <Zone.Provider value="Europe/Berlin">
        <When at={at} />
      </Zone.Provider>
    );
    expect(renderToString(page)).toBe('<time datetime="2026-11-24T23:30:00.000Z">25 Nov 2026, 00:30</time>');
  });

  it("a day is the same day everywhere", () => {
    expect(dayText(day("2026-12-01"))).toBe("1 Dec 2026");
    expect(renderToString(<DayOf day={day("2026-12-01")} />)).toBe('<time datetime="2026-12-01">1 Dec 2026</time>');
  });
});
