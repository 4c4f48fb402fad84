import { messagesIn } from "../messages/index.ts";
import { refusalOfDatabase } from "./refusal-of-database.ts";
import { Refusal, type RefusalKind } from "../values/index.ts";

const statuses: Record<RefusalKind, number> = {
  invalid: 422,
  missing: 404,
  forbidden: 403,
  conflict: 409,
  gone: 410,
  "too-many": 429,
  unavailable: 503,
};

/** RFC 9457. `type` is a fragment of docs/ERRORS.md; `fields` has a sentence for each wrong form field. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  fields?: Record<string, string>;
};

/** A refusal becomes its own problem, in a language; anything else is a fault of ours and says nothing of itself. */
export function problemOf(error: unknown, language = "en"): Problem {
  const { http } = messagesIn(language).refusals;
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  if (refusal) {
    const { code, kind, detail, fields } = refusal.spokenIn(language);
    const some = Object.keys(fields).length > 0;
    return { type: `/errors#${code}`, title: http.titles[kind], status: statuses[kind], detail, ...(some && { fields }) };
  }
  return { type: "/errors#fault", title: http.fault, status: 500, detail: http.faultMore };
}

export function problemResponse(problem: Problem): Response {
  const headers = { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store", ...retryAfter(problem) };
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** Seconds; whoever cannot be served just now, may come again. */
export const retryAfter = ({ status }: Pick<Problem, "status">): Record<string, string> => (status === 503 ? { "retry-after": "10" } : {});
