import { problemOf } from "../http/index.ts";
import { Refusal } from "../values/index.ts";
import { ownPage } from "./context.ts";

/** Shows the form again with what was refused; nothing typed is lost. */
export async function rerenderOnRefusal(
  work: () => Promise<Response>,
  again: (refusal: Refusal) => string | Promise<string>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return ownPage(await again(error), problemOf(error).status);
  }
}
