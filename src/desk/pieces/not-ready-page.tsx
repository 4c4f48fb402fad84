import type { Draft, Gap, Step } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { MissingList } from "../beside/missing-list.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = { visit: DeskVisit; draft: Draft; gaps: Gap[]; step: Step; sent: Record<string, string>; back: string };

/** Before a piece goes to the step from which it may go out: what it lacks, and both ways on. */
export function NotReadyPage({ visit, draft, gaps, step, sent, back }: Props) {
  const m = useMessages().desk.way.notReady;
  const article = `/desk/articles/${draft.id}`;
  return (
    <Desk visit={visit} title={m.title({ step: step.name })} actions={<a href={back}>{m.back}</a>}>
      <p class="serif">{draft.headline}</p>
      <p class="notice" role="alert">
        {m.says({ step: step.name })}
      </p>
      <MissingList draft={draft} gaps={gaps} base={article} />
      <form class="actions" method="post" action={`/desk/pieces/${draft.id}/moves`}>
        {Object.entries(sent).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="sure" value="yes" />
        <a class="button" href={article}>
          {m.mend}
        </a>
        <button class="button quiet">{m.move({ step: step.name })}</button>
      </form>
    </Desk>
  );
}
