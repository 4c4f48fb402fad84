import type { Holder, Section, Step, Topic } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Choice, type Shown } from "../forms.tsx";
import { holderText, narrowing } from "./asked.ts";

type Named = Holder & { name: string };
export type Choices = { steps: Step[]; sections: Section[]; issues: number[]; topics: Topic[]; holders: Named[] };

/** What board and list may be narrowed by. */
export function Narrow({ url, steps, sections, issues, topics, holders }: Choices & { url: URL }) {
  const m = useMessages().desk.way;
  const values = Object.fromEntries(narrowing.map((name) => [name, url.searchParams.get(name) ?? ""]));
  const shown: Shown = { values, errors: {} };
  const any = ["", m.find.any] as const;
  return (
    <form method="get" class="narrow-pieces" role="search">
      <label>
        {m.find.words}
        <input type="search" name="search" value={values.search} />
      </label>
      <Choice
        shown={shown}
        name="step"
        label={m.find.step}
        options={[any, ...steps.map(({ id, name }) => [id, name] as const), ["published", m.published]]}
      />
      <Choice
        shown={shown}
        name="section"
        label={m.find.section}
        options={[any, ...sections.map(({ slug, name }) => [slug, name] as const)]}
      />
      <Choice
        shown={shown}
        name="issue"
        label={m.find.issue}
        options={[any, ...issues.map((number) => [String(number), m.no(number)] as const), ["none", m.find.noIssue]]}
      />
      {topics.length > 0 && (
        <Choice shown={shown} name="topic" label={m.find.topic} options={[any, ...topics.map(({ slug, name }) => [slug, name] as const)]} />
      )}
      {holders.length > 0 && (
        <Choice
          shown={shown}
          name="holder"
          label={m.find.holder}
          options={[any, ...holders.map((one) => [holderText(one), one.name] as const)]}
        />
      )}
      <Choice shown={shown} name="due" label={m.find.due} options={[any, ["late", m.find.late]]} />
      <button class="button quiet">{m.find.show}</button>
    </form>
  );
}
