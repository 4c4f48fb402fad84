import type { PieceCard, Step } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";

/** How far a piece is, as its colour says it beside the word. */
type Tone = "begun" | "draft" | "edited" | "ready" | "public";

/** The name of its step, or that it is public, with the colour of how far it is. */
export function StateOf({ piece, steps }: { piece: Pick<PieceCard, "stepId">; steps: readonly Step[] }) {
  const m = useMessages().desk.way;
  const name = steps.find(({ id }) => id === piece.stepId)?.name ?? m.published;
  return <span class={`state ${toneOf(piece.stepId, steps)}`}>{name}</span>;
}

/** By where its step lies: before the one at which drafts begin, at it, behind it, at the one from which it may go out. */
function toneOf(stepId: string | null, steps: readonly Step[]): Tone {
  if (stepId === null) return "public";
  const at = steps.findIndex(({ id }) => id === stepId);
  const firstOf = (means: Step["means"]) => steps.findIndex((step) => step.means === means);
  const [draft, ready] = [firstOf("draft"), firstOf("ready")];
  if (at === draft) return "draft";
  if (at >= ready) return "ready";
  return at < draft ? "begun" : "edited";
}
