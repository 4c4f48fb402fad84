import { type JobView, tasksInWords } from "../../platform/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";

/** A job may be left of a task that a later version has no more. */
const nameOfTask = (task: string): string => tasksInWords().find((one) => one.task === task)?.says ?? task;

/** The tasks whose plain words hold these. */
export const tasksCalled = (search: string): string[] =>
  tasksInWords()
    .filter(({ says }) => says.toLowerCase().includes(search.trim().toLowerCase()))
    .map(({ task }) => task);

export function JobsPage({ visit, jobs: { rows: jobs, total }, asked }: { visit: DeskVisit; jobs: Listed<JobView>; asked: ListQuery }) {
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
                <td>
                  {job.state !== "running" && job.lastError && <ActionButton action={`/desk/jobs/${job.id}/retry`} label="Try again now" />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={total} none="Everything is done." />
    </Desk>
  );
}
