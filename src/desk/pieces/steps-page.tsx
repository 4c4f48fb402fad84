import type { Step } from "../../editorial/index.ts";
import { type WhyRefused, Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";

type TypedStep = { id: string; name: string };
/** What stands in the form: the steps in their order, and which of them mean something, by their place. */
export type TypedSteps = { steps: TypedStep[]; draft: number; ready: number };

export const typedOf = (steps: readonly Step[]): TypedSteps => ({
  steps: steps.map(({ id, name }) => ({ id, name })),
  draft: steps.findIndex(({ means }) => means === "draft"),
  ready: steps.findIndex(({ means }) => means === "ready"),
});

type Props = { visit: DeskVisit; typed: TypedSteps; problem?: WhyRefused | undefined };

/** The steps as the magazine names and orders them; every button sends all of the form. */
export function StepsPage({ visit, typed, problem }: Props) {
  const way = useMessages().desk.way;
  const m = way.naming;
  const rows = [...typed.steps, { id: "", name: "" }];
  return (
    <Desk visit={visit} title={m.title} actions={<a href="/desk/pieces">{way.board}</a>}>
      <Refused problem={problem} />
      <p class="soft">{m.says}</p>
      <form class="fields steps" method="post" action="/desk/pieces/steps">
        {rows.map((step, at) => (
          <StepRow step={step} at={at} typed={typed} />
        ))}
        <p>
          <button class="button">{m.save}</button>
        </p>
      </form>
    </Desk>
  );
}

function StepRow({ step, at, typed }: { step: TypedStep; at: number; typed: TypedSteps }) {
  const m = useMessages().desk.way.naming;
  const isNew = at === typed.steps.length;
  const means = (name: "draft" | "ready") => (
    <label class="check">
      <input type="radio" name={name} value={String(at)} checked={typed[name] === at} /> {m[name]}
    </label>
  );
  const arrow = (to: "up" | "down", sign: string) => (
    <button class="go" name="then" value={`${to}:${at}`} aria-label={m[to](step.name)} title={m[to](step.name)}>
      {sign}
    </button>
  );
  return (
    <div class="step-row">
      <input type="hidden" name={`id.${at}`} value={step.id} />
      <label>
        {isNew ? m.add : m.name(at + 1)}
        <input name={`name.${at}`} value={step.name} maxLength={60} />
      </label>
      {means("draft")}
      {means("ready")}
      {!isNew && (
        <span class="order">
          {at > 0 && arrow("up", "↑")}
          {at < typed.steps.length - 1 && arrow("down", "↓")}
          <button class="button quiet" name="then" value={`out:${at}`} aria-label={m.out(step.name)}>
            {m.leaveOut}
          </button>
        </span>
      )}
    </div>
  );
}
