import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { messagesIn } from "../messages/index.ts";
import { day } from "../values/index.ts";
import { calendarFile } from "./calendar-file.ts";
import type { Outgoing } from "./goes-out.ts";
import { outgoingSaid } from "./outgoing-said.ts";

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

/** As calendar programs do: parsed by another’s hand, in the strict way. */
const eventsIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component, { strictExceptions: true }));
};

describe("every kind of row is read by another’s parser as what it is", () => {
  const m = messagesIn("en").desk.calendar.out;
  const whole = { day: day("2026-12-31"), at: null };
  const minute = { day: day("2027-03-28"), at: new Date("2027-03-28T00:59:00Z") };
  const ofEach: { [Is in Outgoing["is"]]: Outgoing & { is: Is } } = {
    closes: { is: "closes", of: 47, name: "closes-1", href: "/desk/calendar/issues/47", ...whole },
    labels: { is: "labels", of: 47, name: "labels-1", href: "/desk/fulfilment", ...whole },
    appears: { is: "appears", of: 47, name: "appears-1", href: "/desk/issues/47", ...whole },
    renewals: { is: "renewals", of: 1234, name: "renewals-1", href: "/desk/renewals", ...whole },
    saleAt: { is: "saleAt", of: 47, name: "sale-1", href: "/desk/issues/47", ...minute },
    article: {
      is: "article",
      of: "Eels; smoke, salt\\pepper: “a\nlist” 🚢",
      name: "article-1",
      href: "/desk/articles/1/publication",
      ...minute,
    },
    letter: { is: "letter", of: "Über die Flüsse und Häfen ".repeat(9).trim(), name: "letter-1", href: "/desk/newsletter/1", ...minute },
  };
  const rows = Object.values(ofEach);

  it.each(rows.map((row) => [row.is, row] as const))("%s", (_is, row) => {
    const [event, ...more] = eventsIn(file([row], (one) => outgoingSaid(m, one)));
    expect(more).toEqual([]);
    expect(event!.uid).toBe(`${row.name}@quay.example`);
    expect(event!.summary).toBe(outgoingSaid(m, row));
    expect(event!.component.getFirstPropertyValue("url")).toBe(`https://quay.example${row.href}`);
    const { startDate, endDate } = event!;
    if (row.at) expect([startDate.isDate, startDate.toJSDate(), endDate.toJSDate()]).toEqual([false, row.at, row.at]);
    else expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, row.day, "2027-01-01"]);
  });

  it("all of them in one file, and none in a file of none", () => {
    expect(eventsIn(file(rows)).map(({ uid }) => uid)).toEqual(rows.map(({ name }) => `${name}@quay.example`));
    expect(eventsIn(file([]))).toEqual([]);
  });
});
