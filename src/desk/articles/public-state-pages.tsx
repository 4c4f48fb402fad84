import { Refused, type WhyRefused } from "../../http/index.ts";
import { countWords } from "../../document/index.ts";
import { type AskedPublication, type Draft, type PublicEvent, reasonsAgainstPublishing } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { When, useLanguage } from "../when.tsx";
import { AtAnHour, PublicationAsked, isEmbargoed } from "../pieces/at-an-hour.tsx";
import { Wide } from "../lists.tsx";

/** What happened, with the name of who did it. */
export type Told = PublicEvent & { who: string };
type Props = {
  visit: DeskVisit;
  draft: Draft;
  history: Told[];
  asked: AskedPublication | undefined;
  now: Date;
  problem?: WhyRefused | undefined;
  text?: string;
};

const readers = {
  open: "everybody, whole",
  registered: "whoever signs in; others read the opening",
  subscribers: "subscribers; others read the opening, with the offer below it",
};

function Sheet({
  visit,
  draft,
  title,
  problem,
  children,
}: {
  visit: DeskVisit;
  draft: Draft;
  title: string;
  problem?: WhyRefused | undefined;
  children: preact.ComponentChildren;
}) {
  return (
    <Desk
      visit={visit}
      title={title}
      actions={
        <p class="actions">
          <a href={`/desk/articles/${draft.id}`}>Back to the article</a>
          {draft.path && <a href={draft.path}>Read it</a>}
        </p>
      }
    >
      <p class="headline">{draft.headline}</p>
      <Refused problem={problem} />
      {children}
    </Desk>
  );
}

