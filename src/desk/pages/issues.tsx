import type { Draft, IssueMove, IssueView } from "../../editorial/index.ts";
import { Deed, Desk, type DeskVisit } from "../frame.tsx";
import { type Asked, Find, type Listed, Pages } from "../lists.tsx";
import type { Picked } from "../routes/picking.ts";
import { DayOf } from "../when.tsx";
import { PictureChoice } from "./picture-choice.tsx";

export function IssueTable({ issues }: { issues: IssueView[] }) {
  return (
    <div class="scroll" tabindex={0}>
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
              <td class="day">
                <DayOf day={issue.coverDate} />
              </td>
              <td class="day">
                <DayOf day={issue.closeOn} />
              </td>
              <td>{issue.theme}</td>
              <td class={issue.state === "on sale" ? "good" : ""}>{issue.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type IssuesProps = { visit: DeskVisit; ahead: IssueView[]; past: Listed<IssueView>; asked: Asked };

export function IssuesPage({ visit, ahead, past, asked }: IssuesProps) {
  return (
    <Desk visit={visit} title="Issues">
      <Find asked={asked} label="Number, theme or year" />
      {asked.page === 1 && ahead.length > 0 && (
        <>
          <h2>Ahead</h2>
          <IssueTable issues={ahead} />
        </>
      )}
      <h2>On sale</h2>
      <IssueTable issues={past.rows} />
      <Pages asked={asked} total={past.total} none="No issue is on sale yet." />
    </Desk>
  );
}

/** What the issue says of itself, as it stands in the form. */
export type IssueWords = { theme: string; editorsNote: string; coverLines: string };

type IssueProps = {
  visit: DeskVisit;
  issue: IssueView;
  drafts: Draft[];
  reasons: string[];
  words: IssueWords;
  cover: Picked;
  coverArt: Picked;
  moves: IssueMove[];
  problem?: string | undefined;
};

export function DeskIssuePage({ visit, issue, drafts, reasons, words, cover, coverArt, moves, problem }: IssueProps) {
  const base = `/desk/issues/${issue.wholeNumber}`;
  const open = issue.state !== "on sale";
  return (
    <Desk
      visit={visit}
      title={`Issue ${issue.wholeNumber}`}
      actions={
        open ? reasons.length === 0 && <Deed action={`${base}/sale`} label="Put on sale" quiet={false} /> : <a href={issue.path}>See it</a>
      }
    >
      <p class="soft">
        Volume {issue.volume}, number {issue.number} · cover date <DayOf day={issue.coverDate} /> · closes <DayOf day={issue.closeOn} /> ·{" "}
        {issue.state} · <a href={`${base}/print`}>Print: pages, preflight, files</a> · <a href={`${base}/editions`}>Editions</a>
      </p>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      {issue.articles.length > 0 && (
        <div class="actions">
          <Deed action="/desk/newsletter" label="Its letter" fields={{ issue: issue.id }} />
        </div>
      )}
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
      {drafts.length === 0 && <p class="soft">Nothing stands in it yet. Open an article and place it in this issue.</p>}
      <div class="scroll" tabindex={0}>
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
                      <Deed action={`/desk/articles/${draft.id}/move`} label="Up" fields={{ by: "-1" }} />{" "}
                      <Deed action={`/desk/articles/${draft.id}/move`} label="Down" fields={{ by: "1" }} />{" "}
                      <Deed action={`/desk/articles/${draft.id}/removal`} label="Take out" />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>What it says of itself</h2>
      <form class="fields" method="post" action={base}>
        <label>
          Theme
          <input name="theme" value={words.theme} />
        </label>
        <label>
          Editor’s note
          <textarea name="editorsNote" rows={3}>
            {words.editorsNote}
          </textarea>
        </label>
        <label>
          Cover lines, one a line
          <textarea name="coverLines" rows={3}>
            {words.coverLines}
          </textarea>
        </label>
        <PictureChoice name="cover" label="Cover" picking={`${base}/picking`} {...cover} />
        <PictureChoice
          name="coverArt"
          label="Cover art for print: a picture without type, over which title, date, price and cover lines are set"
          picking={`${base}/picking`}
          {...coverArt}
        />
        <p>
          <button class="button">Save</button>
        </p>
      </form>
      <Calendar issue={issue} moves={moves} open={open} />
    </Desk>
  );
}

/** Late or skipped: the days move and the numbers stand, so that what is owed is still served. */
function Calendar({ issue, moves, open }: { issue: IssueView; moves: IssueMove[]; open: boolean }) {
  const base = `/desk/issues/${issue.wholeNumber}`;
  return (
    <>
      <h2>Its place in the calendar</h2>
      <p class="soft">
        {open ? "It is to appear on" : "It appeared on"} <DayOf day={issue.onSaleOn} />.
      </p>
      {moves.map(({ kind, from, to, why }) => (
        <p class="soft">
          {kind === "late" ? "Late" : "Skipped"}: {from} → {to}. {why}
        </p>
      ))}
      {open && (
        <>
          <details>
            <summary>It is late</summary>
            <p class="soft">Copies are owed by number: every subscriber still gets as many issues, the last of them that much later.</p>
            <form class="actions" method="post" action={`${base}/delay`}>
              <label>
                Appears on
                <input name="onSaleOn" type="date" required min={issue.onSaleOn} />
              </label>
              <label class="check">
                <input type="checkbox" name="following" value="yes" /> those after it move by as many days
              </label>
              <label>
                Why
                <input name="why" required maxlength={300} />
              </label>
              <button class="button quiet">Move it</button>
            </form>
          </details>
          <details>
            <summary>The magazine does not appear this time</summary>
            <p class="soft">
              No. {issue.wholeNumber} and all after it take the next place in the calendar. No number is left out, and nobody loses a copy.
            </p>
            <form class="actions" method="post" action={`${base}/skip`}>
              <label>
                Why
                <input name="why" required maxlength={300} />
              </label>
              <button class="button quiet">Skip this place</button>
            </form>
          </details>
        </>
      )}
    </>
  );
}
