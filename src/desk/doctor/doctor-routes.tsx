import { examine, saidIn } from "../../doctor/index.ts";
import type { Platform } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { type Route, publisher } from "../route.ts";
import { DoctorPage } from "./doctor-page.tsx";

/** What `masthead doctor` says, for whoever answers for the magazine; looked at anew each time. */
export function doctorRoutes(route: Route, platform: Platform): void {
  route("get", "/doctor", publisher, async (_c, visit) => {
    const found = (await examine(platform)).map((one) => saidIn(one, visit.language));
    return deskPage(<DoctorPage visit={visit} found={found} />);
  });
}
