import { Refused, type WhyRefused } from "../../http/index.ts";
import type { ArticleCard, IssueView } from "../../editorial/index.ts";
import { type AudienceSize, type Counts, type Mailing, type Sample, type Suppressed, isOwn } from "../../newsletter/index.ts";
import { formatHour, keysOf } from "../../values/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Row = Mailing & { of: string };
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
  return (
    <Desk visit={visit} title="Newsletter">
      <p>
        An issue’s letter goes to {readers.subscribers} who subscribe and {readers.chosen} who asked for it; an article’s to those who
        asked; one of its own goes to those who asked, or to both, as you say. Nobody counts who opens it.
      </p>
      <div class="actions">
        <Begin
          name="issue"
          label="Letter of issue"
          options={issues.map(({ id, wholeNumber, theme }) => [id, theme ? `${wholeNumber}: ${theme}` : String(wholeNumber)])}
        />
        <Begin name="article" label="Letter of article" options={articles.map(({ id, headline }) => [id, headline])} />
        <form class="actions" method="post" action="/desk/newsletter">
          <input type="hidden" name="own" value="yes" />
          <button class="button quiet">Write a letter of its own</button>
        </form>
      </div>
      <Find asked={asked} label="Subject" />
      <MailingTable rows={mailings.rows} counts={counts} visit={visit} />
      <Pages asked={asked} total={mailings.total} none="No letter has been written yet." />
      {suppressed > 0 && (
        <p>
          <a href="/desk/newsletter/suppressions">
            {suppressed === 1 ? "One address has bounced" : `${suppressed} addresses have bounced`}
          </a>
          : no letter goes there.
        </p>
      )}
    </Desk>
  );
}

