import type { StopPage } from "../../circulation/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";

/** Behind the link in a letter: says what will happen; the button does it. No sign-in, nothing about the person. */
export function StopRenewingPage({ visit, token, page, stopped }: { visit: Visit; token: string; page: StopPage; stopped: boolean }) {
  const { number, issuesLeft, expireIssue, reasons } = page;
  const left =
    issuesLeft === 0
      ? "You have had every issue you paid for."
      : `All ${issuesLeft} issues you have paid for still come; the last is no. ${expireIssue}. Everything stays open to you until then.`;
  return (
    <Frame visit={visit} title={stopped ? "It will not renew" : "Stop renewing"} noIndex>
      <div class="sheet letter">
        <h1>{stopped ? "It will not renew" : "Stop renewing"}</h1>
        {stopped ? (
          <>
            <p role="status">Done. Nothing further will be charged for subscription no. {number}.</p>
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
              This stops subscription no. {number} from renewing. Nothing further will be charged. {left}
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
