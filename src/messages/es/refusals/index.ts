import { access } from "./access.ts";
import { correspondence } from "./correspondence.ts";
import { gifts } from "./gifts.ts";
import { http } from "./http.ts";
import { institutions } from "./institutions.ts";
import { newsletter } from "./newsletter.ts";
import { offers } from "./offers.ts";
import { orders } from "./orders.ts";
import { payments } from "./payments.ts";
import { people } from "./people.ts";
import { push } from "./push.ts";
import { refunds } from "./refunds.ts";
import { renewals } from "./renewals.ts";
import { rights } from "./rights.ts";
import { setup } from "./setup.ts";
import { shelf } from "./shelf.ts";
import { site } from "./site.ts";
import { subscriptions } from "./subscriptions.ts";
import { takeover } from "./takeover.ts";

/** Why something is not done, by the room that says so. */
export const refusals = {
  access,
  correspondence,
  gifts,
  http,
  institutions,
  newsletter,
  offers,
  orders,
  payments,
  people,
  push,
  refunds,
  renewals,
  rights,
  setup,
  shelf,
  site,
  subscriptions,
  takeover,
};