/** All that will be public, and what follows, before the button is pressed. */
export function PublicationPage({ visit, draft, history, asked, now, problem, text = "" }: Props) {
  const reasons = reasonsAgainstPublishing(draft, { now, timeZone: visit.timeZone, language: visit.language });
  const withdrawn = history[0]?.what === "withdrawn" ? history[0] : undefined;
  return (
    <Sheet visit={visit} draft={draft} title={titleOf(draft, withdrawn !== undefined)} problem={problem}>
      {withdrawn && (
        <p class="notice">
          It was withdrawn <When at={withdrawn.at} /> by {withdrawn.who}: {withdrawn.why}
        </p>
      )}
      {reasons.length > 0 && (
        <div class="notice">
          Before it can be published:
          <ul class="asks">
            {reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <PublicationAsked draft={draft} asked={asked} />
      <Facts draft={draft} history={history} />
      {draft.publication === "current" ? (
        <p>What readers see is what stands in the article. Save a change, and it can be published here.</p>
      ) : (
        <WhatHappens draft={draft} canPublish={reasons.length === 0} />
      )}
      <AtAnHour draft={draft} text={text} embargoed={isEmbargoed(draft, now)} />
      <History history={history} />
    </Sheet>
  );
}

/** A first publication's day stays, whatever came after it. */
function printedDate({ datedOn }: Draft, history: Told[], language: string): string {
  const first = history.findLast((event) => event.what === "published");
  if (first?.what === "published") return `${formatDay(first.on, language)}, as it was first published`;
  return datedOn ? formatDay(datedOn, language) : "the day it is published";
}

function Facts({ draft, history }: { draft: Draft; history: Told[] }) {
  const language = useLanguage();
  const words = countWords(draft.body);
  return (
    <dl class="facts">
      <dt>Written by</dt>
      <dd>{draft.byline.join(", ") || "nobody yet"}</dd>
      <dt>Section</dt>
      <dd>{draft.section ?? "none"}</dd>
      <dt>Place</dt>
      <dd>{draft.wholeNumber === null ? "on the web only" : `issue ${draft.wholeNumber}`}</dd>
      <dt>Read by</dt>
      <dd>{readers[draft.access]}</dd>
      <dt>Address</dt>
      <dd>{draft.path ?? `…/${draft.slug}`}</dd>
      <dt>Printed date</dt>
      <dd>{printedDate(draft, history, language)}</dd>
      <dt>Length</dt>
      <dd>{words} words</dd>
      <dt>Lead picture</dt>
      <dd>{draft.lead ? draft.lead.alt || "without a description" : "none"}</dd>
    </dl>
  );
}

const titleOf = (draft: Props["draft"], withdrawn: boolean): string =>
  draft.publication === "behind"
    ? "Publish the changes"
    : withdrawn
      ? "Publish again"
      : draft.publication === "current"
        ? "Published"
        : "Publish";

function WhatHappens({ draft, canPublish }: Pick<Props, "draft"> & { canPublish: boolean }) {
  return (
    <>
      <h2>What happens</h2>
      <ul class="asks">
        {draft.publication === "behind" ? (
          <li>
            The text that is public now is replaced at once; the day stays
            {draft.path?.endsWith(`/${draft.slug}`) ? ", and so does the address." : "."}
          </li>
        ) : (
          <li>The page is up at once, and the front page, its section and the feeds show it.</li>
        )}
        {draft.publication === "behind" && !draft.path?.endsWith(`/${draft.slug}`) && (
          <li>Its address is new. Whoever comes to the old one, or to a file below it, is led to the new one.</li>
        )}
        <li>Print view, recording and the archive’s index are made in the minutes after.</li>
        {draft.wholeNumber !== null && <li>It stands in issue {draft.wholeNumber}, whose books are made anew if it is on sale.</li>}
      </ul>
      {canPublish && (
        <form class="actions" method="post" action={`/desk/articles/${draft.id}/publication`}>
          <button class="button">{draft.publication === "behind" ? "Publish the changes now" : "Publish now"}</button>
        </form>
      )}
    </>
  );
}

export function CorrectionsPage({ visit, draft, history, problem, text = "" }: Props) {
  const corrections = history.filter((event) => event.what === "corrected");
  return (
    <Sheet visit={visit} draft={draft} title="Correct" problem={problem}>
      <p class="soft">
        A correction stands below the article with its date, in every edition, and stays. First mend the text itself and publish it; then
        say here what was wrong and what is right. For a slip of the pen that changes no fact, publishing the change is enough.
      </p>
      {draft.publication === "behind" && (
        <p class="notice">
          The article has changes that are not public yet. <a href={`/desk/articles/${draft.id}/publication`}>Publish them first</a>, or the
          correction will speak of a text that readers do not see.
        </p>
      )}
      <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/corrections`}>
        <label>
          The correction, as readers will see it
          <textarea name="text" rows={4} required>
            {text}
          </textarea>
        </label>
        <p class="actions">
          <button class="button">Print the correction</button>
        </p>
      </form>
      <h2>Corrections so far</h2>
      {corrections.length === 0 && <p class="soft">None.</p>}
      {corrections.map((event) => (
        <p class="as-printed">
          <strong>Correction, {formatDay(event.on, visit.language)}.</strong> {event.text} <span class="soft">Noted by {event.who}</span>
        </p>
      ))}
    </Sheet>
  );
}

export function WithdrawalPage({ visit, draft, history, problem, text = "" }: Props) {
  return (
    <Sheet visit={visit} draft={draft} title="Withdraw" problem={problem}>
      <h2>What happens</h2>
      <ul class="asks">
        <li>The page, its print view and its recording answer “nothing here” at once; search, feeds and lists forget it.</li>
        {draft.wholeNumber !== null && (
          <li>Issue {draft.wholeNumber} keeps its place in the order, and its books are made anew without it.</li>
        )}
        <li>The text stays here as it is. It can be published again, at its old address and with its old date.</li>
        <li>What readers have downloaded, or had by mail, cannot be called back.</li>
      </ul>
      <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/withdrawal`}>
        <label>
          Why it is withdrawn (kept at the desk; readers do not see it)
          <input name="why" value={text} required />
        </label>
        <p class="actions">
          <button class="button">Withdraw it now</button>
        </p>
      </form>
      <History history={history} />
    </Sheet>
  );
}

const says = { published: "Published", changed: "Changes published", withdrawn: "Withdrawn", corrected: "Corrected" };

function History({ history }: { history: Told[] }) {
  if (history.length === 0) return null;
  return (
    <>
      <h2>What happened so far</h2>
      <Wide label="What happened so far">
        <table>
          <tbody>
            {history.map((event) => (
              <tr>
                <td class="soft">
                  <When at={event.at} />
                </td>
                <td>{says[event.what]}</td>
                <td>{event.what === "withdrawn" ? event.why : event.what === "corrected" ? event.text : event.headline}</td>
                <td>{event.who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
