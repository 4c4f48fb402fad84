import type { Lost } from "../../document/index.ts";
import { useMessages } from "../../messages/index.ts";

/** What was suggested to words that read otherwise now: told, with whose it is, so that it can be made again or let go. */
export function LostSuggestions({ lost, names }: { lost: Lost[]; names: Record<string, string> }) {
  const m = useMessages().desk.suggestions;
  if (lost.length === 0) return null;
  return (
    <div class="notice" role="status">
      {m.lost}
      <ul>
        {lost.map(({ by, words }) => (
          <li>
            “{words}” ({names[by] ?? (by.startsWith("file:") ? by.slice(5) : m.somebody)})
          </li>
        ))}
      </ul>
    </div>
  );
}
