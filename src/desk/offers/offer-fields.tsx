import type { ComponentChildren } from "preact";
import { useMessages } from "../../messages/index.ts";
import { type Premium, type WorstLoss, mostGrace } from "../../offers/index.ts";
import { formatNumber } from "../../values/index.ts";
import { Check, Choice, Input, type Shown } from "../forms.tsx";
import { useLanguage } from "../when.tsx";

/** Whom an offer may be for, in the order of the form. */
export const audiences = ["everybody", "new", "renewal", "gift", "institution", "back issue"] as const;

type Fields = { shown: Shown };
type Props = Fields & { currency: string; premiums: Premium[]; worst: WorstLoss; issuesPerYear: number };

/** The form of an offer: what everybody has to say first; the rest folded, and said in a line while it is. */
export function OfferForm({ shown, currency, premiums, worst, issuesPerYear }: Props) {
  const m = useMessages().desk.offer;
  const { values } = shown;
  return (
    <form class="fields" method="post" action="/desk/offers">
      <input type="hidden" name="keyCode" value={values.keyCode ?? ""} />
      <fieldset class="slot fields">
        <legend>{m.sold}</legend>
        <WhatIsSold shown={shown} />
      </fieldset>
      <fieldset class="slot fields">
        <legend>{m.forWhom}</legend>
        <ForWhomAndHowMuch shown={shown} currency={currency} issuesPerYear={issuesPerYear} />
      </fieldset>
      <Promises shown={shown} worst={worst} />
      <Tax shown={shown} />
      <Further shown={shown} premiums={premiums} />
      <p class="soft">{m.changes}</p>
      <p>
        <button class="button">{m.save}</button> {values.keyCode && <a href="/desk/offers">{m.another}</a>}
      </p>
    </form>
  );
}

/** Fields that most offers leave as they are; they stand open where one of them is amiss. */
function Folded({
  shown,
  name,
  says,
  fields,
  children,
}: Fields & { name: string; says: string; fields: string[]; children: ComponentChildren }) {
  return (
    <details class="folded" open={fields.some((field) => shown.errors[field])}>
      <summary>
        <strong>{name}</strong> <span class="soft">{says}</span>
      </summary>
      <div class="fields">{children}</div>
    </details>
  );
}

function WhatIsSold({ shown }: Fields) {
  const m = useMessages().desk.offer;
  const { values } = shown;
  const fresh: Shown = values.name === undefined ? { ...shown, values: { digital: "yes", ...values } } : shown;
  return (
    <>
      <Input shown={shown} name="name" label={m.name} required placeholder={m.nameExample} />
      <Input shown={shown} name="summary" label={m.summary} />
      <div class="actions">
        <Check shown={fresh} name="digital" label={m.digital} />
        <Check shown={fresh} name="print" label={m.print} />
      </div>
    </>
  );
}

function ForWhomAndHowMuch({ shown, currency, issuesPerYear }: Fields & { currency: string; issuesPerYear: number }) {
  const m = useMessages().desk.offer;
  return (
    <div class="row">
      <Choice
        shown={shown}
        name="audience"
        label={m.audience}
        options={audiences.map((one) => [one, m.audiences[one]] as const)}
        standard="everybody"
      />
      <Input shown={shown} name="termIssues" label={m.issues} type="number" standard={String(issuesPerYear)} required />
      <Input shown={shown} name="price" label={m.price(currency)} required hint={m.priceHint} />
      <Input shown={shown} name="introPrice" label={m.introPrice} hint={m.introHint} />
    </div>
  );
}

function Promises({ shown, worst }: Fields & { worst: WorstLoss }) {
  const m = useMessages().desk.offer;
  const language = useLanguage();
  const { guaranteeDays = "60", renews = "auto", grants = "archive", ads } = shown.values;
  const says = m.promised({ days: guaranteeDays, renews: renews === "auto", archive: grants === "archive", ads: ads === "yes" });
  const share = `${formatNumber(worst.share * 100, language, 0)} %`;
  return (
    <Folded shown={shown} name={m.promises} says={says} fields={["guaranteeDays", "renews", "grants", "ads"]}>
      <div class="row">
        <Input shown={shown} name="guaranteeDays" label={m.guaranteeDays} type="number" standard="60" hint={m.loss({ ...worst, share })} />
        <Choice
          shown={shown}
          name="renews"
          label={m.renews}
          options={[
            ["auto", m.renewsAuto],
            ["series", m.renewsSeries],
          ]}
          standard="auto"
        />
        <Choice
          shown={shown}
          name="grants"
          label={m.grants}
          options={[
            ["archive", m.grantsArchive],
            ["term", m.grantsTerm],
          ]}
          standard="archive"
        />
      </div>
      <Check shown={shown} name="ads" label={m.ads} />
    </Folded>
  );
}

function Tax({ shown }: Fields) {
  const m = useMessages().desk.offer;
  const { taxRate = "0", taxMode = "inclusive" } = shown.values;
  return (
    <Folded
      shown={shown}
      name={m.tax}
      says={m.taxed({ rate: taxRate, inclusive: taxMode === "inclusive" })}
      fields={["taxRate", "taxMode"]}
    >
      <div class="row">
        <Input shown={shown} name="taxRate" label={m.taxRate} standard="0" hint={m.taxHint} />
        <Choice
          shown={shown}
          name="taxMode"
          label={m.taxMode}
          options={[
            ["inclusive", m.taxInclusive],
            ["exclusive", m.taxExclusive],
          ]}
          standard="inclusive"
        />
      </div>
    </Folded>
  );
}

function Further({ shown, premiums }: Fields & { premiums: Premium[] }) {
  const m = useMessages().desk.offer;
  const { premiumId, creditCopies = "", graceIssues = "", opensOn, closesOn } = shown.values;
  const premium = premiums.find(({ id }) => id === premiumId)?.name;
  const says = m.furthered({ premium, credit: creditCopies, grace: graceIssues, opens: Boolean(opensOn), closes: Boolean(closesOn) });
  return (
    <Folded shown={shown} name={m.further} says={says} fields={["premiumId", "creditCopies", "graceIssues", "opensOn", "closesOn"]}>
      <div class="row">
        <Choice
          shown={shown}
          name="premiumId"
          label={m.premium}
          options={[
            ["", m.noPremium],
            ...premiums.filter(({ ended }) => !ended).map(({ id, name, left }) => [id, m.premiumLeft({ name, left })] as const),
          ]}
          held={premium}
        />
        <Input shown={shown} name="creditCopies" label={m.creditCopies} type="number" hint={m.creditHint} />
        <Input shown={shown} name="graceIssues" label={m.graceIssues} type="number" standard="0" hint={m.graceHint(mostGrace)} />
        <Input shown={shown} name="opensOn" label={m.opensOn} type="date" />
        <Input shown={shown} name="closesOn" label={m.closesOn} type="date" />
      </div>
    </Folded>
  );
}
