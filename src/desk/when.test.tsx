import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { day } from "../values/index.ts";
import { DayOf, Place, When } from "./when.tsx";

describe("when", () => {
  it("a moment is told in the magazine’s zone, and in no other", () => {
    const at = new Date("2026-11-24T23:30:00Z");
    const page = (
      <Place.Provider value={{ timeZone: "Europe/Berlin", language: "en" }}>
        <When at={at} />
      </Place.Provider>
    );
    expect(renderToString(page)).toBe('<time datetime="2026-11-24T23:30:00.000Z">25 Nov 2026, 00:30</time>');
  });

  it("a day is the same day everywhere", () => {
    expect(renderToString(<DayOf day={day("2026-12-01")} />)).toBe('<time datetime="2026-12-01">1 Dec 2026</time>');
  });
});
