import { messagesIn, useMessages } from "../../messages/index.ts";
import type { Offer } from "../../offers/index.ts";
import { type Problem, type RowState, type TakeOnRow, problemSaid } from "../../takeon/index.ts";
import { keysOf } from "../../values/index.ts";
import { AddressInputs } from "../forms.tsx";
import { Pages, Wide } from "../lists.tsx";
import { useLanguage } from "../when.tsx";
import type { TakeOnProps } from "./take-on-page.tsx";

/** The rows of one state, with what each asks and the ways to answer. */
export function Rows({ takeOn, summary, rows, state, asked, offers }: TakeOnProps) {
  const m = useMessages().desk.takeOns;
  const base = `/desk/take-ons/${takeOn.id}`;
  const states = keysOf(m.rowStates).filter((one) => (summary.states[one] ?? 0) > 0);
  const canDecide = takeOn.state === "looked at" || takeOn.state === "taken";
  return (
    <section>
      <h2 id="rows">{m.rows}</h2>
      <nav class="pages" aria-label={m.rows}>
        {states.map((one) => (
          <a href={`${base}?state=${encodeURIComponent(one)}#rows`} aria-current={one === state ? "page" : undefined}>
            {m.of({ state: m.rowStates[one], n: summary.states[one] ?? 0 })}
          </a>
        ))}
      </nav>
      {canDecide && state === "asked" && <ForAll summary={summary} base={base} />}
      <Wide label={m.rows}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {m.line}
              </th>
              <th scope="col">{m.who}</th>
              <th scope="col">{m.becomes}</th>
              <th scope="col">{m.asks}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} offers={offers} base={base} canDecide={canDecide} state={state} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={summary.states[state] ?? 0} none={m.none} />
    </section>
  );
}

type Told = { row: TakeOnRow; offers: readonly Offer[]; base: string; canDecide: boolean; state: RowState };

function Row({ row, offers, base, canDecide, state }: Told) {
  const language = useLanguage();
  const { line, reading, problems, subscriptionId } = row;
  return (
    <tr>
      <td class="number">{line}</td>
      <td>
        {reading?.name}
        {reading?.email && <div class="soft">{reading.email}</div>}
      </td>
      <td>
        {subscriptionId ? (
          <a href={`/desk/subscriptions/${subscriptionId}`}>
            <Becomes row={row} offers={offers} />
          </a>
        ) : (
          <Becomes row={row} offers={offers} />
        )}
      </td>
      <td>
        {problems.map((problem) => (
          <p>{problemSaid(problem, language)}</p>
        ))}
        {canDecide && (state === "asked" || state === "left out") && <Deciding row={row} base={base} state={state} />}
      </td>
    </tr>
  );
}

function Becomes({ row: { reading, plan }, offers }: { row: TakeOnRow; offers: readonly Offer[] }) {
  const m = useMessages().desk.takeOns;
  if (!reading || !plan) return null;
  const offer = offers.find(({ id }) => id === plan.offerId);
  if (!offer) return <>{m.reader}</>;
  const more = [
    m.kinds[reading.kind],
    plan.grace ? m.grace : "",
    reading.renews || reading.kind === "comp" ? "" : m.stopped,
    plan.hold === null ? "" : m.held(plan.hold),
  ].filter(Boolean);
  return <>{[m.subscription({ issues: plan.issues, start: plan.start, offer: offer.name }), ...more].join(", ")}</>;
}

const answerable = ["address", "no-address", "same-email", "same-place", "here", "here-place"] as const satisfies Problem["code"][];
const canAnswer = (code: Problem["code"]): boolean => answerable.some((one) => one === code);

function Deciding({ row: { line, problems, reading }, base, state }: { row: TakeOnRow; base: string; state: RowState }) {
  const m = useMessages().desk.takeOns;
  const codes = problems.map(({ code }) => code);
  const isDouble = codes.includes("same-email") || codes.includes("same-place");
  const isAsked = state === "asked";
  return (
    <form method="post" action={`${base}/decisions`} class="deciding">
      <input type="hidden" name="line" value={String(line)} />
      <p class="actions">
        {isAsked && codes.some(canAnswer) && <Way name="accept" line={line} />}
        {isAsked && isDouble && <Way name="join" line={line} />}
        <Way name={isAsked ? "leave" : "ask"} line={line} />
      </p>
      {isAsked && (codes.includes("address") || codes.includes("no-address")) && (
        <details>
          <summary>{m.mend}</summary>
          <AddressInputs shown={{ values: { ...reading?.address }, errors: {} }} />
          <p>
            <button class="button quiet" name="way" value="accept">
              {m.mend}
            </button>
          </p>
        </details>
      )}
    </form>
  );
}

function Way({ name, line }: { name: "accept" | "join" | "leave" | "ask"; line?: number }) {
  const m = useMessages().desk.takeOns;
  return (
    <button
      class="button quiet"
      name="way"
      value={name}
      aria-label={line === undefined ? undefined : `${m.decide[name]}, ${m.line} ${line}`}
    >
      {m.decide[name]}
    </button>
  );
}

/** One answer for all rows that ask the same. */
function ForAll({ summary, base }: { summary: TakeOnProps["summary"]; base: string }) {
  const m = useMessages().desk.takeOns;
  const language = useLanguage();
  return (
    <ul class="asks deciding">
      {summary.asked.flatMap(({ code, rows }) => {
        const says = saidOfAll(code, language);
        // of one row alone its own line asks
        if (!says || rows < 2) return [];
        return (
          <li>
            <form method="post" action={`${base}/decisions`}>
              <input type="hidden" name="code" value={code} />
              <p>
                {m.decideAll({ n: rows })}: {says}
              </p>
              <p class="actions">
                <Way name="accept" />
                <Way name="leave" />
              </p>
            </form>
          </li>
        );
      })}
    </ul>
  );
}

/** What all of them ask, in the sentence above them. */
function saidOfAll(code: Problem["code"], language: string): string | undefined {
  const { problems: m } = messagesIn(language).desk.takeOns;
  switch (code) {
    case "address":
      return m.addresses;
    case "same-email":
      return m.sameEmails;
    case "same-place":
      return m.samePlaces;
    case "here":
      return problemSaid({ code, running: false }, language);
    case "no-address":
    case "here-place":
      return problemSaid({ code }, language);
    default:
      return undefined;
  }
}
