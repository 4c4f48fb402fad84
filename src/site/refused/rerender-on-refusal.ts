import { problemOf } from "../../http/index.ts";
import { Refusal } from "../../values/index.ts";
import { ownPage } from "../visit/context.ts";
import type { Visit } from "../visit/visit.ts";

/** The refusal that this is, in the magazine's language; anything else goes on up. */
export function refusalIn({ publication }: Visit, error: unknown): Refusal {
  if (!(error instanceof Refusal)) throw error;
  return error.spokenIn(publication.language);
}

/** Shows the form again with what was refused; nothing typed is lost. */
export async function rerenderOnRefusal(
  visit: Visit,
  work: () => Promise<Response>,
  again: (refusal: Refusal) => string | Promise<string>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return ownPage(await again(refusalIn(visit, error)), problemOf(error).status);
  }
}
