import { useMessages } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import type { Dunned, Method, RenewalOutlook, Step } from "../../renewals/index.ts";
import type { Offer } from "../../offers/index.ts";
import { formatMoney, money } from "../../values/index.ts";
import { roomFor } from "../forms.tsx";
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

/** Rows to fill in beyond those there are. */
const spare = 2;

export function RenewalsPage({ visit, outlook, dunned, series, problem }: Props) {
  const m = useMessages().desk.renewals;
  return (
    <Desk visit={visit} title={m.title}>
      <h2>{m.ending}</h2>
      {outlook.length === 0 ? <p class="soft">{m.noneEnding}</p> : <Outlook outlook={outlook} />}
      <h2>{m.failed}</h2>
      {dunned.length === 0 ? <p class="soft">{m.noneFailed}</p> : <DunnedTable dunned={dunned} />}
      <h2>{m.letters}</h2>
      <p>{m.lettersSay}</p>
      {series.map((one) => (
        <SeriesForm {...one} problem={problem?.offerId === one.offer.id && problem.method === one.method ? problem.why : undefined} />
      ))}
    </Desk>
  );
}

function Outlook({ outlook }: { outlook: RenewalOutlook[] }) {
  const m = useMessages().desk.renewals;
  return (
    <Wide label={m.ending}>
      <table>
        <thead>
          <tr>
            {Object.values(m.outlookHeads).map((name, at) => (
              <th scope="col" class={at > 0 ? "end" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outlook.map(({ wholeNumber, auto, series, stopped }) => (
            <tr>
              <th scope="row">{m.no(wholeNumber)}</th>
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
  const m = useMessages().desk.renewals;
  const language = useLanguage();
  return (
    <Wide label={m.failed}>
      <table>
        <thead>
          <tr>
            {Object.values(m.dunnedHeads).map((name) => (
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
              <td>{nextAt ? <When at={nextAt} day /> : m.noTry}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function SeriesForm({ offer, method, steps, isOwn, problem }: SeriesShown & { problem?: WhyRefused | undefined }) {
  const m = useMessages().desk.renewals;
  const rows = [...steps, ...Array.from({ length: spare }, () => undefined)];
  return (
    <details open={problem !== undefined}>
      <summary>
        {m.methods[method](offer.name)} <span class="soft">{isOwn ? m.own : m.usual}</span>
      </summary>
      <Refused problem={problem} />
      <form class="fields" method="post" action={`/desk/renewals/${offer.id}/${method}`}>
        {rows.map((step, at) => (
          <div class="row">
            <label>
              {m.at}
              <input type="number" name={`at-${at}`} min="-24" max="24" value={step?.at ?? ""} />
            </label>
            <label class={roomFor(Object.values(m.letterNames))}>
              {m.letter}
              <select name={`letter-${at}`}>
                {Object.entries(m.letterNames).map(([letter, name]) => (
                  <option value={letter} selected={step?.letter === letter}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
        ))}
        <p class="soft">{m.rows}</p>
        <p>
          <button class="button">{m.save}</button>
        </p>
      </form>
    </details>
  );
}
