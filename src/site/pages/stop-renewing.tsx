import type { StopPage } from "../../subscriptions/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { wordsIn } from "../../values/index.ts";
import { said, useMessages } from "../../messages/index.ts";

/** Behind the link in a letter: says what will happen; the button does it. No sign-in, nothing about the person. */
export function StopRenewingPage({ visit, token, page, stopped }: { visit: Visit; token: string; page: StopPage; stopped: boolean }) {
  const m = useMessages().orders;
  const { number, issuesLeft, expireIssue, reasons, nothingMore } = page;
  const left = issuesLeft === 0 ? m.hadEveryIssue : m.stillCome({ issues: issuesLeft, last: expireIssue });
  return (
    <Frame visit={visit} title={stopped ? m.willNotRenew : m.stopRenewing} noIndex>
      <div class="sheet letter">
        <h1>{stopped ? m.willNotRenew : m.stopRenewing}</h1>
        {stopped ? (
          <>
            <p role="status">
              {m.stopped(number)} {nothingMore}
            </p>
            <p>{left}</p>
            <p>{said(m.thoughtBetter, { a: <a href="/account" /> })}</p>
          </>
        ) : reasons.length > 0 ? (
          <p role="status">
            {reasons.map((reason) => wordsIn(reason, visit.publication.language)).join(" ")} {left}
          </p>
        ) : (
          <>
            <p>
              {m.stops(number)} {nothingMore} {left}
            </p>
            <form method="post" action={`/renewal/${token}/cancellation`}>
              <button class="button">{m.stopRenewing}</button>
            </form>
            <p class="meta">{m.canBeTakenBack}</p>
          </>
        )}
      </div>
    </Frame>
  );
}
