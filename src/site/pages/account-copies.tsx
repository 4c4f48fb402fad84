import { type AccountSubscription, type ClaimView, type PostedCopy, hasCopyActions } from "../../accounts/index.ts";
import { formatMoney } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { type Messages, useMessages } from "../../messages/index.ts";

type Props = { subscription: AccountSubscription; visit: Visit };

/** What a reader can do about copies: each action says beforehand what it will do, with the issue it takes effect from. */
export function CopyActionsPart({ subscription, visit }: Props) {
  const m = useMessages().copies;
  if (!hasCopyActions(subscription, subscription.copyActions)) return null;
  return (
    <div class="deeds">
      {subscription.copyActions.reasonsAgainstHolding.length === 0 && <HoldForm subscription={subscription} visit={visit} />}
      <Holds subscription={subscription} visit={visit} />
      {subscription.copyActions.posted.length > 0 && <Missing subscription={subscription} visit={visit} />}
      {subscription.copyActions.claims.map((claim) => (
        <p class="meta">{claimText(claim, m)}</p>
      ))}
    </div>
  );
}

/** Said and done by whoever has stopped it: the one choice they have while issues still come. */
export function RenewAgain({ subscription, visit }: Props) {
  const m = useMessages().copies;
  const { id, offer, expireIssue: last, renewsAgain } = subscription;
  const price = formatMoney(offer.price, visit.publication.language);
  return (
    <form method="post" action={`/account/subscriptions/${id}/renewal`}>
      <p>{m.youStopped({ auto: renewsAgain === "auto", price, last, issues: offer.termIssues })}</p>
      <p class="actions">
        <button class="button">{m.renewAfterAll}</button>
      </p>
    </form>
  );
}

function HoldForm({ subscription, visit }: Props) {
  const m = useMessages().copies;
  const { id, copyActions, expireIssue, editions, toCome } = subscription;
  const last = Math.max(expireIssue, ...toCome);
  const { firstChangeable: first, longestHold } = copyActions;
  const from = `hold-from-${subscription.number}`;
  const to = `hold-to-${subscription.number}`;
  return (
    <details>
      <summary>{m.holdCopies}</summary>
      <p>{m.aboutHolds({ print: editions.includes("print"), last: expireIssue, first, longest: longestHold })}</p>
      <form class="form" method="post" action={`/account/subscriptions/${id}/holds`}>
        <div class="pair">
          <p>
            <label for={from}>{m.fromNo}</label>
            <input id={from} name="from" type="number" inputmode="numeric" required min={first} max={last} value={first} />
          </p>
          <p>
            <label for={to}>{m.toNo}</label>
            <input id={to} name="to" type="number" inputmode="numeric" required min={first} value={first} />
          </p>
        </div>
        <p>
          <button class="button quiet">{m.holdThese}</button>
        </p>
        <p class="meta">{m.countsThrough(visit.publication.title)}</p>
      </form>
    </details>
  );
}

function Holds({ subscription }: Props) {
  const m = useMessages().copies;
  const { id, copyActions } = subscription;
  return (
    <>
      {copyActions.holds
        .filter(({ canLift }) => canLift)
        .map((hold) => (
          <details>
            <summary>{hold.from === hold.to ? m.isOnHold(hold.from) : m.areOnHold(hold)}</summary>
            <p>{m.liftedNow(Math.max(hold.from, copyActions.firstChangeable))}</p>
            <form method="post" action={`/account/subscriptions/${id}/holds/${hold.id}/ending`}>
              <button class="button quiet">{m.liftHold}</button>
            </form>
          </details>
        ))}
    </>
  );
}

function Missing({ subscription, visit }: Props) {
  const m = useMessages().copies;
  return (
    <details>
      <summary>{m.didNotCome}</summary>
      <p>{m.whichIsMissing}</p>
      <ul class="plain">
        {subscription.copyActions.posted.map((copy) => (
          <li>
            <PostedLine copy={copy} subscription={subscription} visit={visit} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function PostedLine({ copy, subscription, visit }: Props & { copy: PostedCopy }) {
  const m = useMessages().copies;
  const posted = m.posted({ issue: copy.wholeNumber, day: dayText(visit, copy.postedOn) });
  if (copy.reasons.length > 0) {
    return (
      <p>
        {posted}. <span class="meta">{copy.reasons.join(" ")}</span>
      </p>
    );
  }
  return (
    <form class="actions" method="post" action={`/account/subscriptions/${subscription.id}/claims`}>
      <span>{posted}</span>
      <input type="hidden" name="copy" value={copy.id} />
      {copy.canReplace && (
        <button class="button quiet" name="answer" value="replacement">
          {m.sendAgain(copy.wholeNumber)}
        </button>
      )}
      <button class="button quiet" name="answer" value="one more">
        {m.oneMore(copy.wholeNumber)}
      </button>
    </form>
  );
}

function claimText({ wholeNumber, answer, answerIssue, state, givenBack }: ClaimView, { claims }: Messages["copies"]): string {
  if (givenBack) return claims.givenBack(wholeNumber);
  if (answer === "one more") return claims.added({ issue: wholeNumber, instead: answerIssue });
  return state === "mailed" ? claims.posted(wholeNumber) : claims.goesOut(wholeNumber);
}
