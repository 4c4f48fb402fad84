import { useMessages, said, whyIn } from "../../messages/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import type { ArticleCard, IssueView } from "../../editorial/index.ts";
import { type AudienceSize, type Counts, type Mailing, type Sample, type Suppressed, isOwn } from "../../newsletter/index.ts";
import { type Words as Said, formatHour, formatNumber, keysOf, wordsIn } from "../../values/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { LookingAgain } from "../looking-again.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Row = Mailing & { of: Said };
/** The note as it is typed: Markdown. */
type Typed = Omit<Row, "note"> & { note: string };
type ListProps = {
  visit: DeskVisit;
  mailings: Listed<Row>;
  asked: ListQuery;
  counts: ReadonlyMap<string, Counts>;
  /** How many addresses no letter goes to. */
  suppressed: number;
  issues: IssueView[];
  articles: ArticleCard[];
  readers: AudienceSize;
};

export function NewsletterListPage({ visit, mailings, asked, counts, suppressed, issues, articles, readers }: ListProps) {
  const m = useMessages().desk.newsletter;
  return (
    <Desk visit={visit} title={m.title}>
      <p>{m.says({ subscribers: readers.subscribers, chosen: readers.chosen })}</p>
      <div class="actions">
        <Begin
          name="issue"
          label={m.ofIssue}
          options={issues.map(({ id, wholeNumber, theme }) => [id, theme ? `${wholeNumber}: ${theme}` : String(wholeNumber)])}
        />
        <Begin name="article" label={m.ofArticle} options={articles.map(({ id, headline }) => [id, headline])} />
        <form class="actions" method="post" action="/desk/newsletter">
          <input type="hidden" name="own" value="yes" />
          <button class="button quiet">{m.own}</button>
        </form>
      </div>
      <Find asked={asked} label={m.subject} />
      <MailingTable rows={mailings.rows} counts={counts} visit={visit} />
      <Pages asked={asked} total={mailings.total} none={m.none} />
      {suppressed > 0 && <p>{said(m.bounced(suppressed), { a: <a href="/desk/newsletter/suppressions" /> })}</p>}
    </Desk>
  );
}

