import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Day } from "../values/index.ts";

/** The magazine's time zone: every hour at the desk is told in it. */
export const Zone = createContext("UTC");

/** "1 Dec 2026": a calendar day, the same in every zone. */
export const dayText = (day: Day): string =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

/** "25 Nov 2026, 01:12" in the zone; without the hour where `day` is asked for. */
export function momentText(at: Date, timeZone: string, { day = false } = {}): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", ...(!day && { timeStyle: "short" }), timeZone }).format(at);
}

export const DayOf = ({ day }: { day: Day }) => <time datetime={day}>{dayText(day)}</time>;

/** A moment in the magazine's time zone. */
export function When({ at, day = false }: { at: Date; day?: boolean }) {
  return <time datetime={at.toISOString()}>{momentText(at, useContext(Zone), { day })}</time>;
}
