import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Speaking, messagesIn } from "../messages/index.ts";
import { day } from "../values/index.ts";
import { Desk, type DeskVisit } from "./frame.tsx";
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

  it("what stands at a page’s head is told in the language of the desk, as the page is", () => {
    const head = <DayOf day={day("2026-12-01")} />;
    const visit = { language: "de", timeZone: "UTC", title: "", path: "", done: "", asset: String, canEnter: () => false };
    const person = { name: "Ines", email: "", roles: [] };
    const page = (
      <Speaking.Provider value={messagesIn("de")}>
        <Desk visit={{ ...visit, person } as unknown as DeskVisit} title="Artikel" actions={head}>
          {head}
        </Desk>
      </Speaking.Provider>
    );
    expect(renderToString(page).match(/>01\.12\.2026</g)).toHaveLength(2);
  });

  it("a day is the same day everywhere", () => {
    expect(renderToString(<DayOf day={day("2026-12-01")} />)).toBe('<time datetime="2026-12-01">1 Dec 2026</time>');
  });
});