function MailingTable({ rows, counts, visit }: Pick<ListProps, "counts" | "visit"> & { rows: Row[] }) {
  return (
    <Wide label="Letters of the newsletter">
      <table>
        <thead>
          <tr>
            <th scope="col">Letter</th>
            <th scope="col">Of</th>
            <th scope="col">State</th>
            <th scope="col" class="end">
              Sent
            </th>
            <th scope="col" class="end">
              Bounced
            </th>
            <th scope="col" class="end">
              Unsubscribed
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                <a class="serif" href={`/desk/newsletter/${row.id}`}>
                  {row.subject || "without a subject"}
                </a>
              </td>
              <td>{row.of}</td>
              <td>{stateText(row, visit)}</td>
              <td class="end">{counts.get(row.id)?.sent ?? ""}</td>
              <td class="end">{counts.get(row.id)?.bounced ?? ""}</td>
              <td class="end">{counts.get(row.id)?.unsubscribed ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Begin({ name, label, options }: { name: "issue" | "article"; label: string; options: [string, string][] }) {
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
      <button class="button quiet">Write it</button>
    </form>
  );
}

type SuppressedProps = { visit: DeskVisit; suppressed: Listed<Suppressed>; asked: ListQuery };

export function SuppressedPage({ visit, suppressed, asked }: SuppressedProps) {
  return (
    <Desk visit={visit} title="Addresses that bounced" actions={<a href="/desk/newsletter">All letters</a>}>
      <p class="soft">Their mail server said that nobody lives there. No newsletter goes to them until you lift it.</p>
      <Find asked={asked} label="Address" />
      <Wide label="Addresses that bounced">
        <table>
          <tbody>
            {suppressed.rows.map(({ id, email, status, says, suppressedAt }) => (
              <tr>
                <td>{email}</td>
                <td>{status}</td>
                <td class="soft">{says}</td>
                <td class="soft">
                  <When at={suppressedAt} day />
                </td>
                <td>
                  <ActionButton action={`/desk/newsletter/suppressions/${id}/lifting`} label="Write to it again" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={suppressed.total} none="No address has bounced." />
    </Desk>
  );
}

const states: Record<Mailing["state"], string> = {
  draft: "draft",
  waiting: "waits for the sale",
  sending: "is being sent",
  stopped: "stopped",
  sent: "sent",
};

const stateText = ({ state, goesAt }: Pick<Mailing, "state" | "goesAt">, { timeZone, language }: DeskVisit): string =>
  goesAt ? `goes on ${formatHour(goesAt, timeZone, language)}` : states[state];

export type Look = { as: Sample; part: "html" | "text" };
type Props = {
  visit: DeskVisit;
  /** With the words as they were typed, where they were refused. */
  mailing: Typed;
  issue: IssueView | null;
  /** Headline of the article whose text stands in it, where it is public. */
  textArticle: string | undefined;
  counts: Counts | undefined;
  reasons: string[];
  readers: number;
  look: Look;
  text: string;
  bytes: number;
  mail: "smtp" | "mailbox";
  problem?: WhyRefused | undefined;
};

export function MailingPage(props: Props) {
  const { visit, mailing, problem } = props;
  return (
    <Desk visit={visit} title={mailing.subject || "A letter without a subject"} actions={<LetterActions mailing={mailing} />}>
      <p class="soft">
        {mailing.of} · {stateText(mailing, visit)}
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

const LetterActions = ({ mailing: { id, state } }: { mailing: Typed }) => (
  <nav class="actions" aria-label="The letter">
    {state === "draft" && <a href={`/desk/newsletter/${id}/deletion`}>Delete</a>}
    <a href="/desk/newsletter">All letters</a>
  </nav>
);

function CountsPart({ counts, mailing }: Props & { counts: Counts }) {
  const rows: [string, number][] = [
    ["were to get it", counts.queued],
    ["sent", counts.sent],
    ["waiting", counts.waiting],
    ["bounced", counts.bounced],
    ["refused", counts.refused],
    ["left out", counts.leftOut],
    ["unsubscribed by it", counts.unsubscribed],
  ];
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
          Of {counts.unknown} nobody knows whether they have it: the line broke, or Masthead stopped, after the letter was handed over and
          before the answer came.
          {(mailing.state === "sent" || mailing.state === "stopped") && (
            <p class="actions">
              <a class="button quiet" href={`/desk/newsletter/${mailing.id}/repetition`}>
                Send it to these {counts.unknown} once more
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
  return (
    <form id="words" class="fields" method="post" action={`/desk/newsletter/${mailing.id}`}>
      <input type="hidden" name="as" value={look.as} />
      <label>
        Subject
        <input name="subject" value={mailing.subject} maxLength={200} required />
      </label>
      <label>
        After the subject, in the list of letters
        <input name="preheader" value={mailing.preheader} maxLength={200} />
      </label>
      <label>
        {isOwn(mailing) ? "The letter" : "Before everything else"}
        <textarea name="note" rows={isOwn(mailing) ? 20 : 10} spellcheck={true}>
          {mailing.note}
        </textarea>
      </label>
      <p class="soft">
        Written as articles are: *emphasis* · [words](https://…) · ## subhead · - list · &gt; quote · ![what it shows](picture id "caption |
        credit")
      </p>
      {isOwn(mailing) && <GoesTo toSubscribers={mailing.toSubscribers} />}
      {issue && <TextArticle mailing={mailing} issue={issue} headline={textArticle} />}
      <p>
        <button class="button">Save</button>
      </p>
    </form>
  );
}

const GoesTo = ({ toSubscribers }: Pick<Mailing, "toSubscribers">) => (
  <label>
    It goes to
    <select name="to">
      <option value="chosen">those who asked for the newsletter</option>
      <option value="all" selected={toSubscribers}>
        those who asked, and everybody who subscribes
      </option>
    </select>
    <span class="soft">Subscribers who did not ask for letters expect only what concerns their subscription.</span>
  </label>
);

type Texts = { mailing: Typed; issue: IssueView; headline: string | undefined };

const TextArticle = ({ mailing: { textArticleId }, issue, headline }: Texts) => (
  <label>
    Article whose text stands in it
    <select name="textArticle">
      <option value="">none: the contents alone</option>
      {issue.articles.map((article) => (
        <option value={article.id} selected={article.id === textArticleId}>
          {article.headline}
        </option>
      ))}
      {textArticleId && !issue.articles.some(({ id }) => id === textArticleId) && (
        <option value={textArticleId} selected>
          {headline ?? "an article that was withdrawn"}
        </option>
      )}
    </select>
  </label>
);

function Sending({ visit, mailing, issue, reasons, readers, look, mail }: Props) {
  const base = `/desk/newsletter/${mailing.id}`;
  const open = mailing.state === "draft" || mailing.state === "waiting";
  const tryIt = `Send it to ${visit.person.email}, as ${samples[look.as]} gets it`;
  return (
    <>
      <h2>Try it</h2>
      {open ? <Then to="test" label={tryIt} /> : <ActionButton action={`${base}/test`} label={tryIt} fields={{ as: look.as }} />}
      {mail === "mailbox" && <p class="soft">There is no mail server (SMTP_URL): letters lie in the desk’s mailbox.</p>}
      <h2>Send it</h2>
      {open && reasons.length > 0 && (
        <ul class="asks">
          {reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
      <div class="actions">
        {open && reasons.length === 0 && (
          <Then to="sending" label={readers === 1 ? "Send it to 1 reader now" : `Send it to ${readers} readers now`} quiet={false} />
        )}
        {mailing.state === "stopped" && (
          <a class="button" href={`${base}/sending`}>
            Send it to the rest
          </a>
        )}
        {mailing.state === "sending" && <ActionButton action={`${base}/stop`} label="Stop: who has not had it shall not get it" />}
        {mailing.state === "waiting" && <Then to="stop" label="Take it back" />}
        {open && issue && issue.state !== "on sale" && mailing.state === "draft" && (
          <Then to="sale" label="Send it when the issue goes on sale" />
        )}
      </div>
      {open && (
        <div class="actions">
          <label>
            At an hour <input type="datetime-local" name="at" form="words" />
          </label>
          <Then to="hour" label="Send it then" />
        </div>
      )}
      {mailing.state === "sent" && <p class="soft">It was sent. A reader gets a letter once.</p>}
    </>
  );
}

const Then = ({ to, label, quiet = true }: { to: string; label: string; quiet?: boolean }) => (
  <button class={quiet ? "button quiet" : "button"} form="words" name="then" value={to}>
    {label}
  </button>
);

const samples: Record<Sample, string> = { subscriber: "a subscriber", registered: "a reader who signs in", stranger: "a stranger" };

function Preview({ mailing, look, text, bytes }: Props) {
  const base = `/desk/newsletter/${mailing.id}`;
  const link = (to: Look, label: string) => (
    <a href={`${base}?as=${to.as}&part=${to.part}`} aria-current={to.as === look.as && to.part === look.part ? "true" : undefined}>
      {label}
    </a>
  );
  return (
    <section class="letter-preview" aria-label="Preview">
      <p class="tabs">
        {keysOf(samples).map((as) => link({ as, part: look.part }, `For ${samples[as]}`))}
        <span>
          {look.part === "html"
            ? link({ as: look.as, part: "text" }, "In plain text")
            : link({ as: look.as, part: "html" }, "As it is set")}
        </span>
      </p>
      {look.part === "html" ? (
        <iframe title={`The letter as ${samples[look.as]} gets it`} src={`${base}/preview?as=${look.as}`} />
      ) : (
        <pre>{text}</pre>
      )}
      <p class="soft">{Math.round(bytes / 1000)} kB. Gmail cuts a letter off at 102.</p>
    </section>
  );
}
