import type { ComponentChildren } from "preact";
import { Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { Offer } from "../../offers/index.ts";
import { type RowState, type Summary, type TakeOn, type TakeOnRow, sourceNamed } from "../../takeon/index.ts";
import { type Words, formatMoney, formatNumber, money, wordsIn } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import type { Shown } from "../forms.tsx";
import type { ListQuery } from "../lists.tsx";
import { LookingAgain } from "../looking-again.tsx";
import { useLanguage } from "../when.tsx";
import { Rows } from "./take-on-rows.tsx";
import { Settings } from "./take-on-settings.tsx";
import { BringFile } from "./take-ons-page.tsx";

export type TakeOnProps = {
  visit: DeskVisit;
  takeOn: TakeOn;
  summary: Summary;
  rows: TakeOnRow[];
  state: RowState;
  asked: ListQuery;
  offers: readonly Offer[];
  currency: string;
  /** The first issue that goes out from here, with print and without. */
  first: { print: number; digital: number };
  reasons: readonly Words[];
  /** The letter of welcome, and how many would get it. */
  letter: { due: number; words: { subject: string; title: string; paragraphs: string[] } };
  shown: Shown;
};

const working = ["reading", "read", "taking", "going back"];

/** One file: what it would make or has made, what it asks, and how it is read. */
export function TakeOnPage(props: TakeOnProps) {
  const { visit, takeOn, summary, shown } = props;
  const m = useMessages().desk.takeOns;
  const isBusy = working.includes(takeOn.state);
  return (
    <Desk visit={visit} title={takeOn.fileName} head={isBusy && <LookingAgain visit={visit} />}>
      <p class="soft">
        <a href="/desk/take-ons">{m.title}</a> · <span data-stands>{m.states[takeOn.state]}</span> ·{" "}
        {m.what({ source: m.sources[sourceNamed(takeOn.source).name], lines: takeOn.lines, ...writtenAs(takeOn) })}
      </p>
      <Refused problem={shown.problem} />
      {isBusy && (
        <p data-under-way role="status">
          {m.working}
        </p>
      )}
      <Sums summary={summary} />
      <Deeds {...props} />
      {takeOn.state === "taken" && props.letter.due > 0 && <Welcome {...props} />}
      <Rows {...props} />
      {!isBusy && !takeOn.forgottenAt && takeOn.state !== "taken back" && <Settings {...props} />}
      {takeOn.state === "looked at" && (
        <details>
          <summary>{m.readWrongly}</summary>
          <BringFile instead={{ id: takeOn.id, ...writtenAs(takeOn) }} />
        </details>
      )}
    </Desk>
  );
}

const writtenAs = ({ encoding, how }: TakeOn) => ({ encoding, separator: how.separator ?? "" });

function Sums({ summary }: { summary: Summary }) {
  const m = useMessages().desk.takeOns;
  const language = useLanguage();
  const { worth, net, currency } = summary;
  const told = (amount: number) => (currency ? formatMoney(money(amount, currency), language) : "–");
  const counts = ["subscriptions", "readers", "issues", "gaining", "losing", "letters", "unsubscribed", "bounced"] as const;
  return (
    <section>
      <h2>{m.makes}</h2>
      <dl class="counts">
        {counts.map((name) => (
          <Fact label={m[name]}>{formatNumber(summary[name], language)}</Fact>
        ))}
        <Fact label={m.worth}>{told(worth)}</Fact>
        <Fact label={m.net}>{told(net)}</Fact>
      </dl>
    </section>
  );
}

const Fact = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** What can be done with all of it; what stands against it is said beside. */
function Deeds({ takeOn: { id, state, how, forgottenAt }, summary, reasons, first }: TakeOnProps) {
  const language = useLanguage();
  const m = useMessages().desk.takeOns;
  const base = `/desk/take-ons/${id}`;
  const [ready, taken] = [summary.states.ready ?? 0, summary.states.taken ?? 0];
  return (
    <>
      <p class="soft">
        <strong>{m.rule}.</strong> {m.ruleSays({ first, elsewhere: how.sentElsewhere })}
      </p>
      {(state === "looked at" || (state === "taken" && ready > 0)) && (
        <form method="post" action={`${base}/taking`}>
          {reasons.length > 0 ? (
            <ul class="asks">
              {reasons.map((reason) => (
                <li>{wordsIn(reason, language)}</li>
              ))}
              <li>
                <a href="#settings">{m.settings}</a>
              </li>
            </ul>
          ) : (
            <p>
              {m.takeSays(ready)} <button class="button">{m.take}</button>
            </p>
          )}
        </form>
      )}
      {forgottenAt && <p>{m.forgotten}</p>}
      {state === "taken" && taken > 0 && !forgottenAt && (
        <form method="post" action={`${base}/return`}>
          <p>
            {m.backSays} <button class="button quiet">{m.back}</button>
          </p>
        </form>
      )}
      {(state === "looked at" || state === "taken back") && (
        <form method="post" action={`${base}/dropping`}>
          <p>
            <button class="button quiet">{m.drop}</button>
          </p>
        </form>
      )}
    </>
  );
}

/** Seen before it goes, and to how many. */
function Welcome({ takeOn: { id }, letter: { due, words } }: TakeOnProps) {
  const m = useMessages().desk.takeOns;
  return (
    <details>
      <summary>{m.welcome}</summary>
      <p class="soft">{m.welcomeSays}</p>
      <blockquote>
        <p>
          <strong>{words.subject}</strong>
        </p>
        <p>{words.title}</p>
        {words.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </blockquote>
      <form method="post" action={`/desk/take-ons/${id}/welcome`}>
        <p>
          <button class="button">{m.welcomeSend(due)}</button>
        </p>
      </form>
    </details>
  );
}
