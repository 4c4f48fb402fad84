import { refuse } from "../refusals.ts";

/** Signs that one item may have: the longest text there is, with room for what an export says of it. */
const mostInItem = 20_000_000;

/**
 * Every `<item>` of an export, whole, as it streams by; `head` is told what stands before the first. What is quoted (CDATA)
 * is passed over, so that an article about XML ends where it ends. Refuses "archive-broken" for an item without an end.
 */
export async function* itemsOf(
  parts: AsyncIterable<string>,
  { file, head = () => undefined }: { file: string; head?: (before: string) => void },
): AsyncGenerator<string> {
  let count = 0;
  let [held, begun, from] = ["", -1, 0];
  let isFirst = true;
  for await (const part of parts) {
    held += part;
    for (;;) {
      const found = nextOf(held, from, begun >= 0);
      if (!found) break;
      if (found.is === "begin") {
        if (isFirst) head(held.slice(0, found.at));
        [isFirst, begun, from] = [false, found.at, found.end];
      } else if (found.is === "quoted") from = found.end;
      else {
        count += 1;
        yield held.slice(begun, found.end);
        [held, begun, from] = [held.slice(found.end), -1, 0];
      }
    }
    if (held.length > mostInItem) throw refuse("archive-broken", (m) => m.desk.intake.itemEndless({ name: file, n: String(count + 1) }));
    // what stands between items is of no more use
    if (begun < 0 && !isFirst) [held, from] = [held.slice(-20), 0];
  }
  if (begun >= 0) throw refuse("archive-broken", (m) => m.desk.intake.itemBrokenOff({ name: file, n: String(count + 1) }));
  if (isFirst) head(held);
}

type Found = { is: "begin" | "end" | "quoted"; at: number; end: number };

function nextOf(text: string, from: number, inItem: boolean): Found | undefined {
  const tag = inItem ? "</item>" : "<item>";
  const [at, quote] = [text.indexOf(tag, from), text.indexOf("<![CDATA[", from)];
  if (quote >= 0 && (at < 0 || quote < at)) {
    const end = text.indexOf("]]>", quote);
    return end < 0 ? undefined : { is: "quoted", at: quote, end: end + 3 };
  }
  return at < 0 ? undefined : { is: inItem ? "end" : "begin", at, end: at + tag.length };
}
