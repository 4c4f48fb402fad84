import { type CalendarKey, type Outgoing, outgoingSaid } from "../../calendar/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type Day, addDays, addMonths, day, formatDay, formatMonth, weekdays } from "../../values/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { DayOf, When } from "../when.tsx";

type Props = { visit: DeskVisit; month: Day; today: Day; outgoing: readonly Outgoing[] };
type Own = { own: CalendarKey | undefined };

/** The first day of the month that is asked for ("2026-12"), or of today’s. */
export const monthIn = (asked: string, today: Day): Day =>
  day(`${/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)}-01`);

/** Everything that goes out in a month: as a month’s sheet, and day by day. */
export function MonthPage({ visit, month, today, outgoing, own }: Props & Own) {
  const m = useMessages().desk.calendar.out;
  const to = (months: number) => `/desk/calendar?month=${addMonths(month, months).slice(0, 7)}`;
  return (
    <Desk visit={visit} title={m.title} actions={visit.canEnter("/desk/calendar/issues") && <a href="/desk/calendar/issues">{m.line}</a>}>
      <div class="actions">
        <a href={to(-1)}>{m.before}</a>
        <h2 class="first">{formatMonth(month, visit.language)}</h2>
        <a href={to(1)}>{m.after}</a>
      </div>
      <Sheet month={month} today={today} outgoing={outgoing} visit={visit} />
      <h2>{m.list}</h2>
      {outgoing.length === 0 && <p class="soft">{m.none}</p>}
      <Wide label={m.list}>
        <table>
          <tbody>
            {outgoing.map((one) => (
              <tr>
                <td class="day">{one.at ? <When at={one.at} /> : <DayOf day={one.day} />}</td>
                <td>
                  <One visit={visit} one={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="soft">{m.says}</p>
      <OwnCalendar own={own} />
    </Desk>
  );
}

/** Everything that goes out in a calendar program of one’s own, which asks for it at a secret address. */
function OwnCalendar({ own }: Own) {
  const m = useMessages().desk.calendar.own;
  return (
    <section id="own">
      <h2>{m.title}</h2>
      <p class="soft narrow">{m.says}</p>
      {own && (
        <p>
          {m.made} <When at={own.madeAt} day />. {own.usedAt ? m.used : m.unused} {own.usedAt && <When at={own.usedAt} />}
        </p>
      )}
      <div class="actions">
        <ActionButton action="/desk/calendar/key" label={own ? m.makeAnew : m.make} />
        {own && <ActionButton action="/desk/calendar/key/ending" label={m.end} />}
      </div>
    </section>
  );
}

/** The address, once: what is kept of it is a hash. */
export function CalendarAddressPage({ visit, address }: { visit: DeskVisit; address: string }) {
  const m = useMessages().desk.calendar.own;
  return (
    <Desk visit={visit} title={m.title} actions={<a href="/desk/calendar">{m.back}</a>}>
      <p class="narrow">{m.once}</p>
      <p>
        <code class="id">{address}</code>
      </p>
      <p>
        <a class="button" href={address.replace(/^https?:/, "webcal:")}>
          {m.open}
        </a>
      </p>
    </Desk>
  );
}

/** Weeks from Monday on; days of other months stand empty. */
function Sheet({ visit, month, today, outgoing }: Props) {
  const { language } = visit;
  const first = addDays(month, -((new Date(`${month}T00:00:00Z`).getUTCDay() + 6) % 7));
  const next = addMonths(month, 1);
  const weeks: Day[] = [];
  for (let week = first; week < next; week = addDays(week, 7)) weeks.push(week);
  return (
    <Wide label={formatMonth(month, language)}>
      <table class="month">
        <thead>
          <tr>
            {weekdays(language).map(({ short, long }) => (
              <th scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {[0, 1, 2, 3, 4, 5, 6].map((at) => {
                const on = addDays(week, at);
                if (on.slice(0, 7) !== month.slice(0, 7)) return <td />;
                return (
                  <td class={on === today ? "today" : undefined}>
                    <time datetime={on} title={formatDay(on, language)}>
                      {Number(on.slice(8))}
                    </time>
                    {outgoing
                      .filter((one) => one.day === on)
                      .map((one) => (
                        <One visit={visit} one={one} />
                      ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const rooms: Record<Outgoing["is"], string> = {
  closes: "issues",
  labels: "fulfilment",
  appears: "issues",
  saleAt: "issues",
  renewals: "renewals",
  article: "articles",
  letter: "newsletter",
};

/** What goes out, leading to its place for whoever may enter there. */
function One({ visit, one }: { visit: DeskVisit; one: Outgoing }) {
  const says = outgoingSaid(useMessages().desk.calendar.out, one);
  return visit.canEnter(`/desk/${rooms[one.is]}`) ? <a href={one.href}>{says}</a> : <span>{says}</span>;
}
