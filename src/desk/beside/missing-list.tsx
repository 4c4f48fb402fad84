import type { Draft, Gap } from "../../editorial/index.ts";
import { type Messages, useMessages } from "../../messages/index.ts";

/** `base`: the writing page, where the list stands on another. */
type Props = { draft: Pick<Draft, "held">; gaps: Gap[]; base?: string };

/** What a text still lacks; each line leads to its place: to the field, or with a script into the text itself. */
export function MissingList({ draft, gaps, base = "" }: Props) {
  const m = useMessages().desk.beside;
  const [needed, wished] = [gaps.filter(({ isNeeded }) => isNeeded), gaps.filter(({ isNeeded }) => !isNeeded)];
  return (
    <section class="still-missing" aria-label={m.missing}>
      <h2>{m.missing}</h2>
      {draft.held && <p class="bad">{m.held({ why: draft.held })}</p>}
      {gaps.length === 0 && <p class="soft">{m.nothing}</p>}
      <Part says={m.needed} gaps={needed} base={base} />
      <Part says={m.wished} gaps={wished} base={base} />
    </section>
  );
}

function Part({ says, gaps, base }: { says: string; gaps: Gap[]; base: string }) {
  const { desk } = useMessages();
  if (gaps.length === 0) return null;
  return (
    <>
      <h3>{says}</h3>
      <ul tabIndex={0} aria-label={says}>
        {gaps.map((gap) => (
          <li>
            <a
              href={`${base}#at-${gap.field ?? "body"}`}
              data-block={gap.block}
              data-part={gap.part}
              data-what={gap.what}
              data-words={gap.words}
            >
              {sentenceOf(gap, desk)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function sentenceOf({ what, words = "", says, count = 0, of = 0 }: Gap, { beside: { gaps }, text }: Messages["desk"]): string {
  switch (what) {
    case "sentence":
      return says ? says(text) : words;
    case "picture":
      return gaps.picture({ name: words });
    case "nowhere":
      return gaps.nowhere({ href: words });
    case "tk":
      return gaps.tk({ words });
    case "short":
    case "long":
      return gaps[what]({ words: count, wanted: of });
    case "suggestions":
      return gaps.suggestions({ open: count });
    default:
      return gaps[what];
  }
}
