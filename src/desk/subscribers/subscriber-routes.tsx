import { copiesByIssue, subscribers } from "../../accounts/index.ts";
import { issueDates } from "../../editorial/index.ts";
import type { Platform } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { type Route, anybody } from "../route.ts";
import { SubscribersPage } from "./subscribers-page.tsx";

export function subscriberRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/subscribers", anybody, async (c, visit) => {
    const [service, asked] = [c.req.query("service") ?? "", listQueryOf(c.req.url)];
    const current = (await issueDates(db)).filter(({ state }) => state === "on sale").at(-1)?.wholeNumber ?? 0;
    return deskPage(
      <SubscribersPage
        visit={visit}
        found={await subscribers(db, { ...asked, service })}
        copies={await copiesByIssue(db, { from: current - 1, to: current + 4 })}
        service={service}
        asked={asked}
      />,
    );
  });
}
