import { Refused, type WhyRefused } from "../../http/index.ts";
import type { Dunned, Method, RenewalLetter, RenewalOutlook, Step } from "../../renewals/index.ts";
import type { Offer } from "../../offers/index.ts";
import { formatMoney, money } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { When, useLanguage } from "../when.tsx";
import { Wide } from "../lists.tsx";

type SeriesShown = { offer: Pick<Offer, "id" | "name" | "keyCode">; method: Method; steps: readonly Step[]; isOwn: boolean };
type Props = {
  visit: DeskVisit;
  outlook: RenewalOutlook[];
  dunned: Dunned[];
  series: SeriesShown[];
  problem?: { offerId: string; method: Method; why: WhyRefused };
};

export const letterNames: Record<RenewalLetter, string> = {
  notice: "Notice: amount, day, the way out",
  early: "Early: there is time",
  reminder: "Reminder",
  last: "One more, and that was it",
  missed: "An issue appeared without you",
  "win-back": "We still have your chair",
};
const methodNames: Record<Method, string> = { auto: "renews by itself", series: "is asked by letters" };
/** Rows to fill in beyond those there are. */
const spare = 2;

export function RenewalsPage({ visit, outlook, dunned, series, problem }: Props) {
  return (
    <Desk visit={visit} title="Renewals">
      <h2>Terms that end next</h2>
      {outlook.length === 0 ? <p class="soft">No term is running.</p> : <Outlook outlook={outlook} />}
      <h2>Charges that failed</h2>
      {dunned.length === 0 ? <p class="soft">None is waiting for another try.</p> : <DunnedTable dunned={dunned} />}
      <h2>Letters</h2>
      <p>
        Issues are counted from the last one of a term: −3 is when three are left, 1 when the first has appeared without them. Each letter
        is written once for each term. That a subscription has ended is always written, with its last copy; a failed charge has letters of
        its own.
      </p>
      {series.map((one) => (
        <SeriesForm {...one} problem={problem?.offerId === one.offer.id && problem.method === one.method ? problem.why : undefined} />
      ))}
    </Desk>
  );
}

function Outlook({ outlook }: { outlook: RenewalOutlook[] }) {
  return (
    <Wide label="Terms that end next">
      <table>
        <thead>
          <tr>
            {["Last issue", "Charged as agreed", "Asked by letters", "Stopped"].map((name, at) => (
              <th scope="col" class={at > 0 ? "end" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlook.map(({ wholeNumber, auto, series, stopped }) => (
            <tr>
              <th scope="row">No. {wholeNumber}</th>
              <td class="end">{auto}</td>
              <td class="end">{series}</td>
              <td class="end">{stopped}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function DunnedTable({ dunned }: { dunned: Dunned[] }) {
  const language = useLanguage();
  return (
    <Wide label="Charges that failed">
      <table>
        <thead>
          <tr>
            {["Subscription", "Amount", "Tries", "What the bank said", "Next try"].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dunned.map(({ number, amount, currency, attempt, reason, nextAt }) => (
            <tr>
              <td>{number}</td>
              <td class="end">{formatMoney(money(amount, currency), language)}</td>
              <td class="end">{attempt}</td>
              <td>{reason}</td>
              <td>{nextAt ? <When at={nextAt} day /> : "none: it ends"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function SeriesForm({ offer, method, steps, isOwn, problem }: SeriesShown & { problem?: WhyRefused | undefined }) {
  const rows = [...steps, ...Array.from({ length: spare }, () => undefined)];
  return (
    <details open={problem !== undefined}>
      <summary>
        {offer.name}, when it {methodNames[method]} <span class="soft">{isOwn ? "a series of its own" : "the usual series"}</span>
      </summary>
      <Refused problem={problem} />
      <form class="fields" method="post" action={`/desk/renewals/${offer.id}/${method}`}>
        {rows.map((step, at) => (
          <div class="row">
            <label>
              Issues from the last one
              <input type="number" name={`at-${at}`} min="-24" max="24" value={step?.at ?? ""} />
            </label>
            <label>
              Letter
              <select name={`letter-${at}`}>
                {Object.entries(letterNames).map(([letter, name]) => (
                  <option value={letter} selected={step?.letter === letter}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
        ))}
        <p class="soft">A line without a number is left out. Without any line the offer follows the usual series again.</p>
        <p>
          <button class="button">Save this series</button>
        </p>
      </form>
    </details>
  );
}
