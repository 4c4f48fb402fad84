import type { Problem } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";

/** What somebody sent, to be sent again as it was. */
export type SentForm = { action: string; fields: readonly (readonly [name: string, value: string])[] };

type NoRoomProps = { visit: Visit; problem: Problem; form: SentForm | undefined };

/** What a reader sees where more was asked at once than can be answered. */
export function NoRoomPage({ visit, problem, form }: NoRoomProps) {
  const m = useMessages();
  return (
    <Frame visit={visit} title={problem.title} noIndex>
      <div class="sheet letter">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        {form ? (
          <form method="post" action={form.action}>
            <p>{m.reading.sentNothingDone}</p>
            {form.fields.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <p class="actions">
              <button type="submit">{m.reading.tryAgain}</button>
            </p>
          </form>
        ) : (
          <p class="actions">
            <a class="button" href="">
              {m.reading.tryAgain}
            </a>
          </p>
        )}
      </div>
    </Frame>
  );
}
