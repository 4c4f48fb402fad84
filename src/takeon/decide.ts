import { type Platform, inTransaction } from "../platform/index.ts";
import { type Address, isOneOf } from "../values/index.ts";
import { lookAgainAt } from "./look.ts";
import { type Ask, type Problem, isAsk } from "./problems.ts";
import { refuse } from "./refusals.ts";
import { lockTakeOn } from "./take-ons.ts";

/** What somebody decided about a row. `accepts`: what it asks and may stand; `join`: its issues are added to those of this line. */
export type Decision = { leave?: true; accepts?: Ask["code"][]; join?: number; address?: Address };

export const waysToDecide = ["accept", "join", "leave", "ask"] as const;
type Way = (typeof waysToDecide)[number];

const codes = ["address", "no-address", "same-email", "same-place", "here", "here-place"] as const;
/** Decides about these lines, or about all that ask the same. Refuses "take-on-missing", "take-on-gone". */
export async function decide(
  platform: Platform,
  id: string,
  { line, code, way, address }: { line?: number | undefined; code: string; way: Way; address?: Address | undefined },
): Promise<void> {
  const asked = isOneOf(codes, code) ? code : undefined;
  await inTransaction(platform, async (tx) => {
    await lockTakeOn(tx, id, ["looked at", "taken"]);
    const rows = await tx
      .selectFrom("take_on_rows")
      .select(["line", "problems", "decision"])
      .where("take_on_id", "=", id)
      .where("state", "in", ["asked", "ready", "left out"])
      .$if(line !== undefined, (of) => of.where("line", "=", line ?? 0))
      .$if(line === undefined, (of) => of.where("state", "=", "asked"))
      .execute();
    const meant = rows.filter(({ problems }) => line !== undefined || problems.some((problem) => problem.code === asked));
    if (line !== undefined && meant.length === 0) throw refuse("take-on-missing", (m) => m.desk.against.takeOns.noLine);
    for (const row of meant) {
      const decision = decided(row.decision, row.problems, { asked, way, address });
      await tx
        .updateTable("take_on_rows")
        .set({ decision: decision && JSON.stringify(decision) })
        .where("take_on_id", "=", id)
        .where("line", "=", row.line)
        .execute();
    }
  });
  await lookAgainAt(platform, id);
}

function decided(
  before: Decision | null,
  problems: readonly Problem[],
  { asked, way, address }: { asked: Ask["code"] | undefined; way: Way; address: Address | undefined },
): Decision | null {
  if (way === "ask") return null;
  if (way === "leave") return { ...before, leave: true };
  const own = problems.filter(isAsk).map((problem) => problem.code);
  const joined = way === "join" ? problems.find((problem) => problem.code === "same-email" || problem.code === "same-place") : undefined;
  const { leave: _left, ...kept } = before ?? {};
  return {
    ...kept,
    accepts: [...new Set([...(kept.accepts ?? []), ...(asked ? [asked] : own)])],
    ...(joined && "line" in joined && { join: joined.line }),
    ...(address && { address }),
  };
}
