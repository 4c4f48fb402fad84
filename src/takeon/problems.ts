import type { Field } from "./fields.ts";

/** Why a row cannot come in as it is. */
type Wrong =
  | { code: "email"; value: string }
  | { code: "nobody" }
  | { code: "day"; field: Field; value: string }
  | { code: "count"; field: Field; value: string }
  | { code: "amount"; value: string }
  | { code: "currency"; value: string }
  | { code: "status"; value: string }
  | { code: "far"; value: string }
  | { code: "cells"; value: string };

/** What a row asks before it can come in, and which line it is about. */
export type Ask =
  | { code: "address"; fields: string[] }
  | { code: "no-address" }
  | { code: "same-email"; line: number }
  | { code: "same-place"; line: number }
  | { code: "here"; running: boolean }
  | { code: "here-place" };

/** What a row waits for that is asked once for the whole file. */
type Waits =
  | { code: "order-of-days"; value: string }
  | { code: "sign-of-cents"; value: string }
  | { code: "which-offer"; value: string }
  | { code: "no-end" }
  | { code: "no-money" };

export type Problem = Wrong | Ask | Waits;

const asks = new Set<Problem["code"]>(["address", "no-address", "same-email", "same-place", "here", "here-place"]);
const waits = new Set<Problem["code"]>(["order-of-days", "sign-of-cents", "which-offer", "no-end", "no-money"]);

export const isAsk = (problem: Problem): problem is Ask => asks.has(problem.code);
const isWaits = (problem: Problem): problem is Waits => waits.has(problem.code);
export const isWrong = (problem: Problem): problem is Wrong => !isAsk(problem) && !isWaits(problem);
