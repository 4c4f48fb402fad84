import type { IssueView } from "../editorial/index.ts";
import { type JobView, type Platform, type TaskName, jobsOfSubjects } from "../platform/index.ts";
import { recordOf } from "../values/index.ts";

/** Whether a job makes something of this issue: one about an article of it does once the issue is on sale, and nothing before. */
export function asksFor({ payload }: Pick<JobView, "payload">, { id, state }: Pick<IssueView, "id" | "state">): boolean {
  const about = recordOf(payload);
  return about.issueId === id || (state === "on sale" && about.issueId === undefined);
}

/** Whether this of the issue is on its way: asked for, and not failed so far. */
export async function isAwaited({ db }: Platform, task: TaskName, issue: IssueView): Promise<boolean> {
  const jobs = await jobsOfSubjects(db, [issue.id, ...issue.articles.map(({ id }) => id)]);
  return jobs.some((job) => job.task === task && job.lastError === null && asksFor(job, issue));
}
