import { z } from "zod";
import { invalid } from "./stripe-error.ts";

type Tree = { [key: string]: Tree | string | (Tree | string)[] };

/** "a[b][0][c]=d" as Stripe's own form encoding nests it. */
export function nested(body: string): Tree {
  const tree: Tree = {};
  for (const [path, value] of new URLSearchParams(body)) {
    const keys = path.split(/[[\]]+/).filter(Boolean);
    let at = tree;
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Tree;
    if (path.endsWith("[]")) ((at[keys.at(-1)!] ??= []) as string[]).push(value);
    else at[keys.at(-1)!] = value;
  }
  return lists(tree) as Tree;
}

/** An object whose keys are 0, 1, 2 … was a list. */
function lists(value: Tree[string]): Tree[string] {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((one) => lists(one as Tree) as Tree);
  const entries = Object.entries(value).map(([key, one]) => [key, lists(one)] as const);
  const list = entries.length > 0 && entries.every(([key], at) => key === String(at));
  return list ? entries.map(([, one]) => one as Tree) : Object.fromEntries(entries);
}

export const text = z.string().min(1);
export const whole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");
export const metadata = z.record(z.string().max(40), z.string().max(500)).default({});
export const expand = z.array(z.string()).default([]);

/** Refuses what Stripe would: parameters it does not know, lacks, or cannot read. */
export function checked<T extends z.ZodType>(schema: T, given: Tree): z.infer<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = [...(issue?.path ?? [])].map((key, depth) => (depth === 0 ? String(key) : `[${String(key)}]`)).join("");
  if (issue?.code === "unrecognized_keys")
    throw invalid(`Received unknown parameter: ${at}${at ? `[${issue.keys[0]}]` : issue.keys[0]}`, "parameter_unknown", issue.keys[0]);
  const missing = issue?.code === "invalid_type" && valueAt(given, issue.path) === undefined;
  if (missing) throw invalid(`Missing required param: ${at}.`, "parameter_missing", at);
  throw invalid(`Invalid value for ${at}: ${issue?.message ?? ""}`, "parameter_invalid", at);
}

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], given);
