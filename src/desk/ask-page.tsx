import { useMessages } from "../messages/index.ts";
import { Refused, type WhyRefused } from "../http/index.ts";
import type { ComponentChildren } from "preact";
import { type Words, wordsIn } from "../values/index.ts";
import { Desk, type DeskVisit } from "./frame.tsx";

/** An action that cannot be undone, before it is done. */
export type Asking = {
  title: string;
  /** Where one goes who does not want it after all, and what that place is called. */
  back: { href: string; label: string };
  /** What will happen, in numbers, a sentence each. */
  says: string[];
  /** What is odd about doing it now, a sentence each. */
  odd?: string[];
  /** What has to be so first; with a reason here there is no button. */
  reasons?: readonly Words[];
  /** Where it is done, and what was typed on the way here. */
  action: string;
  fields?: Record<string, string>;
  button: string;
  /** What is still to be filled in, and the names of its fields. */
  inputs?: { names: readonly string[]; shown: ComponentChildren };
};

export function AskPage({ visit, asking, problem }: { visit: DeskVisit; asking: Asking; problem?: WhyRefused | undefined }) {
  const m = useMessages().desk.common.ask;
  const { title, back, says, odd = [], reasons = [], action, fields = {}, button, inputs } = asking;
  return (
    <Desk visit={visit} title={title} actions={<a href={back.href}>{back.label}</a>}>
      <Refused problem={problem} />
      {reasons.length > 0 && (
        <div class="notice">
          {m.notSo}
          <List of={reasons.map((reason) => wordsIn(reason, visit.language))} />
        </div>
      )}
      <h2>{reasons.length === 0 ? m.whatHappens : m.wouldHappen}</h2>
      <List of={says} />
      {odd.length > 0 && (
        <div class="notice">
          {m.odd}
          <List of={odd} />
        </div>
      )}
      {reasons.length === 0 && (
        <form class="fields narrow" method="post" action={action}>
          {Object.entries(fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="sure" value="yes" />
          {inputs?.shown}
          <p class="actions">
            <button class="button">{button}</button>
            <a href={back.href}>{m.leave}</a>
          </p>
        </form>
      )}
    </Desk>
  );
}

const List = ({ of }: { of: string[] }) => (
  <ul class="asks">
    {of.map((one) => (
      <li>{one}</li>
    ))}
  </ul>
);
