/** To make a format of Intl takes thirty times as long as to write by it, and leaves as much behind for the collector. */
const kept = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
/** Languages, zones and currencies of one magazine are few; whoever sends many of them fills no memory. */
const most = 300;

function once<Format extends Intl.DateTimeFormat | Intl.NumberFormat>(
  made: { new (locale: string, options: object): Format },
  locale: string,
  options: Intl.DateTimeFormatOptions | Intl.NumberFormatOptions,
): Format {
  const name = `${made.name} ${locale} ${JSON.stringify(options)}`;
  const held = kept.get(name);
  if (held instanceof made) return held;
  const format = new made(locale, options);
  if (kept.size >= most) kept.clear();
  kept.set(name, format);
  return format;
}

/** Of a day or an hour; throws a RangeError for a zone or a locale that is none. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(Intl.DateTimeFormat, locale, options);

export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(Intl.NumberFormat, locale, options);
