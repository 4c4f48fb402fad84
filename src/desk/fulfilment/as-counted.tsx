import { useMessages } from "../../messages/index.ts";
import { When } from "../when.tsx";

/** When the copies on this page were counted, where that was not now; an issue's own page counts anew. */
export function AsCounted({ at }: { at: Date | null }) {
  const m = useMessages().desk.circulation;
  if (!at) return null;
  return (
    <p class="soft">
      {m.asCounted} <When at={at} />. {m.asCountedSaid}
    </p>
  );
}
