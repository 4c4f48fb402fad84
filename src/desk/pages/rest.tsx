import type { SubscriberRow } from "../../circulation/index.ts";
import type { Draft, Imported, IssueView, PictureView } from "../../editorial/index.ts";
import type { JobView, LetterView } from "../../platform/index.ts";
import { Deed, Desk, type DeskVisit } from "../frame.tsx";
import { bodyMarkdown, renderPreview } from "./articles.tsx";

export function HomePage({ visit, ahead, failed, drafts }: { visit: DeskVisit; ahead: IssueView[]; failed: number; drafts: Draft[] }) {
  return (
    <Desk visit={visit} title="Today">
      {failed > 0 && (
        <p class="notice" role="alert">
          {failed} {failed === 1 ? "job has" : "jobs have"} failed. <a href="/desk/jobs">Look at them</a>
        </p>
      )}
      <h2>The next issues</h2>
      <IssueTable issues={ahead} />
      <h2>Changed last</h2>
      <ul class="asks">
        {drafts.map(({ id, headline }) => (
          <li>
            <a href={`/desk/articles/${id}`}>{headline}</a>
          </li>
        ))}
      </ul>
    </Desk>
  );
}

function IssueTable({ issues }: { issues: IssueView[] }) {
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Volume, number</th>
            <th scope="col">Cover date</th>
            <th scope="col">Closes</th>
            <th scope="col">Theme</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <td>
                <a class="serif" href={`/desk/issues/${issue.wholeNumber}`}>
                  {issue.wholeNumber}
                </a>
              </td>
              <td>
                {issue.volume}, {issue.number}
              </td>
              <td>{issue.coverDate}</td>
              <td>{issue.closeOn}</td>
              <td>{issue.theme}</td>
              <td class={issue.state === "on sale" ? "good" : ""}>{issue.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function IssuesPage({ visit, ahead, past }: { visit: DeskVisit; ahead: IssueView[]; past: IssueView[] }) {
  return (
    <Desk visit={visit} title="Issues">
      <h2>Ahead</h2>
      <IssueTable issues={ahead} />
      <h2>On sale</h2>
      <IssueTable issues={past} />
    </Desk>
  );
}

type IssueProps = { visit: DeskVisit; issue: IssueView; drafts: Draft[]; reasons: string[]; pictures: PictureView[] };

export function DeskIssuePage({ visit, issue, drafts, reasons, pictures }: IssueProps) {
  const base = `/desk/issues/${issue.wholeNumber}`;
  const open = issue.state !== "on sale";
  return (
    <Desk visit={visit} title={`Issue ${issue.wholeNumber}`} actions={open ? reasons.length === 0 && <Deed action={`${base}/sale`} label="Put on sale" quiet={false} /> : <a href={issue.path}>See it</a>}>
      <p class="soft">
        Volume {issue.volume}, number {issue.number} · cover date {issue.coverDate} · closes {issue.closeOn} · {issue.state}
      </p>
      {open && reasons.length > 0 && (
        <div class="notice">
          Before it can go on sale:
          <ul class="asks">
            {reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <h2>In order</h2>
      <table>
        <tbody>
          {drafts.map((draft, at) => (
            <tr>
              <td class="end">{at + 1}</td>
              <td>
                <a class="serif" href={`/desk/articles/${draft.id}`}>
                  {draft.headline}
                </a>{" "}
                <span class="soft">{draft.byline.join(", ")}</span>
              </td>
              <td>{draft.section}</td>
              <td>{draft.publication === "none" ? "draft" : "published"}</td>
              <td>
                {open && (
                  <>
                    <Deed action={`/desk/articles/${draft.id}/move`} label="Up" fields={{ by: "-1" }} /> <Deed action={`/desk/articles/${draft.id}/move`} label="Down" fields={{ by: "1" }} />{" "}
                    <Deed action={`/desk/articles/${draft.id}/removal`} label="Take out" />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>What it says of itself</h2>
      <form class="fields" method="post" action={base}>
        <label>
          Theme
          <input name="theme" value={issue.theme} />
        </label>
        <label>
          Editor’s note
          <textarea name="editorsNote" rows={3}>
            {issue.editorsNote}
          </textarea>
        </label>
        <label>
          Cover
          <select name="cover">
            <option value="">none</option>
            {pictures.map(({ id, name }) => (
              <option value={id} selected={id === issue.cover?.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <p>
          <button class="button">Save</button>
        </p>
      </form>
    </Desk>
  );
}

export function PicturesPage({ visit, pictures }: { visit: DeskVisit; pictures: PictureView[] }) {
  return (
    <Desk visit={visit} title="Pictures">
      <form class="fields" method="post" action="/desk/pictures" enctype="multipart/form-data">
        <div class="row">
          <label>
            Picture (JPEG, PNG, WebP, AVIF, GIF, TIFF; 40 MB at most)
            <input type="file" name="picture" accept="image/*" required />
          </label>
          <label>
            What it shows (alt)
            <input name="alt" required />
          </label>
          <label>
            Caption
            <input name="caption" />
          </label>
          <label>
            Credit
            <input name="credit" />
          </label>
        </div>
        <p>
          <button class="button">Add</button>
        </p>
      </form>
      <h2>Newest first</h2>
      <ul class="pictures">
        {pictures.map(({ id, alt, name, credit, width, height, sizes, storageKey }) => (
          <li>
            <img src={`/${sizes.find(({ format }) => format === "jpeg")?.key ?? storageKey}`} alt={alt} loading="lazy" width={3} height={2} />
            <p class="soft">
              {name} · {width} × {height} · {credit}
            </p>
            <p class="soft">{id}</p>
          </li>
        ))}
      </ul>
    </Desk>
  );
}

export function ImportPage({ visit, imported, problem, raw }: { visit: DeskVisit; imported?: Imported; problem?: string | undefined; raw?: string }) {
  return (
    <Desk visit={visit} title="Bring text in">
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {imported ? <Correcting imported={imported} /> : <Pasting raw={raw ?? ""} />}
    </Desk>
  );
}

function Pasting({ raw }: { raw: string }) {
  return (
    <form class="fields" method="post" action="/desk/import" enctype="multipart/form-data">
      <p class="soft">Paste an article as it comes out of a print view or a PDF, or Markdown with front matter. Nothing is saved before you have seen what was made of it.</p>
      <label>
        Text
        <textarea class="text" name="text">
          {raw}
        </textarea>
      </label>
      <label>
        Or a file (.txt, .md)
        <input type="file" name="file" accept=".txt,.md,text/plain,text/markdown" />
      </label>
      <p>
        <button class="button">See what it is</button>
      </p>
    </form>
  );
}

/** Left what will be saved, to correct; right how it reads, what was taken out and what is unsure. */
function Correcting({ imported: { source, leftOut, asks } }: { imported: Imported }) {
  return (
    <div class="two">
      <form class="fields" method="post" action="/desk/articles">
        <label>
          Headline
          <input name="headline" value={source.headline} />
        </label>
        <label>
          Standfirst
          <textarea name="standfirst" rows={2}>
            {source.standfirst ?? ""}
          </textarea>
        </label>
        <div class="row">
          <label>
            Written by
            <input name="byline" value={source.byline.join(", ")} />
          </label>
          <label>
            Printed date
            <input name="datedOn" value={source.date ?? ""} />
          </label>
          <label>
            For
            <select name="access">
              {["open", "registered", "subscribers"].map((access) => (
                <option selected={access === (source.access ?? "subscribers")}>{access}</option>
              ))}
            </select>
          </label>
        </div>
        <label>
          Text
          <textarea class="text" name="body">
            {bodyMarkdown(source.body)}
          </textarea>
        </label>
        <p>
          <button class="button">Save as a draft</button> <a href="/desk/import">Begin again</a>
        </p>
      </form>
      <div>
        <h2>Unsure of</h2>
        {asks.length === 0 ? (
          <p class="soft">Nothing.</p>
        ) : (
          <ul class="asks">
            {asks.map(({ place, question }) => (
              <li>
                <strong>{place}</strong>: {question}
              </li>
            ))}
          </ul>
        )}
        <h2>Taken out</h2>
        <pre>{[...leftOut.runningHeads, ...leftOut.folios, ...leftOut.other, leftOut.houseAd ?? ""].filter(Boolean).join("\n") || "Nothing."}</pre>
        <h2>As it will read</h2>
        <div class="preview" dangerouslySetInnerHTML={{ __html: renderPreview(source.body) }} />
      </div>
    </div>
  );
}

export function JobsPage({ visit, jobs }: { visit: DeskVisit; jobs: JobView[] }) {
  return (
    <Desk visit={visit} title="Jobs">
      {jobs.length === 0 && <p class="soft">Everything is done.</p>}
      <div class="scroll">
        <table>
          <tbody>
            {jobs.map((job) => (
              <tr>
                <td>{job.task}</td>
                <td class={job.state === "failed" ? "bad" : ""}>{job.state}</td>
                <td class="end">
                  {job.attempts} of {job.maxAttempts}
                </td>
                <td class="soft">{job.lastError?.slice(0, 300)}</td>
                <td>{job.state !== "running" && job.lastError && <Deed action={`/desk/jobs/${job.id}/retry`} label="Try again now" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Desk>
  );
}

type Copies = { wholeNumber: number; edition: string; state: string; count: number }[];

export function SubscribersPage({ visit, rows, copies, service }: { visit: DeskVisit; rows: SubscriberRow[]; copies: Copies; service: string }) {
  return (
    <Desk visit={visit} title="Subscribers">
      <form method="get" class="actions">
        <label>
          Service
          <select name="service">
            <option value="">every state</option>
            {["active", "grace", "expired", "cancelled", "refunded"].map((state) => (
              <option selected={state === service}>{state}</option>
            ))}
          </select>
        </label>
        <button class="button quiet">Show</button>
      </form>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {["No.", "Name", "E-mail", "Offer", "Service", "Money", "Renewal", "Issues owed", "Expires with"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td>{row.number}</td>
                <td>{row.name}</td>
                <td>{row.email}</td>
                <td>{row.offer}</td>
                <td>{row.service}</td>
                <td>{row.money}</td>
                <td>{row.renewal}</td>
                <td class="end">{row.issuesLeft}</td>
                <td class="end">{row.expireIssue ? `No. ${row.expireIssue}` : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>Copies by issue</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {["Issue", "Edition", "State", "Copies"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copies.slice(-60).map((copy) => (
              <tr>
                <td>{copy.wholeNumber}</td>
                <td>{copy.edition}</td>
                <td>{copy.state}</td>
                <td class="end">{copy.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Desk>
  );
}

export function LettersPage({ visit, letters, search }: { visit: DeskVisit; letters: LetterView[]; search: string }) {
  return (
    <Desk visit={visit} title="Letters">
      <form method="get" class="actions">
        <label>
          Find <input type="search" name="search" value={search} />
        </label>
      </form>
      <div class="scroll">
        <table>
          <tbody>
            {letters.map((letter) => (
              <tr>
                <td class="soft">{letter.writtenAt.toISOString().slice(0, 16).replace("T", " ")}</td>
                <td>
                  <a href={`/desk/letters/${letter.id}`}>{letter.subject}</a>
                </td>
                <td>{letter.to}</td>
                <td>{letter.sentBy === "mailbox" ? "kept here" : letter.sentBy === "smtp" ? "sent" : letter.failure ? <span class="bad">{letter.failure}</span> : "waiting"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Desk>
  );
}

export function LetterPage({ visit, letter }: { visit: DeskVisit; letter: LetterView }) {
  return (
    <Desk visit={visit} title={letter.subject}>
      <p class="soft">
        To {letter.to}, from {letter.from}, {letter.writtenAt.toISOString().slice(0, 16).replace("T", " ")} UTC
      </p>
      <pre>{letter.text}</pre>
    </Desk>
  );
}
