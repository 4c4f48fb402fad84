import { numberIn } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Platform, jobsOverview, retryJob } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { type Route, anybody, see } from "../route.ts";
import { JobsPage, tasksCalled } from "./jobs-page.tsx";
import { doneAt, notice } from "../notices.ts";

const triedAgain = notice("retry", (desk) => desk.jobs.again);

export function jobRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/jobs", anybody, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const tasks = tasksCalled(messagesIn(visit.language).desk, asked.search);
    return deskPage(<JobsPage visit={visit} jobs={await jobsOverview(db, { ...asked, tasks })} asked={asked} />);
  });
  route("post", "/jobs/:id/retry", anybody, async (c) => {
    if (!(await retryJob(db, numberIn(c, "id")))) missing();
    return see(doneAt("/desk/jobs", triedAgain));
  });
}
