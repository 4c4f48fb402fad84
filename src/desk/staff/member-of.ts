import { idIn } from "../../http/index.ts";
import { type StaffMember, staffOf } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { missing } from "../refusals.ts";
import type { Ctx } from "../route.ts";

/** Who of the staff the address names. */
export const memberOf = async ({ db, clock }: Platform, c: Ctx): Promise<StaffMember> =>
  (await staffOf(db, clock.now())).find(({ id }) => id === idIn(c)) ?? missing();
