import { useMessages } from "../../messages/index.ts";
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
  const m = useMessages().desk.coupons;
  return (
    <Desk visit={visit} title={m.title} actions={<OfferLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label={m.find} />
      {coupons.rows.length > 0 && <CouponTable rows={coupons.rows} language={visit.language} />}
      <Pages asked={asked} total={coupons.total} none={m.none} />
      <h2>{m.newOne}</h2>
      <CouponForm offers={offers} currency={currency} shown={shown} />
    </Desk>
  );
}

function CouponTable({ rows, language }: { rows: CouponRow[]; language: string }) {
  const m = useMessages().desk.coupons;
  return (
    <Wide label={m.title}>
      <table>
        <thead>
          <tr>
            {Object.entries(m.heads).map(([name, head]) => (
              <th scope="col">{name === "what" ? <span class="soft">{head}</span> : head}</th>
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
  const m = useMessages().desk.coupons;
  return (
    <tr>
      <td>
        <strong>{coupon.code}</strong>
      </td>
      <td>{offText(coupon, language)}</td>
      <td>
        {coupon.uses}
        {coupon.mostUses !== null && m.ofMost(coupon.mostUses)}
      </td>
      <td>
        {[
          coupon.opensOn && m.from(formatShortDay(coupon.opensOn, language)),
          coupon.closesOn && m.to(formatShortDay(coupon.closesOn, language)),
        ]
          .filter(Boolean)
          .join(" ") || m.always}
      </td>
      <td>{[m.audiences[coupon.audience], ...coupon.keyCodes].join(", ")}</td>
      <td>{coupon.note}</td>
      <td>{coupon.endedAt ? m.isEnded : <a href={`/desk/coupons/${coupon.id}/ending`}>{m.endIt}</a>}</td>
    </tr>
  );
}

function CouponForm({ offers, currency, shown }: Pick<Props, "offers" | "currency" | "shown">) {
  const m = useMessages().desk.coupons;
  return (
    <form class="fields" method="post" action="/desk/coupons">
      <div class="row">
        <Input shown={shown} name="code" label={m.code} required placeholder={m.codeExample} hint={m.codeHint} />
        <Input shown={shown} name="percent" label={m.percent} />
        <Input shown={shown} name="amount" label={m.amount(currency)} />
        <Input shown={shown} name="mostUses" label={m.mostUses} type="number" hint={m.noLimit} />
        <Input shown={shown} name="mostPerPerson" label={m.perPerson} type="number" standard="1" />
      </div>
      <div class="row">
        <Choice shown={shown} name="audience" label={m.for} options={Object.entries(m.audiences)} />
        <Input
          shown={shown}
          name="keyCodes"
          label={m.keyCodes}
          hint={m.keyCodesHint(
            offers
              .slice(0, 4)
              .map(({ keyCode }) => keyCode)
              .join(", "),
          )}
        />
        <Input shown={shown} name="opensOn" label={m.opensOn} type="date" />
        <Input shown={shown} name="closesOn" label={m.closesOn} type="date" />
      </div>
      <Input shown={shown} name="note" label={m.note} />
      <p>
        <button class="button">{m.make}</button>
      </p>
    </form>
  );
}
