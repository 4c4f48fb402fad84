import type { ComponentChildren } from "preact";
import type { Decision } from "../../access/index.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { type Offer, type PriceParts, everythingIncluded, freeFirst, priceParts } from "../../offers/index.ts";
import { type Money, formatMoney, formatNumber } from "../../values/index.ts";
import type { CodeAsked, Visit } from "../visit/visit.ts";
import { type FreeHere, MeterHere } from "./free-reading.tsx";
import { inPagesTongue } from "../frame/parts.tsx";
import { leadsBack, lineIn, paywallLine } from "../visit/way-back.ts";
import { Field } from "./form-fields.tsx";
import { isOrdered } from "./subscribe.tsx";
import { type Messages, said, useMessages } from "../../messages/index.ts";

/** What opens the article to whoever has not paid, as far as it is on sale. */
export type WaysIn = {
  /** Offers that open it, in the desk's order. */
  offers: readonly Offer[];
  /** Its issue alone. */
  single: readonly Offer[];
};

/** No line begins with the dot that parts it from what was said before. */
const withDots = (text: string): string => text.replaceAll(" · ", "\u00a0· ");

type Props = { decision: Decision; article: ArticleView; visit: Visit; ways: WaysIn; free: FreeHere; seconds: number | undefined };

/** The end of the opening: what the piece is, what it costs to read on, and the way in for those who have paid. */
export function Wall({ decision, article, visit, ways, free, seconds }: Props) {
  const m = useMessages().wall;
  const registered = decision.because === "not signed in";
  const isMetered = free.metered !== undefined && free.metered.left > 0;
  return (
    <section class="wall" id={paywallLine} aria-labelledby="wall-title" {...inPagesTongue(visit, article)}>
      <h2 id="wall-title">{registered ? m.signInToRead : m.restForSubscribers}</h2>
      <p class="meta">
        {withDots(
          m.piece({
            words: article.words,
            said: formatNumber(article.words, visit.publication.language),
            minutes: article.minutes,
            hear: seconds === undefined ? undefined : Math.max(1, Math.round(seconds / 60)),
          }),
        )}
      </p>
      {!registered && <MeterHere free={free} article={article} />}
      {registered ? <p>{m.openToSignedIn}</p> : <Ways {...{ article, visit, ways }} />}
      {!visit.reader.signedIn && <Already {...{ article, visit, registered }} forAll={free.meterTold !== undefined} />}
      {visit.reader.signedIn && !isMetered && <p class="meta">{m.signedInWithout}</p>}
    </section>
  );
}

function Ways({ article, visit, ways: { offers, single } }: Pick<Props, "article" | "visit" | "ways">) {
  const m = useMessages().wall;
  const { publication } = visit;
  const back = lineIn(article.path);
  const promises = everythingIncluded(offers).filter(({ promise }) => !saidByRow.includes(promise));
  return (
    <>
      <ul class="ways" aria-label={m.waysToRead}>
        {freeFirst(offers).map((offer, at) => (
          <Way
            first={at === 0}
            name={offer.name}
            says={priceSaid(offer, visit, m)}
            href={leadsBack(isOrdered(offer, visit) ? `/subscribe/${offer.keyCode}` : "/subscribe", back)}
            label={m.choose(offer.name)}
          />
        ))}
        {article.issue &&
          visit.sells &&
          single.map(({ keyCode, price }) => (
            <Way
              name={m.thisIssueAlone(article.issue?.wholeNumber ?? 0)}
              says={[formatMoney(price, publication.language), m.forGood].join(" · ")}
              href={leadsBack(`/issues/${article.issue?.wholeNumber}/copy/${keyCode}`, back)}
              label={m.choose(m.thisIssueAlone(article.issue?.wholeNumber ?? 0))}
            />
          ))}
      </ul>
      {promises.length > 0 && (
        <p class="meta promised">
          {promises.map(({ label }) => (
            <>
              <span class="whole">{label}</span>{" "}
            </>
          ))}
        </p>
      )}
      <p class="meta">
        {said(m.give(publication.title), { all: <a href={leadsBack("/subscribe", back)} />, a: <a href={leadsBack("/gift", back)} /> })}
      </p>
    </>
  );
}

/** The term and the editions stand in each row. */
const saidByRow = ["issues-per-year", "print", "digital", "premium"];

