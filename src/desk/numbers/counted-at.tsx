import { useMessages } from "../../messages/index.ts";
import { ActionButton } from "../frame.tsx";
import type { PageName } from "./pages.ts";
import { When } from "../when.tsx";

/** How old the counts of copies are, and a button that asks for new ones. */
export function CountedAt({ at, back }: { at: Date | null; back: PageName }) {
  const m = useMessages().desk.numbers.copies;
  return (
    <p class="actions soft">
      {at ? (
        <span>
          {m.countedAt} <When at={at} />
        </span>
      ) : (
        m.notCounted
      )}{" "}
      <ActionButton action="/desk/numbers/count" label={m.countAgain} fields={{ back }} />
    </p>
  );
}
