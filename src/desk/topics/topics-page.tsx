import type { CountedTopic } from "../../editorial/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

type Props = { visit: DeskVisit; topics: CountedTopic[]; problem: WhyRefused | undefined };

export function TopicsPage({ visit, topics, problem }: Props) {
  const m = useMessages().desk.topics;
  return (
    <Desk visit={visit} title={m.topics}>
      <Refused problem={problem} />
      <p class="soft">{topics.length > 0 ? m.says : m.none}</p>
      {topics.length > 0 && (
        <Wide label={m.topics}>
          <table>
            <thead>
              <tr>
                <th scope="col">{m.topic}</th>
                <th scope="col" class="end">
                  {m.articles}
                </th>
                <th scope="col">{m.rename}</th>
                <th scope="col">{m.merge}</th>
              </tr>
            </thead>
            <tbody>
              {topics.map((topic) => (
                <TopicRow topic={topic} topics={topics} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </Desk>
  );
}

function TopicRow({ topic: { id, slug, name, articles }, topics }: { topic: CountedTopic; topics: CountedTopic[] }) {
  const m = useMessages().desk.topics;
  return (
    <tr>
      <td>
        <a class="serif" href={`/topics/${slug}`}>
          {name}
        </a>
      </td>
      <td class="end">
        <a href={`/desk/articles?topic=${slug}`} aria-label={m.articlesOf({ name, articles })}>
          {articles}
        </a>
      </td>
      <td>
        <form class="actions inline" method="post" action={`/desk/topics/${id}`}>
          <input name="name" value={name} aria-label={m.renameOne(name)} />
          <button class="button quiet">{m.rename}</button>
        </form>
      </td>
      <td>
        {topics.length > 1 && (
          <form class="actions inline" method="post" action={`/desk/topics/${id}/merger`}>
            <select name="into" aria-label={m.into(name)}>
              <option value="">{m.choose}</option>
              {topics.map((other) => other.id !== id && <option value={other.id}>{other.name}</option>)}
            </select>
            <button class="button quiet">{m.merge}</button>
          </form>
        )}
      </td>
    </tr>
  );
}
