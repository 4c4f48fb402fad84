import { type Messages, said, useMessages } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { countWords } from "../../document/index.ts";
import { type AskedPublication, type Draft, type PublicEvent, reasonsAgainstPublishing } from "../../editorial/index.ts";
import { formatDay, formatMoment, wordsIn } from "../../values/index.ts";
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
  const m = useMessages().desk.articles.publicState;
  return (
    <Desk
      visit={visit}
      title={title}
      actions={
        <p class="actions">
          <a href={`/desk/articles/${draft.id}`}>{m.back}</a>
          {draft.path && <a href={draft.path}>{m.read}</a>}
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
  const m = useMessages().desk.articles.publicState;
  const reasons = reasonsAgainstPublishing(draft, { now, timeZone: visit.timeZone });
  const withdrawn = history[0]?.what === "withdrawn" ? history[0] : undefined;
  return (
    <Sheet visit={visit} draft={draft} title={titleOf(m, draft, withdrawn !== undefined)} problem={problem}>
      {withdrawn && (
        <p class="notice">
          {m.withdrawnOn({ when: formatMoment(withdrawn.at, visit.timeZone, visit.language), who: withdrawn.who, why: withdrawn.why })}
        </p>
      )}
      {reasons.length > 0 && (
        <div class="notice">
          {m.before}
          <ul class="asks">
            {reasons.map((reason) => (
              <li>{wordsIn(reason, visit.language)}</li>
            ))}
          </ul>
        </div>
      )}
      <PublicationAsked draft={draft} asked={asked} />
      <Facts draft={draft} history={history} />
      {draft.publication === "current" ? <p>{m.current}</p> : <WhatHappens draft={draft} canPublish={reasons.length === 0} />}
      <AtAnHour draft={draft} text={text} embargoed={isEmbargoed(draft, now)} />
      <History history={history} />
    </Sheet>
  );
}

/** A first publication's day stays, whatever came after it. */
function printedDate(m: Messages["desk"]["articles"]["publicState"], { datedOn }: Draft, history: Told[], language: string): string {
  const first = history.findLast((event) => event.what === "published");
  if (first?.what === "published") return m.firstOn(formatDay(first.on, language));
  return datedOn ? formatDay(datedOn, language) : m.dayOfIt;
}

function Facts({ draft, history }: { draft: Draft; history: Told[] }) {
  const m = useMessages().desk.articles.publicState;
  const language = useLanguage();
  const words = countWords(draft.body);
  return (
    <dl class="facts">
      <dt>{m.byline}</dt>
      <dd>{draft.byline.join(", ") || m.nobody}</dd>
      <dt>{m.section}</dt>
      <dd>{draft.section ?? m.none}</dd>
      <dt>{m.place}</dt>
      <dd>{draft.wholeNumber === null ? m.webOnly : m.inIssue(draft.wholeNumber)}</dd>
      <dt>{m.readBy}</dt>
      <dd>{m.readers[draft.access]}</dd>
      <dt>{m.address}</dt>
      <dd>{draft.path?.replace(/[^/]+$/, draft.slug) ?? `…/${draft.slug}`}</dd>
      <dt>{m.datedOn}</dt>
      <dd>{printedDate(m, draft, history, language)}</dd>
      <dt>{m.length}</dt>
      <dd>{m.words(words)}</dd>
      <dt>{m.lead}</dt>
      <dd>{draft.lead ? draft.lead.alt || m.undescribed : m.noLead}</dd>
    </dl>
  );
}

const titleOf = (m: Messages["desk"]["articles"]["publicState"], draft: Props["draft"], withdrawn: boolean): string =>
  draft.publication === "behind"
    ? m.publishChanges
    : withdrawn
      ? m.publishAgain
      : draft.publication === "current"
        ? m.isPublished
        : m.publish;

function WhatHappens({ draft, canPublish }: Pick<Props, "draft"> & { canPublish: boolean }) {
  const m = useMessages().desk.articles.publicState;
  return (
    <>
      <h2>{m.whatHappens}</h2>
      <ul class="asks">
        {draft.publication === "behind" ? (
          <li>{draft.path?.endsWith(`/${draft.slug}`) ? m.replacedThere : m.replaced}</li>
        ) : (
          <li>{m.upAtOnce}</li>
        )}
        {draft.publication === "behind" && !draft.path?.endsWith(`/${draft.slug}`) && <li>{m.newAddress}</li>}
        <li>{m.after}</li>
        {draft.wholeNumber !== null && <li>{m.booksOf(draft.wholeNumber)}</li>}
      </ul>
      {canPublish && (
        <form class="actions" method="post" action={`/desk/articles/${draft.id}/publication`}>
          <button class="button">{draft.publication === "behind" ? m.changesNow : m.now}</button>
        </form>
      )}
    </>
  );
}

export function CorrectionsPage({ visit, draft, history, problem, text = "" }: Props) {
  const m = useMessages().desk.articles.publicState;
  const corrections = history.filter((event) => event.what === "corrected");
  return (
    <Sheet visit={visit} draft={draft} title={m.correct} problem={problem}>
      <p class="soft">{m.correctSays}</p>
      {draft.publication === "behind" && (
        <p class="notice">{said(m.correctBehind, { a: <a href={`/desk/articles/${draft.id}/publication`} /> })}</p>
      )}
      <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/corrections`}>
        <label>
          {m.correction}
          <textarea name="text" rows={4} required>
            {text}
          </textarea>
        </label>
        <p class="actions">
          <button class="button">{m.print}</button>
        </p>
      </form>
      <h2>{m.soFar}</h2>
      {corrections.length === 0 && <p class="soft">{m.noneYet}</p>}
      {corrections.map((event) => (
        <p class="as-printed">
          <strong>{m.correctedOn(formatDay(event.on, visit.language))}</strong> {event.text}{" "}
          <span class="soft">{m.notedBy(event.who)}</span>
        </p>
      ))}
    </Sheet>
  );
}

export function WithdrawalPage({ visit, draft, history, problem, text = "" }: Props) {
  const m = useMessages().desk.articles.publicState;
  return (
    <Sheet visit={visit} draft={draft} title={m.withdraw} problem={problem}>
      <h2>{m.whatHappens}</h2>
      <ul class="asks">
        <li>{m.gone}</li>
        {draft.wholeNumber !== null && <li>{m.goneFrom(draft.wholeNumber)}</li>}
        <li>{m.textStays}</li>
        <li>{m.notCalledBack}</li>
      </ul>
      <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/withdrawal`}>
        <label>
          {m.why}
          <input name="why" value={text} required />
        </label>
        <p class="actions">
          <button class="button">{m.withdrawNow}</button>
        </p>
      </form>
      <History history={history} />
    </Sheet>
  );
}

function History({ history }: { history: Told[] }) {
  const m = useMessages().desk.articles.publicState;
  if (history.length === 0) return null;
  return (
    <>
      <h2>{m.happened}</h2>
      <Wide label={m.happened}>
        <table>
          <tbody>
            {history.map((event) => (
              <tr>
                <td class="soft">
                  <When at={event.at} />
                </td>
                <td>{m.events[event.what]}</td>
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
