import type { JobView } from "../../platform/index.ts";
import { Deed, Desk, type DeskVisit } from "../frame.tsx";

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
