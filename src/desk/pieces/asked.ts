import type { Holder, PieceView, PiecesSought } from "../../editorial/index.ts";
import { type Day, isId } from "../../values/index.ts";

/** What the board and the list are narrowed by, as it stands in their address. */
export const narrowing = ["search", "step", "section", "issue", "topic", "holder", "due"] as const;

/** "person:ID", as forms and addresses name who has a piece. */
export const holderText = ({ kind, id }: Holder): string => `${kind}:${id}`;

export function holderIn(text: string): Holder | undefined {
  const [kind, id = ""] = text.split(":");
  return isId(id) && (kind === "person" || kind === "contributor") ? { kind, id } : undefined;
}

/** From the address; what cannot be read narrows nothing. `today`: what is due before it is late. */
export function soughtIn(url: URL, today: Day): PiecesSought {
  const asked = (name: (typeof narrowing)[number]) => url.searchParams.get(name) ?? "";
  const [step, issue] = [asked("step"), asked("issue")];
  return {
    ...((isId(step) || step === "published") && { step: step === "published" ? null : step }),
    ...(asked("section") && { section: asked("section") }),
    ...(asked("topic") && { topic: asked("topic") }),
    ...((/^\d{1,6}$/.test(issue) || issue === "none") && { issue: issue === "none" ? null : Number(issue) }),
    holder: holderIn(asked("holder")),
    ...(asked("due") === "late" && { dueBefore: today }),
    search: asked("search"),
  };
}

/** The narrowing of an address alone, in its order, for links to the other view. */
export function narrowed(url: URL): string {
  const kept = new URLSearchParams();
  for (const name of narrowing) if (url.searchParams.get(name)) kept.set(name, url.searchParams.get(name)!);
  return kept.size > 0 ? `?${kept.toString()}` : "";
}

export const pathOf = (shownAs: PieceView["shownAs"]): string => (shownAs === "list" ? "/desk/pieces/list" : "/desk/pieces");

/** Where a view shows what it is narrowed to. */
export const addressOf = ({ shownAs, narrowedBy }: Pick<PieceView, "shownAs" | "narrowedBy">): string =>
  pathOf(shownAs) + (narrowedBy && `?${narrowedBy}`);
