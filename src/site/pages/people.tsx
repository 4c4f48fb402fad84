import type { Contributor, Section } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";

type Props = { sections: readonly Section[]; contributors: readonly Contributor[] };

/** Every section, and everybody who writes; nothing of what a new magazine has none of. */
export function People({ sections, contributors }: Props) {
  return (
    <>
      {sections.length > 0 && <Sections sections={sections} />}
      {contributors.length > 0 && <Contributors contributors={contributors} />}
    </>
  );
}

function Sections({ sections }: Pick<Props, "sections">) {
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
    </>
  );
}

function Contributors({ contributors }: Pick<Props, "contributors">) {
  const m = useMessages().reading;
  return (
    <>
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
