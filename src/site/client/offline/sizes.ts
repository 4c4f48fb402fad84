import { dayOf, formatDay } from "../../../values/index.ts";

/** "3.4 MB", as the page’s language writes it. */
export function sizeSaid(bytes: number): string {
  const [unit, divisor] =
    bytes < 950_000 ? (["kilobyte", 1000] as const) : bytes < 950_000_000 ? (["megabyte", 1e6] as const) : (["gigabyte", 1e9] as const);
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: bytes < 10 * divisor ? 1 : 0 }).format(bytes / divisor);
}

/** As the pages write a day, on this device’s clocks. */
export const daySaid = (time: number): string =>
  formatDay(dayOf(new Date(time), new Intl.DateTimeFormat().resolvedOptions().timeZone), document.documentElement.lang);
