import { type Messages, useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";

/** In the place of a file that is being made: it asks for it, and opens it. Without a script the browser asks anew by itself. */
export function WaitingPage({ visit, what }: { visit: Visit; what: keyof Messages["files"]["notReady"] }) {
  const m = useMessages().files;
  return (
    <Frame visit={visit} title={m.notReady[what]} noIndex waits>
      <div class="sheet letter" data-waiting data-ready={m.isReady} data-open={m.openIt}>
        <h1>{m.notReady[what]}</h1>
        <p role="status" data-stands>
          {m.opensItself}
        </p>
        <p class="actions">
          <a class="button quiet" href="">
            {m.lookAgain}
          </a>
        </p>
      </div>
    </Frame>
  );
}
