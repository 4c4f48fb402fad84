import type pg from "pg";

/** A question to the database. */
export type Asked = { text: string; values: readonly unknown[] };

type Plan = { "Node Type": string; "Relation Name"?: string; "Index Cond"?: string; Plans?: Plan[] };

/** Tables that a plan reads from end to end: row by row, or along a whole index where nobody says how many are enough. */
function readInFull(plan: Plan, isLimited = false): string[] {
  const { "Node Type": node, "Relation Name": table, "Index Cond": condition, Plans: plans = [] } = plan;
  const all = node.endsWith("Seq Scan") || (/^Index (?:Only )?Scan/.test(node) && !condition && !isLimited);
  // a sort or a sum wants all rows, whatever is limited above it
  const below = (isLimited || node === "Limit") && !/^(?:Sort|Aggregate|Hash|HashAggregate|WindowAgg)$/.test(node);
  return [...(all && table ? [table] : []), ...plans.flatMap((one) => readInFull(one, below))];
}

/** Which of these tables the question reads from end to end, as the database means to go about it. */
export async function readFromEndToEnd(
  client: pg.Pool | pg.Client | pg.PoolClient,
  { text, values }: Asked,
  large: ReadonlySet<string>,
): Promise<string[]> {
  if (!/^\s*(?:select|with|update|delete|insert)\b/i.test(text) || /\bpg_(?:advisory|notify)/.test(text)) return [];
  const { rows } = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(`explain (format json) ${text}`, [...values]);
  const plans = rows[0]?.["QUERY PLAN"] ?? [];
  return [...new Set(plans.flatMap(({ Plan }) => readInFull(Plan)).filter((table) => large.has(table)))];
}
