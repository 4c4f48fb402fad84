import type { ComponentChildren } from "preact";
import { Refused } from "../../http/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";

/** A page of a few sentences, that no search finds. */
export function Plain({ visit, title, children }: { visit: Visit; title: string; children: ComponentChildren }) {
  return (
    <Frame visit={visit} title={title} noIndex>
      <div class="sheet letter">
        <h1>{title}</h1>
        {children}
      </div>
    </Frame>
  );
}

type Props = {
  visit: Visit;
  title: string;
  problem: string | undefined;
  token: string;
  action: string;
  says: string;
  yes: string;
  again: { href: string; says: string };
};

/** Where the link of a letter leads: a mail scanner may open it, only the button counts. Refused, it says where one begins again. */
export function ByButton({ visit, title, problem, token, action, says, yes, again }: Props) {
  return (
    <Plain visit={visit} title={title}>
      {problem ? (
        <>
          <Refused problem={problem} />
          <p>
            <a href={again.href}>{again.says}</a>
          </p>
        </>
      ) : (
        <>
          <p>{says}</p>
          <form method="post" action={action}>
            <input type="hidden" name="token" value={token} />
            <button class="button">{yes}</button>
          </form>
        </>
      )}
    </Plain>
  );
}
