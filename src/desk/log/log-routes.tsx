import { peopleById, staffOf } from "../../people/index.ts";
import { type Platform, deeds } from "../../platform/index.ts";
import { isId } from "../../values/index.ts";
import { deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { type Route, publisher } from "../route.ts";
import { LogPage } from "./log-page.tsx";

/** What was done at the desk, and by whom. */
export function logRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  route("get", "/log", publisher, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const who = c.req.query("who") ?? "";
    const listed = await deeds(db, { ...asked, person: isId(who) ? who : undefined });
    const staff = await staffOf(db, clock.now());
    const people = await peopleById(db, [...new Set(listed.rows.flatMap(({ personId }) => personId ?? []))]);
    const names = new Map([...people].map(([id, { name, email }]) => [id, name || email]));
    return deskPage(<LogPage visit={visit} deeds={listed} asked={asked} names={names} staff={staff} who={who} />);
  });
}
