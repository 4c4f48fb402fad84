import { type Messages, useMessages } from "../../../messages/index.ts";
import { formatShortDay } from "../../../values/index.ts";
import type { IssueView } from "../../../editorial/index.ts";
import type { DeskVisit } from "../../frame.tsx";
import { doorOf } from "./door-of.ts";
import { type ToCheck, checklistOf } from "./checklist.ts";

type Props = { visit: DeskVisit; issue: IssueView; facts: ToCheck };

function titleOf({ state, closeOn, onSaleOn }: IssueView, { language }: DeskVisit, m: Messages["desk"]["plan"]["check"]): string {
  if (state === "on sale") return m.titleOnSale;
  return state === "closed" ? m.titleClosed(formatShortDay(onSaleOn, language)) : m.title(formatShortDay(closeOn, language));
}

/** What must still happen before the issue closes, each with the place where it is done; what is done stands folded below. */
export function Checklist({ visit, issue, facts }: Props) {
  const m = useMessages().desk.plan.check;
  const all = checklistOf({ ...facts, language: visit.language }, m);
  const [left, done] = [all.filter(({ isDone }) => !isDone), all.filter(({ isDone }) => isDone)];
  const line = ({ says, href }: { says: string; href: string }) => (
    <li>{visit.canEnter(doorOf(href)) ? <a href={href}>{says}</a> : says}</li>
  );
  return (
    <section id="checklist">
      <h2>{titleOf(issue, visit, m)}</h2>
      {left.length === 0 ? <p class="good">{m.nothing}</p> : <ul class="due">{left.map(line)}</ul>}
      {done.length > 0 && (
        <details>
          <summary>{m.done(done.length)}</summary>
          <ul class="done">{done.map(line)}</ul>
        </details>
      )}
    </section>
  );
}
