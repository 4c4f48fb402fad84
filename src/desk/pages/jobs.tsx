import type { JobView, TaskName } from "../../platform/index.ts";
import { Deed, Desk, type DeskVisit } from "../frame.tsx";
import { type Asked, Find, type Listed, Pages, Wide } from "../lists.tsx";

/** Every task in plain words. */
export const taskNames: Record<TaskName, string> = {
  "index-article": "Index an article for the search",
  "make-print-view": "Set a print view",
  "make-audio": "Record an article",
  "make-print-issue": "Set a printed issue",
  "make-digital-issue": "Make an issue’s PDF for the screen",
  "renew-recordings": "Record anew what a changed word or voice touches",
  "make-card": "Draw an article’s card for other sites",
  "make-epub": "Bind an issue’s EPUB",
  "make-narrated-epub": "Bind an issue’s EPUB with its recording",
  "renew-epubs": "Bind the books of an article’s issue anew",
  "prune-editions": "Remove old editions",
  "sweep-files": "Compare kept files with what they were",
  "back-up": "Back everything up",
  "make-picture-sizes": "Make a picture’s sizes",
  "release-copies": "Release an issue’s digital copies",
  "freeze-labels": "Freeze the labels of an issue that has closed",
  "put-on-sale": "Put an issue on sale",
  "send-letter": "Send a letter",
  "settle-payment": "Ask a gateway what became of a payment",
  "give-back": "Ask a gateway to give money back",
  "act-on-gateway-event": "Act on what a gateway has told us",
  "watch-payments": "Look after payments that were left half-way",
  "expire-subscriptions": "Renew or end the subscriptions whose term is over",
  "close-issues": "Close the issues whose day has come",
  "close-months": "Close the months that are over in the ledger",
  "set-issue-letter": "Set an issue’s newsletter",
  "send-issue-letter": "Send an issue’s newsletter on its day",
  "begin-mailing": "Begin a mailing",
  "send-mailing": "Send the next letters of a mailing",
  "send-gifts": "Write to those whose gift is due today",
  "remind-open-invoices": "Remind of invoices that are open",
};

/** A job may be left of a task that a later version has no more. */
const nameOfTask = (task: string): string => (taskNames as Record<string, string>)[task] ?? task;

/** The tasks whose plain words hold these. */
export const tasksCalled = (search: string): string[] =>
  Object.entries(taskNames).flatMap(([task, name]) => (name.toLowerCase().includes(search.trim().toLowerCase()) ? [task] : []));

export function JobsPage({ visit, jobs: { rows: jobs, total }, asked }: { visit: DeskVisit; jobs: Listed<JobView>; asked: Asked }) {
  return (
    <Desk visit={visit} title="Jobs">
      <p class="soft">
        Work that follows from what you do: editions, letters, the search. What fails is tried again by itself, later each time; what has
        failed for good waits here for you.
      </p>
      <Find asked={asked} label="Kind of work, or words of what went wrong" />
      <Wide label="Jobs">
        <table>
          {jobs.length > 0 && (
            <thead>
              <tr>
                {["What", "State", "Tried", "What went wrong"].map((name) => (
                  <th scope="col">{name}</th>
                ))}
                <td />
              </tr>
            </thead>
          )}
          <tbody>
            {jobs.map((job) => (
              <tr>
                <td>{nameOfTask(job.task)}</td>
                <td class={job.state === "failed" ? "bad" : ""}>
                  {job.state}
                  {job.says && <span class="soft">: {job.says}</span>}
                </td>
                <td>
                  {job.attempts} of {job.maxAttempts}
                </td>
                <td class="soft says">{job.lastError?.slice(0, 300)}</td>
                <td>{job.state !== "running" && job.lastError && <Deed action={`/desk/jobs/${job.id}/retry`} label="Try again now" />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={total} none="Everything is done." />
    </Desk>
  );
}
