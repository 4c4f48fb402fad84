import { z } from "zod";
import { mergeTopics, renameTopic, topicsOf } from "../../editorial/index.ts";
import { type WhyRefused, field, idIn, readForm } from "../../http/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see } from "../route.ts";
import { TopicsPage } from "./topics-page.tsx";

const renamed = notice("topic-renamed", (desk) => desk.topics.renamed);
const merged = notice("topic-merged", (desk) => desk.topics.merged);

const naming = z.object({ name: field.line });
const merging = z.object({ into: field.chosen });

/** All topics: renamed, and made one of two. */
export function topicRoutes(route: Route, platform: Platform): void {
  const page = async (visit: DeskVisit, problem?: WhyRefused) =>
    deskPage(<TopicsPage visit={visit} topics={await topicsOf(platform.db)} problem={problem} />, problem ? 422 : 200);
  const orShown = async (visit: DeskVisit, work: () => Promise<Response>) => {
    try {
      return await work();
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return page(visit, error.spokenIn(visit.language).detail);
    }
  };
  const there = async (c: Ctx) => {
    const [id, form] = [idIn(c), await readForm(c.req.raw)];
    if (!(await topicsOf(platform.db)).some((topic) => topic.id === id)) missing();
    return { id, form };
  };
  route("get", "/topics", ["publisher", "editor"], (_c, visit) => page(visit));
  route("post", "/topics/:id", ["publisher", "editor"], async (c, visit) => {
    const { id, form } = await there(c);
    return orShown(visit, async () => {
      await inTransaction(platform, (tx) => renameTopic(tx, { id, ...form.parse(naming) }));
      return see(doneAt("/desk/topics", renamed));
    });
  });
  route("post", "/topics/:id/merger", ["publisher", "editor"], async (c, visit) => {
    const { id, form } = await there(c);
    return orShown(visit, async () => {
      await inTransaction(platform, (tx) => mergeTopics(tx, { id, ...form.parse(merging) }));
      return see(doneAt("/desk/topics", merged));
    });
  });
}
