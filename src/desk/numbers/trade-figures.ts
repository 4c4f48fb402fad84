import type { Messages } from "../../messages/index.ts";
import type { LetterCounts, OfferOrders, RefundsOfMonth } from "../../numbers/index.ts";
import { type Day, addDays, addMonths, day, keysOf, money } from "../../values/index.ts";
import { type Figure, type Value, rowOfMonth } from "./figure.ts";

type Words = Messages["desk"]["numbers"];

/** What each offer brought, by its key code. */
export function offersFigure(offers: readonly OfferOrders[], { from, to }: { from: Day; to: Day }, m: Words): Figure {
  const of = m.offers;
  return {
    name: "offers",
    title: of.title,
    note: of.note,
    head: of.head,
    columns: [{ name: of.orders, charted: true }, { name: of.begun }, { name: of.renewals }, { name: of.ordered }, { name: of.refunds }],
    rows: offers.map(({ keyCode, name, orders, begun, renewals, ordered, refunds }) => ({
      label: `${keyCode}: ${name}`,
      short: keyCode,
      cells: [
        { count: orders, href: `/desk/numbers/rows/orders?${new URLSearchParams({ from, to, offer: keyCode }).toString()}` },
        { count: begun },
        { count: renewals },
        { money: ordered },
        { count: refunds },
      ],
    })),
  };
}

/** What was given back, by month and why, in each currency. */
export function refundFigures(refunds: readonly RefundsOfMonth[], m: Words): Figure[] {
  const of = m.refunds;
  const kinds = keysOf(of.kinds).filter((kind) => refunds.some((row) => row.kind === kind));
  return [...new Set(refunds.map(({ currency }) => currency))].map((currency) => {
    const own = refunds.filter((row) => row.currency === currency);
    return {
      name: `refunds-${currency.toLowerCase()}`,
      title: of.title(currency),
      note: of.note,
      head: m.month,
      columns: kinds.flatMap((kind) => [{ name: of.kinds[kind] }, { name: of.sumOf(of.kinds[kind]) }]),
      rows: [...new Set(own.map(({ month }) => month))].map((month) => ({
        ...rowOfMonth(month),
        cells: kinds.flatMap((kind): Value[] => {
          const { count = 0, amount = 0 } = own.find((row) => row.month === month && row.kind === kind) ?? {};
          const from = day(`${month}-01`);
          const asked = new URLSearchParams({ from, to: addDays(addMonths(from, 1), -1), kind });
          return [{ count, href: `/desk/numbers/rows/refunds?${asked.toString()}` }, { money: money(amount, currency) }];
        }),
      })),
    };
  });
}

/** What became of the newsletter's letters; each leads to its page. */
export function lettersFigure(letters: readonly LetterCounts[], m: Words): Figure {
  const of = m.letters;
  return {
    name: "letters",
    title: of.title,
    note: of.note,
    head: of.head,
    columns: [{ name: of.sent, charted: true }, { name: of.bounced }, { name: of.refused }, { name: of.unsubscribed }, { name: of.rate }],
    rows: letters.map(({ mailingId, subject, beganOn, sent, bounced, refused, unsubscribed }) => ({
      label: `${beganOn}: ${subject}`,
      short: beganOn.slice(2),
      href: `/desk/newsletter/${mailingId}`,
      cells: [
        { count: sent },
        { count: bounced },
        { count: refused },
        { count: unsubscribed },
        { share: sent === 0 ? null : unsubscribed / sent },
      ],
    })),
  };
}
