import { type Premium, type WorstLoss, mostGrace } from "../../offers/index.ts";
import { Check, Choice, Input, type Shown } from "../forms.tsx";

export const audiences = [
  ["everybody", "everybody"],
  ["new", "those who subscribe for the first time"],
  ["renewal", "those who have subscribed before"],
  ["gift", "gifts"],
  ["institution", "institutions, at the desk"],
  ["back issue", "a single issue"],
] as const;

/** The form of an offer: what is sold, to whom and for how much, what becomes of the money, what else goes with it. */
export function OfferForm({ shown, currency, premiums, worst }: { shown: Shown; currency: string; premiums: Premium[]; worst: WorstLoss }) {
  const { values } = shown;
  return (
    <form class="fields" method="post" action="/desk/offers">
      <input type="hidden" name="keyCode" value={values.keyCode ?? ""} />
      <WhatIsSold shown={shown} />
      <div class="row">
        <ForWhomAndHowMuch shown={shown} currency={currency} />
      </div>
      <div class="row">
        <TaxAndEnd shown={shown} worst={worst} />
      </div>
      <div class="row">
        <WhatGoesWithIt shown={shown} premiums={premiums} />
      </div>
      <Check shown={shown} name="ads" label="Our own advertisements are shown to these readers" />
      <p class="soft">A change is for orders from now on; what somebody ordered before keeps its issues, its access and its receipt.</p>
      <p>
        <button class="button">Save</button> {values.keyCode && <a href="/desk/offers">New offer</a>}
      </p>
    </form>
  );
}

function WhatIsSold({ shown }: { shown: Shown }) {
  const { values } = shown;
  const fresh: Shown = values.name === undefined ? { ...shown, values: { digital: "yes", ...values } } : shown;
  return (
    <>
      <Input shown={shown} name="name" label="Name" required placeholder="Print + digital" />
      <Input shown={shown} name="summary" label="In one sentence" />
      <div class="actions">
        <Check shown={fresh} name="digital" label="The digital edition" />
        <Check shown={fresh} name="print" label="The printed issue" />
      </div>
    </>
  );
}

function ForWhomAndHowMuch({ shown, currency }: { shown: Shown; currency: string }) {
  return (
    <>
      <Choice shown={shown} name="audience" label="For" options={audiences} standard="everybody" />
      <Input shown={shown} name="termIssues" label="Issues" type="number" standard="24" required />
      <Input
        shown={shown}
        name="price"
        label={`Price, ${currency}`}
        standard="48.00"
        required
        hint="0 makes it a free trial, once for each person."
      />
      <Input shown={shown} name="introPrice" label="First term’s price, if another" hint="The consent says both." />
    </>
  );
}

/** Said where the days are chosen: the money comes back whole, what has gone out does not. */
const lossText = ({ issues, of, share }: WorstLoss): string =>
  issues === 0
    ? "No money back, and so nothing to lose by it."
    : `At worst ${issues === 1 ? "one issue has" : `${issues} issues have`} gone out by the last day and ${issues === 1 ? "is" : "are"} kept, ${issues} of ${of} (${Math.round(share * 100)} % of the term), with all the money given back; printing and postage of ${issues === 1 ? "it" : "them"} are yours.`;

function TaxAndEnd({ shown, worst }: { shown: Shown; worst: WorstLoss }) {
  return (
    <>
      <Input shown={shown} name="taxRate" label="Tax, %" standard="0" hint="Countries with their own rate stand under Tax." />
      <Choice
        shown={shown}
        name="taxMode"
        label="The tax"
        options={[
          ["inclusive", "lies within the price"],
          ["exclusive", "is added to it"],
        ]}
        standard="inclusive"
      />
      <Input shown={shown} name="guaranteeDays" label="Money back for, days" type="number" standard="60" required hint={lossText(worst)} />
      <Choice
        shown={shown}
        name="renews"
        label="After the term"
        options={[
          ["auto", "renews by itself, announced before"],
          ["series", "ends by itself"],
        ]}
        standard="auto"
      />
    </>
  );
}

function WhatGoesWithIt({ shown, premiums }: { shown: Shown; premiums: Premium[] }) {
  return (
    <>
      <Choice
        shown={shown}
        name="grants"
        label="Digital opens"
        options={[
          ["archive", "every issue that appeared"],
          ["term", "the issues of the term"],
        ]}
        standard="archive"
      />
      <Choice
        shown={shown}
        name="premiumId"
        label="Premium"
        options={[
          ["", "none"],
          ...premiums.filter(({ ended }) => !ended).map(({ id, name, left }) => [id, `${name} (${left} left)`] as const),
        ]}
        held={premiums.find(({ id }) => id === shown.values.premiumId)?.name}
      />
      <Input shown={shown} name="creditCopies" label="Bill me later: copies before payment" type="number" hint="Empty: not offered." />
      <Input
        shown={shown}
        name="graceIssues"
        label="Grace issues"
        type="number"
        standard="0"
        hint={`So many go on coming after the last one, 0 to ${mostGrace}. Whoever renews pays for those first: of 12 issues, 11 are then to come. Whoever does not owes nothing for them.`}
      />
      <Input shown={shown} name="opensOn" label="Open from" type="date" />
      <Input shown={shown} name="closesOn" label="Open to" type="date" />
    </>
  );
}
