import { type Day, addDays } from "../values/index.ts";
import type { Outgoing } from "./goes-out.ts";

type Making = {
  title: string;
  origin: string;
  now: Date;
  /** What is said of each. */
  says: (one: Outgoing) => string;
};

/**
 * What goes out as iCalendar (RFC 5545). Moments are in UTC, days are days everywhere; each event has the same UID however often
 * it is moved, so that programs move it too.
 */
export function calendarFile(outgoing: readonly Outgoing[], { title, origin, now, says }: Making): string {
  const host = new URL(origin).hostname;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Masthead//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(title)}`,
    `NAME:${escaped(title)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...outgoing.flatMap((one) => [
      "BEGIN:VEVENT",
      `UID:${one.name}@${host}`,
      `DTSTAMP:${utc(now)}`,
      ...whenOf(one),
      `SUMMARY:${escaped(says(one))}`,
      `URL:${origin}${one.href}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const whenOf = ({ at, day }: Outgoing): string[] =>
  at ? [`DTSTART:${utc(at)}`, "DURATION:PT0S"] : [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`];

const plain = (day: Day): string => day.replaceAll("-", "");
/** "20261124T083000Z" */
const utc = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");

const mostOctets = 75;

/** A line of more than 75 octets goes on in the next behind a space; no sign is cut in two. */
function folded(line: string): string {
  let [out, octets] = ["", 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > mostOctets) [out, octets] = [`${out}\r\n `, 1];
    out += sign;
    octets += size;
  }
  return out;
}
