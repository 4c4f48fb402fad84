import { describe, expect, it } from "vitest";
import { day } from "../values/index.ts";
import { calendarFile } from "./calendar-file.ts";
import type { Outgoing } from "./goes-out.ts";

const closes: Outgoing = { is: "closes", of: 47, name: "closes-1", day: day("2026-12-31"), at: null, href: "/desk/calendar/issues/47" };
const sale: Outgoing = {
  is: "saleAt",
  of: 47,
  name: "sale-1",
  day: day("2027-01-04"),
  at: new Date("2027-01-04T05:30:00Z"),
  href: "/desk/issues/47",
};
const file = (outgoing: Outgoing[], says: (one: Outgoing) => string = ({ name }) => name) =>
  calendarFile(outgoing, { title: "The Quay", origin: "https://quay.example", now: new Date("2026-11-24T08:00:00.123Z"), says });
/** As a program reads it: folded lines put together again. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, "").split("\r\n");

describe("the calendar as a file", () => {
  it("has whole days as days, over the end of a year, and moments in UTC", () => {
    const lines = unfolded(file([closes, sale]));
    for (const line of ["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "DTSTART:20270104T053000Z", "DTSTAMP:20261124T080000Z"])
      expect(lines).toContain(line);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
  });
  it("names an event the same when it is moved", () => {
    const uid = (outgoing: Outgoing) => unfolded(file([outgoing])).find((line) => line.startsWith("UID:"));
    expect(uid({ ...closes, day: day("2027-02-01") })).toBe(uid(closes));
    expect(uid(closes)).toBe("UID:closes-1@quay.example");
    expect(uid(closes)).not.toBe(uid(sale));
  });
  it("writes signs that mean something so that they mean themselves", () =>
    expect(unfolded(file([closes], () => "Eels; smoke, salt\\pepper\r\nX-EVIL:1"))).toContain(
      "SUMMARY:Eels\\; smoke\\, salt\\\\pepper\\nX-EVIL:1",
    ));
  it("folds lines of more than 75 octets, and cuts no sign in two", () => {
    const says = "Über die Flüsse 🚢 und Häfen ".repeat(12).trim();
    const text = file([closes], () => says);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain(`SUMMARY:${says}`);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
  });
});
