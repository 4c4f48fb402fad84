import { http } from "./http.ts";
import { newsletter } from "./newsletter.ts";
import { payments } from "./payments.ts";
import { people } from "./people.ts";
import { refunds } from "./refunds.ts";
import { site } from "./site.ts";

/** Why something is not done, by the room that says so. */
export const refusals = { http, newsletter, payments, people, refunds, site };
