import type { StopPage } from "../../circulation/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";

/** Behind the link in a letter: says what will happen; the button does it. No sign-in, nothing about the person. */
export function StopRenewingPage({ visit, token, page, stopped }: { visit: Visit; token: string; page: StopPage; stopped: boolean }) {
  const { number, issuesLeft, expireIssue, reasons, nothingMore } = page;
  const left =
    issuesLeft === 0
      ? "You have had every issue of your term."
      : `${issuesLeft === 1 ? "One issue" : `All ${issuesLeft} issues`} of your term still ${issuesLeft === 1 ? "comes" : "come"}; the last is no. ${expireIssue}. Everything stays open to you until then.`;
  return (
    <Frame visit={visit} title={stopped ? "It will not renew" : "Stop renewing"} noIndex>
      <div class="sheet letter">
        <h1>{stopped ? "It will not renew" : "Stop renewing"}</h1>
        {stopped ? (
          <>
            <p role="status">
              Done: subscription no. {number} will not renew. {nothingMore}
            </p>
            <p>{left}</p>
            <p>
              You thought better of it? <a href="/account">Sign in to your account</a>; “Renew after all” takes it back.
            </p>
          </>
        ) : reasons.length > 0 ? (
          <p role="status">
            {reasons.join(" ")} {left}
          </p>
        ) : (
          <>
            <p>
              This stops subscription no. {number} from renewing. {nothingMore} {left}
            </p>
            <form method="post" action={`/renewal/${token}/cancellation`}>
              <button class="button">Stop renewing</button>
            </form>
            <p class="meta">It can be taken back on your account page.</p>
          </>
        )}
      </div>
    </Frame>
  );
}
