import type { Contributor, Section } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";

/** Every section, and everybody who writes. */
export function People({ sections, contributors }: { sections: Section[]; contributors: Contributor[] }) {
  const m = useMessages().reading;
  return (
    <>
      <h2>{m.sections}</h2>
      <p>
        {sections.map(({ slug, name }, at) => (
          <>
            {at > 0 && ", "}
            <a href={`/sections/${slug}`}>{name}</a>
          </>
        ))}
      </p>
      <h2>{m.contributors}</h2>
      <ul class="results">
        {contributors.map(({ slug, name, bio }) => (
          <li>
            <a href={`/contributors/${slug}`}>{name}</a>. {bio}
          </li>
        ))}
      </ul>
    </>
  );
}
