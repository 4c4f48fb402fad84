import type { Messages } from "../messages/index.ts";
import type { Outgoing } from "./goes-out.ts";

/** What goes out, in a sentence. */
export function outgoingSaid(m: Messages["desk"]["calendar"]["out"], one: Outgoing): string {
  switch (one.is) {
    case "article":
    case "letter":
      return m[one.is](one.of);
    default:
      return m[one.is](one.of);
  }
}
