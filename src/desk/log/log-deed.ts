import { problemOf } from "../../http/index.ts";
import { type Outcome, type Platform, asDeed } from "../../platform/index.ts";
import { Refusal } from "../../values/index.ts";
import type { DeskVisit } from "../frame.tsx";

/** A page that is shown again, or first, changes nothing; what leads on has done something. */
function outcomeOf(done: { answer: Response } | { error: unknown }): Outcome | undefined {
  if ("error" in done) {
    const { error } = done;
    return error instanceof Refusal && problemOf(error).status < 500 ? { outcome: "refused", code: error.code } : { outcome: "failed" };
  }
  const { status } = done.answer;
  return status >= 400 ? { outcome: "refused" } : status >= 300 ? { outcome: "done" } : undefined;
}

type Deed = { visit: DeskVisit; method: string; path: string; work: () => Promise<Response> };

/** What the writing page says by itself every few seconds; what of it is more than words, its route writes down (articles/versions). */
const byItself = /\/(?:autosave|check-out|check-in)$/;

/** As `logDeed`, of what is sent to a door of the desk. */
export const logSent = (platform: Platform, sent: Deed): Promise<Response> =>
  byItself.test(sent.path) ? sent.work() : logDeed(platform, sent);

/** Does what was sent to the desk, and writes it down: with its own transactions, so that neither stands without the other. */
export function logDeed(platform: Platform, { visit, method, path, work }: Deed): Promise<Response> {
  if (method === "get") return work();
  const route = `${method.toUpperCase()} /desk${path}`;
  return asDeed(platform, { personId: visit.person.id, route, path: visit.path }, { work, outcomeOf });
}
