import type { DraftCard, Topic } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Choice, nothingShown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";

type Props = { visit: DeskVisit; drafts: Listed<DraftCard>; asked: ListQuery; topics: Topic[]; topic: string };

/** `topics`: those by which the list is narrowed; `topic`: the one that it is, by its address, "" for all. */
export function ArticlesPage({ visit, drafts, asked, topics, topic }: Props) {
  const says = useMessages().desk.articles.list;
  const m = useMessages().desk;
  return (
    <Desk
      visit={visit}
      title={says.title}
      actions={
        <div class="actions">
          <a class="button" href="/desk/articles/new">
            {says.newOne}
          </a>
          <a class="button quiet" href="/desk/import">
            {says.bring}
          </a>
          {visit.canEnter("/desk/bin") && <a href="/desk/bin">{m.bin.title}</a>}
        </div>
      }
    >
      <Find asked={asked} label={m.topics.findArticles}>
        <TopicChoice topics={topics} topic={topic} />
      </Find>
      <Wide label={says.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{says.headline}</th>
              <th scope="col">{says.by}</th>
              <th scope="col">{says.section}</th>
              <th scope="col">{says.issue}</th>
              <th scope="col">{says.access}</th>
              <th scope="col">{says.state}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.rows.map((draft) => (
              <DraftRow draft={draft} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={drafts.total} none={topic ? m.topics.noArticle : says.nothing} />
    </Desk>
  );
}

function TopicChoice({ topics, topic }: Pick<Props, "topics" | "topic">) {
  const m = useMessages().desk.topics;
  if (topics.length === 0 && !topic) return null;
  const options = topics.map(({ slug, name }) => [slug, name] as const);
  return <Choice shown={nothingShown} name="topic" label={m.topic} standard={topic} options={[["", m.any], ...options]} />;
}

function DraftRow({ draft }: { draft: DraftCard }) {
  const m = useMessages().desk.articles;
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/articles/${draft.id}`}>
          {draft.headline}
        </a>
      </td>
      <td>{draft.byline.join(", ")}</td>
      <td>{draft.section}</td>
      <td>{draft.wholeNumber}</td>
      <td>{m.access[draft.access]}</td>
      <td class={draft.publication === "current" ? "good" : ""}>{m.states[draft.publication]}</td>
    </tr>
  );
}
