/** "3.4 MB", as the page’s language writes it. */
export function sizeSaid(bytes: number): string {
  const [unit, divisor] =
    bytes < 950_000 ? (["kilobyte", 1000] as const) : bytes < 950_000_000 ? (["megabyte", 1e6] as const) : (["gigabyte", 1e9] as const);
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: bytes < 10 * divisor ? 1 : 0 }).format(bytes / divisor);
}

export const daySaid = (time: number): string => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(time);
