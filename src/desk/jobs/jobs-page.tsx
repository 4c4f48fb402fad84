import { type Messages, keptIn, useMessages, whyIn } from "../../messages/index.ts";
import { type JobView, type TaskName, taskNames } from "../../platform/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { useLanguage } from "../when.tsx";

/** Each task in words: one that the catalogue does not name does not compile. */
const wordsOf = (desk: Messages["desk"]): Readonly<Record<TaskName, string>> => desk.tasks;

/** A job may be left of a task that a later version has no more. */
const nameOfTask = (desk: Messages["desk"], task: string): string => new Map(Object.entries(wordsOf(desk))).get(task) ?? task;

/** The tasks whose plain words hold these. */
export const tasksCalled = (desk: Messages["desk"], search: string): string[] =>
  taskNames().filter((task) => nameOfTask(desk, task).toLowerCase().includes(search.trim().toLowerCase()));

export function JobsPage({ visit, jobs: { rows: jobs, total }, asked }: { visit: DeskVisit; jobs: Listed<JobView>; asked: ListQuery }) {
  const { desk } = useMessages();
  const m = desk.jobs;
  const language = useLanguage();
  return (
    <Desk visit={visit} title={m.title}>
      <p class="soft">{m.says}</p>
      <Find asked={asked} label={m.find} />
      <Wide label={m.title}>
        <table>
          {jobs.length > 0 && (
            <thead>
              <tr>
                {Object.values(m.heads).map((name) => (
                  <th scope="col">{name}</th>
                ))}
                <td />
              </tr>
            </thead>
          )}
          <tbody>
            {jobs.map((job) => (
              <tr>
                <td>{nameOfTask(desk, job.task)}</td>
                <td class={job.state === "failed" ? "bad" : ""}>
                  {m.states[job.state]}
                  {job.says && <span class="soft">: {keptIn(whyIn(job.says, language), language)}</span>}
                </td>
                <td>{m.attempts({ done: job.attempts, most: job.maxAttempts })}</td>
                <td class="soft says">{job.lastError?.slice(0, 300)}</td>
                <td>
                  {job.state !== "running" && job.lastError && <ActionButton action={`/desk/jobs/${job.id}/retry`} label={m.tryNow} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={total} none={m.none} />
    </Desk>
  );
}
