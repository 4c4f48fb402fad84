import { type AccountSubscription, type ClaimView, type PostedCopy, hasCopyDeeds } from "../../circulation/index.ts";
import { formatMoney } from "../../values/index.ts";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";

type Props = { subscription: AccountSubscription; visit: Visit };

/** What a reader can do about copies: each deed says beforehand what it will do, with the issue it takes effect from. */
export function CopyDeedsPart({ subscription, visit }: Props) {
  if (!hasCopyDeeds(subscription, subscription.deeds)) return null;
  return (
    <div class="deeds">
      {subscription.deeds.reasonsAgainstHolding.length === 0 && <HoldForm subscription={subscription} visit={visit} />}
      <Holds subscription={subscription} visit={visit} />
      {subscription.deeds.posted.length > 0 && <Missing subscription={subscription} visit={visit} />}
      {subscription.deeds.claims.map((claim) => (
        <p class="meta">{claimText(claim)}</p>
      ))}
    </div>
  );
}

/** Said and done by whoever has stopped it: the one choice they have while issues still come. */
export function RenewAgain({ subscription, visit }: Props) {
  const { id, offer, expireIssue } = subscription;
  return (
    <form method="post" action={`/account/subscriptions/${id}/renewal`}>
      <p>
        You have stopped it. “Renew after all” takes that back: nothing is charged now. If you had agreed to automatic renewal,{" "}
        {formatMoney(offer.price, visit.publication.language)} is charged after no. {expireIssue} for another {offer.termIssues} issues;
        else we write to you before, as we did.
      </p>
      <p class="actions">
        <button class="button">Renew after all</button>
      </p>
    </form>
  );
}

function HoldForm({ subscription, visit }: Props) {
  const { id, deeds, expireIssue, editions } = subscription;
  const { firstChangeable: first, longestHold } = deeds;
  const from = `hold-from-${subscription.number}`;
  const to = `hold-to-${subscription.number}`;
  return (
    <details>
      <summary>Hold my copies</summary>
      <p>
        For a journey or a move: no copies come for the issues you name,{" "}
        {editions.includes("print") ? "neither printed nor digital" : "and your term waits"}. Nothing is lost: as many are added at the end,
        so that the last of your term is no longer no. {expireIssue} but as many later. Reading on this site stays open to you. The first
        issue that can still be held is no. {first}; the longest hold is {longestHold} issues. You can lift it at any time.
      </p>
      <form class="form" method="post" action={`/account/subscriptions/${id}/holds`}>
        <div class="pair">
          <p>
            <label for={from}>From no.</label>
            <input id={from} name="from" type="number" inputmode="numeric" required min={first} max={expireIssue} value={first} />
          </p>
          <p>
            <label for={to}>To no.</label>
            <input id={to} name="to" type="number" inputmode="numeric" required min={first} value={first} />
          </p>
        </div>
        <p>
          <button class="button quiet">Hold these issues</button>
        </p>
        <p class="meta">{visit.publication.title} counts its issues through; the number is on the cover.</p>
      </form>
    </details>
  );
}

function Holds({ subscription }: Props) {
  const { id, deeds } = subscription;
  return (
    <>
      {deeds.holds
        .filter(({ canLift }) => canLift)
        .map((hold) => (
          <details>
            <summary>{hold.from === hold.to ? `No. ${hold.from} is on hold` : `No. ${hold.from} to no. ${hold.to} are on hold`}</summary>
            <p>
              Lifted now, your copies come again from no. {Math.max(hold.from, deeds.firstChangeable)}, and the issues added at the end for
              them go. What has passed meanwhile stays added.
            </p>
            <form method="post" action={`/account/subscriptions/${id}/holds/${hold.id}/ending`}>
              <button class="button quiet">Lift the hold</button>
            </form>
          </details>
        ))}
    </>
  );
}

function Missing({ subscription, visit }: Props) {
  return (
    <details>
      <summary>A copy did not come</summary>
      <p>
        Give the post ten days. Then say here which one is missing, and whether you would like the same issue once more, with the next run
        of late copies, or one more issue at the end of your term. Either costs you nothing.
      </p>
      <ul class="plain">
        {subscription.deeds.posted.map((copy) => (
          <li>
            <PostedLine copy={copy} subscription={subscription} visit={visit} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function PostedLine({ copy, subscription, visit }: Props & { copy: PostedCopy }) {
  const said = `No. ${copy.wholeNumber}, posted ${dayText(visit, copy.postedOn)}`;
  if (copy.reasons.length > 0) {
    return (
      <p>
        {said}. <span class="meta">{copy.reasons.join(" ")}</span>
      </p>
    );
  }
  return (
    <form class="actions" method="post" action={`/account/subscriptions/${subscription.id}/claims`}>
      <span>{said}</span>
      <input type="hidden" name="copy" value={copy.id} />
      {copy.canReplace && (
        <button class="button quiet" name="answer" value="replacement">
          Send no. {copy.wholeNumber} again
        </button>
      )}
      <button class="button quiet" name="answer" value="one more">
        One more in place of no. {copy.wholeNumber}
      </button>
    </form>
  );
}

function claimText({ wholeNumber, answer, answerIssue, state, givenBack }: ClaimView): string {
  if (givenBack) return `No. ${wholeNumber} did not come; its worth was given back.`;
  if (answer === "one more") return `No. ${wholeNumber} did not come; no. ${answerIssue} was added at the end for it.`;
  return state === "mailed"
    ? `No. ${wholeNumber} did not come; it was posted once more.`
    : `No. ${wholeNumber} did not come; it goes out once more with the next run of late copies.`;
}