function Way({ name, says, href, label, first = false }: { name: string; says: string; href: string; label: string; first?: boolean }) {
  const m = useMessages().wall;
  return (
    <li>
      <strong>{name}</strong>
      <span class="meta">{withDots(says)}</span>
      <a class={first ? "button small" : "button small quiet"} href={href} aria-label={label}>
        {m.chooseIt}
      </a>
    </li>
  );
}

/** The price, what it is by the issue, what comes after it. */
function priceSaid(offer: Offer, { publication }: Visit, m: Messages["wall"]): string {
  const { issuesPerYear, language } = publication;
  const parts = priceParts(offer, { issuesPerYear });
  const { termIssues: issues } = offer;
  const money = (one: Money) => formatMoney(one, language);
  return [
    parts.now.amount === 0 ? m.issuesFree(issues) : m.forIssues({ price: money(parts.now), issues }),
    ...partsSaid(issues === issuesPerYear ? { ...parts, aYear: undefined } : parts, money, m),
    parts.later ? m.later({ price: money(parts.later), issues }) : parts.now.amount === 0 && m.endsByItself,
    offer.taxMode === "exclusive" && parts.now.amount > 0 && m.plusTax,
  ]
    .filter(Boolean)
    .join(" · ");
}

function partsSaid({ anIssue, aYear }: PriceParts, money: (one: Money) => string, m: Messages["wall"]): string[] {
  return [
    anIssue ? m.anIssue({ price: money(anIssue), exact: anIssue.exact }) : "",
    aYear ? m.aYear({ price: money(aYear), exact: aYear.exact }) : "",
  ];
}

/** `forAll`: whoever signs in reads some of it, and has no need of a subscription to ask for a code. */
type AlreadyProps = { article: ArticleView; visit: Visit; registered: boolean; forAll: boolean };

/** Whoever has paid asks for the code here, types it here, and comes back to this line with it. */
function Already({ article, visit, registered, forAll }: AlreadyProps): ComponentChildren {
  const m = useMessages().wall;
  return (
    <>
      {!registered && (
        <p class="whether-already">
          <strong>{forAll ? m.signInToRead : m.alreadySubscriber}</strong>
        </p>
      )}
      {visit.asked ? <CodeHere {...{ article, visit }} asked={visit.asked} /> : <AddressHere {...{ article, registered }} />}
    </>
  );
}

function AddressHere({ article, registered }: Omit<AlreadyProps, "visit" | "forAll">) {
  const m = useMessages().wall;
  return (
    <form class="already" method="post" action="/sign-in">
      <Hidden article={article} />
      <div class="field">
        <label for="wall-email">{m.yourEmail}</label>
        <input id="wall-email" type="email" name="email" autocomplete="email" required aria-describedby="wall-email-hint" />
      </div>
      <button class={registered ? "button" : "button quiet"}>{m.sendCode}</button>
      <p class="hint meta" id="wall-email-hint">
        {m.comeBack}
      </p>
    </form>
  );
}

/** Where they go on, and that it was asked for here. */
function Hidden({ article, email }: { article: ArticleView; email?: string }) {
  return (
    <>
      <input type="hidden" name="return" value={lineIn(article.path)} />
      <input type="hidden" name="here" value={lineIn(article.path)} />
      {email !== undefined && <input type="hidden" name="email" value={email} />}
    </>
  );
}

function CodeHere({
  article,
  visit,
  asked: { email, problem, errors },
}: Omit<AlreadyProps, "registered" | "forAll"> & { asked: CodeAsked }) {
  const { signIn: m, orders } = useMessages();
  return (
    <>
      {problem ? (
        <p class="wrong" role="alert">
          {problem}
        </p>
      ) : (
        <p role="status">
          {said(m.codeSent(email))}
          {visit.demo && ` ${m.codeInTerminal}`}
        </p>
      )}
      <form class="already" method="post" action="/sign-in/code">
        <Hidden article={article} email={email} />
        <Field name="code" label={m.code} inputmode="numeric" autocomplete="one-time-code" values={{}} errors={errors} required />
        <button class="button">{m.signIn}</button>
      </form>
      <form class="already" method="post" action="/sign-in">
        <Hidden article={article} email={email} />
        <button class="button quiet small">{orders.sendAnotherCode}</button>
      </form>
    </>
  );
}
