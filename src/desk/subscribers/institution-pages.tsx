import { said, useMessages } from "../../messages/index.ts";
import { type GiftGiven, waysToPay } from "../../orders/index.ts";
import type { Institution } from "../../institutions/index.ts";
import type { Offer } from "../../offers/index.ts";
import { day, formatMoney, formatMonth, formatNumber, ownOf } from "../../values/index.ts";
import { AddressInputs, Area, Choice, Input, Problem, type Shown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { OrderLinks } from "../orders/order-pages.tsx";
import { When, DayOf, useLanguage } from "../when.tsx";

type Props = {
  visit: DeskVisit;
  home: string;
  all: Listed<Institution>;
  asked: ListQuery;
  offers: Offer[];
  shown: Shown;
  orderKey: string;
};

export function InstitutionsPage({ visit, home, all, asked, offers, shown, orderKey }: Props) {
  const m = useMessages().desk.institutions;
  return (
    <Desk visit={visit} title={m.title} actions={<OrderLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label={m.find} />
      <Wide label={m.title}>
        <table>
          <tbody>
            {all.rows.map((one) => (
              <InstitutionLine one={one} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={all.total} none={m.none} />
      <h2>{m.newOne}</h2>
      {offers.length === 0 ? (
        <p class="notice">{said(m.noOffer, { a: <a href="/desk/offers" /> })}</p>
      ) : (
        <NewInstitution visit={visit} home={home} offers={offers} shown={shown} orderKey={orderKey} />
      )}
    </Desk>
  );
}

function InstitutionLine({ one }: { one: Institution }) {
  const m = useMessages().desk.institutions;
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/institutions/${one.id}`}>
          {one.name}
        </a>
      </td>
      <td>{useMessages().desk.subscription.services[one.service].word}</td>
      <td>{m.waysOf({ ranges: one.ranges.length, domains: one.domains.length })}</td>
      <td>{one.seats === null ? m.seatsGiven(one.seated.length) : m.seatsOf({ given: one.seated.length, of: one.seats })}</td>
      <td class="end">
        {m.readingsOf(one.usage.filter(({ month }) => month === one.usage[0]?.month).reduce((sum, { reads }) => sum + reads, 0))}
      </td>
    </tr>
  );
}

function NewInstitution({ visit, home, offers, shown, orderKey }: Omit<Props, "all" | "asked">) {
  const m = useMessages().desk.institutions;
  return (
    <form class="fields" method="post" action="/desk/institutions">
      <input type="hidden" name="orderKey" value={orderKey} />
      <div class="row">
        <Input shown={shown} name="institution" label={m.name} required />
        <Input shown={shown} name="payerName" label={m.contact} required />
        <Input shown={shown} name="email" label={m.email} type="email" required />
        <Input shown={shown} name="vatId" label={m.vatId} />
      </div>
      <div class="row">
        <Choice
          shown={shown}
          name="offer"
          label={m.offer}
          options={offers.map((offer) => [offer.keyCode, `${offer.name}, ${formatMoney(offer.price, visit.language)}`] as const)}
        />
        <Choice
          shown={shown}
          name="paidBy"
          label={m.paid}
          options={waysToPay.map((way) => [way, useMessages().desk.orders.entry.paidBy[way]] as const)}
          standard="invoice"
        />
        <Input shown={shown} name="why" label={m.came} required />
      </div>
      <WaysIn shown={shown} />
      <h2>{m.address}</h2>
      <AddressInputs shown={shown} country={home} />
      <p>
        <button class="button">{m.add}</button>
      </p>
    </form>
  );
}

function WaysIn({ shown }: { shown: Shown }) {
  const m = useMessages().desk.institutions;
  return (
    <>
      <Area shown={shown} name="ranges" label={m.ranges} hint={m.rangesHint} />
      <Area shown={shown} name="domains" label={m.domains} rows={2} hint={m.domainsHint} />
      <Input shown={shown} name="seats" label={m.seats} type="number" hint={m.noLimit} />
    </>
  );
}

export const valuesOfWays = ({ ranges, domains, seats }: Institution): Record<string, string> => ({
  ranges: ranges.join("\n"),
  domains: domains.join("\n"),
  seats: seats === null ? "" : String(seats),
});

type OneProps = { visit: DeskVisit; one: Institution; seated: Listed<Institution["seated"][number]>; asked: ListQuery; shown: Shown };

export function InstitutionPage({ visit, one, seated, asked, shown }: OneProps) {
  const m = useMessages().desk.institutions;
  return (
    <Desk visit={visit} title={one.name} actions={<OrderLinks />}>
      <Problem shown={shown} />
      <p class="soft">
        {said(
          m.facts({
            number: one.subscriptionNumber,
            service: useMessages().desk.subscription.services[one.service].word,
            contact: one.contact,
          }),
          {
            a: <a href={`/desk/subscriptions/${one.subscriptionId}`} />,
          },
        )}
      </p>
      <div class="two">
        <section>
          <h2>{m.waysIn}</h2>
          <form class="fields" method="post" action={`/desk/institutions/${one.id}`}>
            <WaysIn shown={shown} />
            <p>
              <button class="button">{m.saveWays}</button>
            </p>
          </form>
          <Seats one={one} seated={seated} asked={asked} />
        </section>
        <Readings usage={one.usage} />
      </div>
    </Desk>
  );
}

function Seats({ one, seated, asked }: Pick<OneProps, "one" | "seated" | "asked">) {
  const m = useMessages().desk.institutions;
  return (
    <>
      <h2>{m.seats}</h2>
      <Find asked={asked} label={m.seatEmail} />
      <Wide label={m.seats}>
        <table>
          <tbody>
            {seated.rows.map(({ seatId, email, takenAt }) => (
              <tr>
                <td>{email}</td>
                <td class="soft">
                  {m.since} <When at={takenAt} day />
                </td>
                <td>
                  <ActionButton action={`/desk/institutions/${one.id}/seats/${seatId}/ending`} label={m.free(email)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={seated.total} none={m.noSeat} />
      <form class="actions" method="post" action={`/desk/institutions/${one.id}/seats`}>
        <label>
          {m.readersEmail} <input name="email" type="email" required />
        </label>
        <button class="button quiet">{m.give}</button>
      </form>
    </>
  );
}

function Readings({ usage }: Pick<Institution, "usage">) {
  const m = useMessages().desk.institutions;
  const language = useLanguage();
  return (
    <section>
      <h2>{m.readings}</h2>
      {usage.length === 0 && <p class="soft">{m.noReading}</p>}
      <Wide label={m.readings}>
        <table>
          <tbody>
            {usage.map(({ month, way, reads }) => (
              <tr>
                <td>{formatMonth(day(`${month}-01`), language)}</td>
                <td>{ownOf(m.ways, way) ?? way}</td>
                <td class="end">{formatNumber(reads, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="soft">{m.readingsSay}</p>
    </section>
  );
}

export function GiftsPage({ visit, gifts, asked }: { visit: DeskVisit; gifts: Listed<GiftGiven & { donor: string }>; asked: ListQuery }) {
  const m = useMessages().desk.institutions;
  return (
    <Desk visit={visit} title={m.gifts} actions={<OrderLinks />}>
      <Find asked={asked} label={m.findGift} />
      <Wide label={m.gifts}>
        <table>
          <thead>
            <tr>
              {Object.values(m.giftHeads).map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gifts.rows.map((gift) => (
              <tr>
                <td>{gift.donor || m.noEmail}</td>
                <td>
                  {gift.subscriptionId ? (
                    <a href={`/desk/subscriptions/${gift.subscriptionId}`}>{gift.recipientName}</a>
                  ) : (
                    gift.recipientName
                  )}
                </td>
                <td>{gift.recipientEmail ?? m.card}</td>
                <td>{gift.offerKey}</td>
                <td>{gift.sendOn && <DayOf day={gift.sendOn} />}</td>
                <td>{gift.claimUntil && <DayOf day={gift.claimUntil} />}</td>
                <td>{m.giftStates[gift.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={gifts.total} none={m.noGift} />
    </Desk>
  );
}
