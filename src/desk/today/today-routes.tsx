import { drafts } from "../../editorial/index.ts";
import { type Platform, today } from "../../platform/index.ts";
import { addDays } from "../../values/index.ts";
import { deskPage } from "../frame.tsx";
import { type Route, anybody, everybody, isOpenTo, see } from "../route.ts";
import { dueFor, dueOf } from "./due.ts";
import { todayFacts, whatCameIn } from "./facts.ts";
import { stillToDo } from "./still-to-do.ts";
import { TodayPage } from "./today-page.tsx";

const changedLast = 8;

/** The desk's first page. */
export function todayRoutes(route: Route, platform: Platform): void {
  route("get", "/", everybody, async (_c, visit) => {
    // what is due names more than somebody sees who works on what is theirs alone, or reads figures
    if (!isOpenTo({ roles: anybody }, visit.person)) return see(visit.canEnter("/desk/articles") ? "/desk/articles" : "/desk/numbers");
    const [facts, came, toDo, changed] = await Promise.all([
      todayFacts(platform, visit.timeZone),
      whatCameIn(platform, visit.timeZone),
      stillToDo(platform),
      drafts(platform.db, { limit: changedLast }),
    ]);
    const to = today(platform.clock, visit.timeZone);
    const rows = (is: string, days: number) => `/desk/numbers/rows/${is}?from=${addDays(to, 1 - days)}&to=${to}`;
    const due = dueFor(dueOf(facts), visit.person.roles);
    return deskPage(<TodayPage visit={visit} due={due} toDo={toDo} issues={facts.issues} came={{ ...came, rows }} drafts={changed.rows} />);
  });
}
