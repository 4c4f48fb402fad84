import { problemOf } from "../../http/index.ts";
import { type DeedView, type Outcome, type Platform, asDeed } from "../../platform/index.ts";
import { Refusal } from "../../values/index.ts";

const root = "/private/";

/** What is sent by a private link stands in the log of what was done, without the secret in its address. */
export const logOfGuest = (platform: Platform, path: string, work: () => Promise<Response>): Promise<Response> =>
  asDeed(platform, { personId: null, route: ["POST", `${root}:token${path}`].join(" "), path: "/private/…" }, { work, outcomeOf });

export const isByLink = ({ route }: DeedView): boolean => route.includes(` ${root}`);

function outcomeOf(done: { answer: Response } | { error: unknown }): Outcome | undefined {
  if ("answer" in done) return done.answer.status >= 400 ? { outcome: "refused" } : undefined;
  const { error } = done;
  return error instanceof Refusal && problemOf(error).status < 500 ? { outcome: "refused", code: error.code } : { outcome: "failed" };
}
