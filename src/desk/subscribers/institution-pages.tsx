import { type GiftGiven, waysToPay } from "../../orders/index.ts";
import type { Institution } from "../../institutions/index.ts";
import type { Offer } from "../../offers/index.ts";
import { formatMoney } from "../../values/index.ts";
import { AddressInputs, Area, Choice, Input, Problem, type Shown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { OrderLinks } from "../orders/order-pages.tsx";
import { When, DayOf } from "../when.tsx";

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
  return (
    <Desk visit={visit} title="Institutions" actions={<OrderLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label="Name, contact or domain" />
      <Wide label="Institutions">
        <table>
          <tbody>
            {all.rows.map((one) => (
              <InstitutionLine one={one} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={all.total} none="No institution subscribes yet." />
      <h2>A new institution</h2>
      {offers.length === 0 ? (
        <p class="notice">
          There is no offer for institutions yet. <a href="/desk/offers">Make one</a>
        </p>
      ) : (
        <NewInstitution visit={visit} home={home} offers={offers} shown={shown} orderKey={orderKey} />
      )}
    </Desk>
  );
}

function InstitutionLine({ one }: { one: Institution }) {
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/institutions/${one.id}`}>
          {one.name}
        </a>
      </td>
      <td>{one.service}</td>
      <td>
        {one.ranges.length} {one.ranges.length === 1 ? "range" : "ranges"}, {one.domains.length}{" "}
        {one.domains.length === 1 ? "domain" : "domains"}
      </td>
      <td>{one.seats === null ? `${one.seated.length} seats given` : `${one.seated.length} of ${one.seats} seats`}</td>
      <td class="end">
        {one.usage.filter(({ month }) => month === one.usage[0]?.month).reduce((sum, { reads }) => sum + reads, 0)} readings in its last
        month
      </td>
    </tr>
  );
}

function NewInstitution({ visit, home, offers, shown, orderKey }: Omit<Props, "all" | "asked">) {
  return (
    <form class="fields" method="post" action="/desk/institutions">
      <input type="hidden" name="orderKey" value={orderKey} />
      <div class="row">
        <Input shown={shown} name="institution" label="Its name" required />
        <Input shown={shown} name="payerName" label="Whom we write to there" required />
        <Input shown={shown} name="email" label="Their e-mail" type="email" required />
        <Input shown={shown} name="vatId" label="VAT id" />
      </div>
      <div class="row">
        <Choice
          shown={shown}
          name="offer"
          label="Offer"
          options={offers.map((offer) => [offer.keyCode, `${offer.name}, ${formatMoney(offer.price, visit.language)}`] as const)}
        />
        <Choice
          shown={shown}
          name="paidBy"
          label="How it is paid"
          options={waysToPay.map((way) => [way, way === "invoice" ? "later, by invoice" : way] as const)}
          standard="invoice"
        />
        <Input shown={shown} name="why" label="How the order came" required />
      </div>
      <WaysIn shown={shown} />
      <h2>Its address</h2>
      <AddressInputs shown={shown} country={home} />
      <p>
        <button class="button">Add the institution</button>
      </p>
    </form>
  );
}

function WaysIn({ shown }: { shown: Shown }) {
  return (
    <>
      <Area
        shown={shown}
        name="ranges"
        label="IP ranges, a line each"
        hint="As in 141.20.0.0/16 or 2a02:2f0:10::/48. Whoever reads from there reads everything, without signing in."
      />
      <Area
        shown={shown}
        name="domains"
        label="Mail domains, a line each"
        rows={2}
        hint="As in library.example.org. Whoever signs in with such an address reads everything, or may take a seat."
      />
      <Input shown={shown} name="seats" label="Seats" type="number" hint="Empty: without limit." />
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
  return (
    <Desk visit={visit} title={one.name} actions={<OrderLinks />}>
      <Problem shown={shown} />
      <p class="soft">
        Subscription <a href={`/desk/subscriptions/${one.subscriptionId}`}>{one.subscriptionNumber}</a>, {one.service};
        {one.contact ? `we write to ${one.contact}` : "its contact has no e-mail, and nobody is written to"}.
      </p>
      <div class="two">
        <section>
          <h2>Ways in</h2>
          <form class="fields" method="post" action={`/desk/institutions/${one.id}`}>
            <WaysIn shown={shown} />
            <p>
              <button class="button">Save the ways in</button>
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
  return (
    <>
      <h2>Seats</h2>
      <Find asked={asked} label="E-mail" />
      <Wide label="Seats">
        <table>
          <tbody>
            {seated.rows.map(({ seatId, email, takenAt }) => (
              <tr>
                <td>{email}</td>
                <td class="soft">
                  since <When at={takenAt} day />
                </td>
                <td>
                  <ActionButton action={`/desk/institutions/${one.id}/seats/${seatId}/ending`} label={`Free the seat of ${email}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={seated.total} none="No seat is given." />
      <form class="actions" method="post" action={`/desk/institutions/${one.id}/seats`}>
        <label>
          E-mail of a reader <input name="email" type="email" required />
        </label>
        <button class="button quiet">Give a seat</button>
      </form>
    </>
  );
}

function Readings({ usage }: Pick<Institution, "usage">) {
  return (
    <section>
      <h2>Readings by month</h2>
      {usage.length === 0 && <p class="soft">Nobody has read through it yet.</p>}
      <Wide label="Readings by month">
        <table>
          <tbody>
            {usage.map(({ month, way, reads }) => (
              <tr>
                <td>{month}</td>
                <td>by {way}</td>
                <td class="end">{reads}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="soft">Counted are articles opened: the month and the way in, never who or what.</p>
    </section>
  );
}

export function GiftsPage({ visit, gifts, asked }: { visit: DeskVisit; gifts: Listed<GiftGiven & { donor: string }>; asked: ListQuery }) {
  return (
    <Desk visit={visit} title="Gifts" actions={<OrderLinks />}>
      <Find asked={asked} label="Who gave it, or for whom" />
      <Wide label="Gifts">
        <table>
          <thead>
            <tr>
              {["From", "For", "Their e-mail", "Offer", "Sent on", "To be taken by", "State"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gifts.rows.map((gift) => (
              <tr>
                <td>{gift.donor || "no e-mail"}</td>
                <td>
                  {gift.subscriptionId ? (
                    <a href={`/desk/subscriptions/${gift.subscriptionId}`}>{gift.recipientName}</a>
                  ) : (
                    gift.recipientName
                  )}
                </td>
                <td>{gift.recipientEmail ?? "a card, handed over"}</td>
                <td>{gift.offerKey}</td>
                <td>{gift.sendOn && <DayOf day={gift.sendOn} />}</td>
                <td>{gift.claimUntil && <DayOf day={gift.claimUntil} />}</td>
                <td>{gift.state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={gifts.total} none="Nobody has given a subscription away yet." />
    </Desk>
  );
}
