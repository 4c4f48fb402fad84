import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Day, formatMoment, formatShortDay } from "../values/index.ts";

/** The magazine's time zone and language: every day, hour and sum at the desk is told in them. */
export const Place = createContext({ timeZone: "UTC", language: "en" });

/** How the magazine writes days and sums; for what stands within a page. */
export const useLanguage = (): string => useContext(Place).language;

export const DayOf = ({ day }: { day: Day }) => <time datetime={day}>{formatShortDay(day, useLanguage())}</time>;

/** The same as words, for what stands within a sentence. */
export function useMoments({ day = true }: { day?: boolean } = {}): (at: Date) => string {
  const { timeZone, language } = useContext(Place);
  return (at) => formatMoment(at, timeZone, language, { day });
}

/** A moment in the magazine's time zone. */
export function When({ at, day = false }: { at: Date; day?: boolean }) {
  const { timeZone, language } = useContext(Place);
  return <time datetime={at.toISOString()}>{formatMoment(at, timeZone, language, { day })}</time>;
}