function MailingTable({ rows, counts, visit }: Pick<ListProps, "counts" | "visit"> & { rows: Row[] }) {
  const m = useMessages().desk.newsletter;
  const counted = (letters?: number) => letters !== undefined && formatNumber(letters, visit.language);
  return (
    <Wide label={m.list}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.letter}</th>
            <th scope="col">{m.of}</th>
            <th scope="col">{m.state}</th>
            <th scope="col" class="end">
              {m.sent}
            </th>
            <th scope="col" class="end">
              {m.bouncedHead}
            </th>
            <th scope="col" class="end">
              {m.unsubscribed}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                <a class="serif" href={`/desk/newsletter/${row.id}`}>
                  {row.subject || m.noSubject}
                </a>
              </td>
              <td>{wordsIn(row.of, visit.language)}</td>
              <td>
                <StateText of={row} visit={visit} />
              </td>
              <td class="end">{counted(counts.get(row.id)?.sent)}</td>
              <td class="end">{counted(counts.get(row.id)?.bounced)}</td>
              <td class="end">{counted(counts.get(row.id)?.unsubscribed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Begin({ name, label, options }: { name: "issue" | "article"; label: string; options: [string, string][] }) {
  const m = useMessages().desk.newsletter;
  return (
    <form class="actions" method="post" action="/desk/newsletter">
      <label>
        {label}
        <select name={name}>
          {options.map(([value, text]) => (
            <option value={value}>{text}</option>
          ))}
        </select>
      </label>
      <button class="button quiet">{m.write}</button>
    </form>
  );
}

type SuppressedProps = { visit: DeskVisit; suppressed: Listed<Suppressed>; asked: ListQuery };

export function SuppressedPage({ visit, suppressed, asked }: SuppressedProps) {
  const m = useMessages().desk.newsletter;
  return (
    <Desk visit={visit} title={m.suppressedTitle} actions={<a href="/desk/newsletter">{m.all}</a>}>
      <p class="soft">{m.suppressedSays}</p>
      <Find asked={asked} label={m.address} />
      <Wide label={m.suppressedTitle}>
        <table>
          <tbody>
            {suppressed.rows.map(({ id, email, status, says, suppressedAt }) => (
              <tr>
                <td>{email}</td>
                <td>{status}</td>
                <td class="soft">{whyIn(says, visit.language)}</td>
                <td class="soft">
                  <When at={suppressedAt} day />
                </td>
                <td>
                  <ActionButton action={`/desk/newsletter/suppressions/${id}/lifting`} label={m.writeAgain} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={suppressed.total} none={m.noneSuppressed} />
    </Desk>
  );
}

function StateText({ of: { state, goesAt }, visit: { timeZone, language } }: { of: Pick<Mailing, "state" | "goesAt">; visit: DeskVisit }) {
  const m = useMessages().desk.newsletter;
  return <>{goesAt ? m.goesOn(formatHour(goesAt, timeZone, language)) : m.states[state]}</>;
}

export type Look = { as: Sample; part: "html" | "text" };
type Props = {
  visit: DeskVisit;
  /** With the words as they were typed, where they were refused. */
  mailing: Typed;
  issue: IssueView | null;
  /** Headline of the article whose text stands in it, where it is public. */
  textArticle: string | undefined;
  counts: Counts | undefined;
  reasons: readonly Said[];
  readers: number;
  look: Look;
  text: string;
  bytes: number;
  mail: "smtp" | "mailbox";
  problem?: WhyRefused | undefined;
};

export function MailingPage(props: Props) {
  const m = useMessages().desk.newsletter;
  const { visit, mailing, problem } = props;
  return (
    <Desk
      visit={visit}
      title={mailing.subject || m.untitled}
      head={mailing.state === "sending" && <LookingAgain visit={visit} />}
      actions={<LetterActions mailing={mailing} />}
    >
      <p class="soft" data-stands data-under-way={mailing.state === "sending" ? "" : undefined}>
        {wordsIn(mailing.of, visit.language)} · <StateText of={mailing} visit={visit} />
        {mailing.why && ` · ${mailing.why}`}
      </p>
      <Refused problem={problem} />
      {props.counts && <CountsPart {...props} counts={props.counts} />}
      <div class="two">
        <div>
          {mailing.state === "draft" || mailing.state === "waiting" ? <Words {...props} /> : null}
          <Sending {...props} />
        </div>
        <Preview {...props} />
      </div>
    </Desk>
  );
}

const LetterActions = ({ mailing: { id, state } }: { mailing: Typed }) => {
  const m = useMessages().desk.newsletter;
  return (
    <nav class="actions" aria-label={m.theLetter}>
      {state === "draft" && <a href={`/desk/newsletter/${id}/deletion`}>{m.delete}</a>}
      <a href="/desk/newsletter">{m.all}</a>
    </nav>
  );
};

function CountsPart({ counts, mailing, visit }: Props & { counts: Counts }) {
  const m = useMessages().desk.newsletter;
  const rows = keysOf(m.counts).map((name) => [m.counts[name], formatNumber(counts[name], visit.language)] as const);
  return (
    <>
      <dl class="counts">
        {rows.map(([what, count]) => (
          <div>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {counts.unknown > 0 && (
        <div class="notice">
          {m.unknown(counts.unknown)}
          {(mailing.state === "sent" || mailing.state === "stopped") && (
            <p class="actions">
              <a class="button quiet" href={`/desk/newsletter/${mailing.id}/repetition`}>
                {m.onceMoreTo(counts.unknown)}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** The words as they stand in the form; every button of the page sends them along, so that no action is done over unsaved ones. */
function Words({ mailing, issue, textArticle, look }: Props) {
  const m = useMessages().desk.newsletter;
  return (
    <form id="words" class="fields" method="post" action={`/desk/newsletter/${mailing.id}`}>
      <input type="hidden" name="as" value={look.as} />
      <label>
        {m.subject}
        <input name="subject" value={mailing.subject} maxLength={200} required />
      </label>
      <label>
        {m.preheader}
        <input name="preheader" value={mailing.preheader} maxLength={200} />
      </label>
      <label>
        {isOwn(mailing) ? m.theLetter : m.before}
        <textarea name="note" rows={isOwn(mailing) ? 20 : 10} spellcheck={true}>
          {mailing.note}
        </textarea>
      </label>
      <p class="soft">{m.howWritten}</p>
      {isOwn(mailing) && <GoesTo toSubscribers={mailing.toSubscribers} />}
      {issue && <TextArticle mailing={mailing} issue={issue} headline={textArticle} />}
      <p>
        <button class="button">{m.save}</button>
      </p>
    </form>
  );
}

const GoesTo = ({ toSubscribers }: Pick<Mailing, "toSubscribers">) => {
  const m = useMessages().desk.newsletter;
  return (
    <label>
      {m.goesTo}
      <select name="to">
        <option value="chosen">{m.toChosen}</option>
        <option value="all" selected={toSubscribers}>
          {m.toAll}
        </option>
      </select>
      <span class="soft">{m.toAllSays}</span>
    </label>
  );
};

type Texts = { mailing: Typed; issue: IssueView; headline: string | undefined };

const TextArticle = ({ mailing: { textArticleId }, issue, headline }: Texts) => {
  const m = useMessages().desk.newsletter;
  return (
    <label>
      {m.textArticle}
      <select name="textArticle">
        <option value="">{m.noText}</option>
        {issue.articles.map((article) => (
          <option value={article.id} selected={article.id === textArticleId}>
            {article.headline}
          </option>
        ))}
        {textArticleId && !issue.articles.some(({ id }) => id === textArticleId) && (
          <option value={textArticleId} selected>
            {headline ?? m.withdrawnText}
          </option>
        )}
      </select>
    </label>
  );
};

function Sending({ visit, mailing, issue, reasons, readers, look, mail }: Props) {
  const m = useMessages().desk.newsletter;
  const base = `/desk/newsletter/${mailing.id}`;
  const open = mailing.state === "draft" || mailing.state === "waiting";
  const tryIt = m.tryIt({ email: visit.person.email, as: m.samples[look.as] });
  return (
    <>
      <h2>{m.tryHead}</h2>
      {open ? <Then to="test" label={tryIt} /> : <ActionButton action={`${base}/test`} label={tryIt} fields={{ as: look.as }} />}
      {mail === "mailbox" && <p class="soft">{m.noServer}</p>}
      <h2>{m.sendHead}</h2>
      {open && reasons.length > 0 && (
        <ul class="asks">
          {reasons.map((reason) => (
            <li>{wordsIn(reason, visit.language)}</li>
          ))}
        </ul>
      )}
      <div class="actions">
        {open && reasons.length === 0 && <Then to="sending" label={m.sendNow(readers)} quiet={false} />}
        {mailing.state === "stopped" && (
          <a class="button" href={`${base}/sending`}>
            {m.sendRest}
          </a>
        )}
        {mailing.state === "sending" && <ActionButton action={`${base}/stop`} label={m.stop} />}
        {mailing.state === "waiting" && <Then to="stop" label={m.takeBack} />}
        {open && issue && issue.state !== "on sale" && mailing.state === "draft" && <Then to="sale" label={m.atSale} />}
      </div>
      {open && (
        <div class="actions">
          <label>
            {m.atHour} <input type="datetime-local" name="at" form="words" />
          </label>
          <Then to="hour" label={m.sendThen} />
        </div>
      )}
      {mailing.state === "sent" && <p class="soft">{m.wasSent}</p>}
    </>
  );
}

const Then = ({ to, label, quiet = true }: { to: string; label: string; quiet?: boolean }) => (
  <button class={quiet ? "button quiet" : "button"} form="words" name="then" value={to}>
    {label}
  </button>
);

function Preview({ mailing, look, text, bytes }: Props) {
  const m = useMessages().desk.newsletter;
  const base = `/desk/newsletter/${mailing.id}`;
  const link = (to: Look, label: string) => (
    <a href={`${base}?as=${to.as}&part=${to.part}`} aria-current={to.as === look.as && to.part === look.part ? "true" : undefined}>
      {label}
    </a>
  );
  return (
    <section class="letter-preview" aria-label={m.preview}>
      <p class="tabs">
        {keysOf(m.samples).map((as) => link({ as, part: look.part }, m.for(m.samples[as])))}
        <span>{look.part === "html" ? link({ as: look.as, part: "text" }, m.plain) : link({ as: look.as, part: "html" }, m.asSet)}</span>
      </p>
      {look.part === "html" ? <iframe title={m.letterAs(m.samples[look.as])} src={`${base}/preview?as=${look.as}`} /> : <pre>{text}</pre>}
      <p class="soft">{m.size(Math.round(bytes / 1000))}</p>
    </section>
  );
}
