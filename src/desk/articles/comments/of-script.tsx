import { useMessages } from "../../../messages/index.ts";
import type { ThreadView } from "../../../review/index.ts";
import { answerOf } from "./answer.ts";

/** JSON as a page’s data: no sign of it ends its element. */
export const inScript = (json: string): string => json.replaceAll("<", "\\u003c");

/** What is said of the text, as the page brings it to the editor, with the words of the interface; `{values}` in them are the script’s. */
export function CommentsOfScript({ threads, names }: { threads: readonly ThreadView[]; names: readonly string[] }) {
  const { desk } = useMessages();
  const { neverOut: _, page: _page, none: _none, ...m } = desk.comments;
  const [who, words, name] = ["{who}", "{words}", "{name}"];
  const says = {
    ...Object.fromEntries(Object.entries(m).filter(([, message]) => typeof message === "string")),
    resolved: m.resolved("{count}"),
    resolvedBy: m.resolvedBy(who),
    about: m.about({ who, words }),
    aboutWhole: m.aboutWhole(who),
    answerTo: m.answerTo(name),
    resolveThat: m.resolveThat(name),
    reopenThat: m.reopenThat(name),
    sayOf: m.sayOf(words),
    file: m.fromFile,
    link: desk.links.byLink,
  };
  const json = JSON.stringify({ threads: threads.map(answerOf), says, names });
  return <script type="application/json" class="written-comments" dangerouslySetInnerHTML={{ __html: inScript(json) }} />;
}
