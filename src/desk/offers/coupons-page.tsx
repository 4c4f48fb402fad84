import type { CouponRow } from "../../orders/index.ts";
import { Choice, Input, Problem, type Shown } from "../forms.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { OfferLinks } from "./offers-page.tsx";
import { formatShortDay, formatMoney, formatRate } from "../../values/index.ts";
import type { Offer } from "../../offers/index.ts";

const offText = ({ off }: CouponRow, language: string) =>
  "percent" in off ? formatRate(off.percent, language) : formatMoney(off.amount, language);

type Props = {
  visit: DeskVisit;
  coupons: Listed<CouponRow>;
  asked: ListQuery;
  offers: Offer[];
  currency: string;
  shown: Shown;
};

export function CouponsPage({ visit, coupons, asked, offers, currency, shown }: Props) {
  return (
    <Desk visit={visit} title="Coupons" actions={<OfferLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label="Code, offer or note" />
      {coupons.rows.length > 0 && <CouponTable rows={coupons.rows} language={visit.language} />}
      <Pages asked={asked} total={coupons.total} none="No coupon was made yet." />
      <h2>A new coupon</h2>
      <CouponForm offers={offers} currency={currency} shown={shown} />
    </Desk>
  );
}

function CouponTable({ rows, language }: { rows: CouponRow[]; language: string }) {
  return (
    <Wide label="Coupons">
      <table>
        <thead>
          <tr>
            {["Code", "Takes off", "Used", "Counts", "For", "Note", ""].map((name) => (
              <th scope="col">{name || <span class="soft">What to do</span>}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((coupon) => (
            <CouponLine coupon={coupon} language={language} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function CouponLine({ coupon, language }: { coupon: CouponRow; language: string }) {
  return (
    <tr>
      <td>
        <strong>{coupon.code}</strong>
      </td>
      <td>{offText(coupon, language)}</td>
      <td>
        {coupon.uses}
        {coupon.mostUses !== null && ` of ${coupon.mostUses}`}
      </td>
      <td>
        {[
          coupon.opensOn && `from ${formatShortDay(coupon.opensOn, language)}`,
          coupon.closesOn && `to ${formatShortDay(coupon.closesOn, language)}`,
        ]
          .filter(Boolean)
          .join(" ") || "always"}
      </td>
      <td>{[coupon.audience, ...coupon.keyCodes].join(", ")}</td>
      <td>{coupon.note}</td>
      <td>{coupon.endedAt ? "ended" : <a href={`/desk/coupons/${coupon.id}/ending`}>End it</a>}</td>
    </tr>
  );
}

function CouponForm({ offers, currency, shown }: Pick<Props, "offers" | "currency" | "shown">) {
  return (
    <form class="fields" method="post" action="/desk/coupons">
      <div class="row">
        <Input shown={shown} name="code" label="Code" required placeholder="QUAYSIDE" hint="Readers may write it in small letters." />
        <Input shown={shown} name="percent" label="Takes off, %" />
        <Input shown={shown} name="amount" label={`or an amount, ${currency}`} />
        <Input shown={shown} name="mostUses" label="May be used in all" type="number" hint="Empty: without limit." />
        <Input shown={shown} name="mostPerPerson" label="By one person" type="number" standard="1" />
      </div>
      <div class="row">
        <Choice
          shown={shown}
          name="audience"
          label="For"
          options={[
            ["everybody", "everybody"],
            ["new", "first-time subscribers"],
            ["returning", "those who subscribed before"],
            ["gift", "gifts"],
          ]}
        />
        <Input
          shown={shown}
          name="keyCodes"
          label="Key codes"
          hint={`Empty: every offer. Separate with commas: ${offers
            .slice(0, 4)
            .map(({ keyCode }) => keyCode)
            .join(", ")}`}
        />
        <Input shown={shown} name="opensOn" label="Counts from" type="date" />
        <Input shown={shown} name="closesOn" label="Counts to" type="date" />
      </div>
      <Input shown={shown} name="note" label="Note for the desk" />
      <p>
        <button class="button">Make the coupon</button>
      </p>
    </form>
  );
}
