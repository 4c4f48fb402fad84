import type { Draft } from "../../../editorial/index.ts";
import { useMessages } from "../../../messages/index.ts";
import { type LinkView, degrees, linkDays } from "../../../review/index.ts";
import { type Day, addDays, formatDay } from "../../../values/index.ts";
import { Choice, Input, Problem, type Shown } from "../../forms.tsx";
import { Desk, type DeskVisit } from "../../frame.tsx";
import { Wide } from "../../lists.tsx";
import { DayOf, When } from "../../when.tsx";

type Props = { visit: DeskVisit; draft: Draft; links: readonly LinkView[]; here: Day; shown: Shown };

/** The private links of a piece, and the form that makes one. */
export function LinksPage({ visit, draft, links, here, shown }: Props) {
  const m = useMessages().desk.links;
  const base = `/desk/articles/${draft.id}/links`;
  return (
    <Desk visit={visit} title={m.title} actions={<a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>}>
      <Problem shown={shown} />
      <p>{m.says}</p>
      <h2>{m.list}</h2>
      {links.length === 0 ? <p class="soft">{m.none}</p> : <LinkTable links={links} base={base} />}
      <h2>{m.make}</h2>
      <form class="fields narrow" method="post" action={base}>
        <Input shown={shown} name="name" label={m.name} standard={draft.byline[0] ?? ""} required />
        <Input shown={shown} name="email" label={m.email} type="email" />
        <Choice
          shown={shown}
          name="degree"
          label={m.degree}
          standard="comment"
          options={degrees.map((one) => [one, m.degrees[one]] as const)}
        />
        <Input shown={shown} name="endsOn" label={m.endsOn} type="date" standard={addDays(here, linkDays.usual)} required />
        <p>
          <button class="button">{m.make}</button>
        </p>
      </form>
    </Desk>
  );
}

function LinkTable({ links, base }: { links: readonly LinkView[]; base: string }) {
  const m = useMessages().desk.links;
  return (
    <Wide label={m.list}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.who}</th>
            <th scope="col">{m.may}</th>
            <th scope="col">{m.until}</th>
            <th scope="col">{m.used}</th>
            <th scope="col">{m.madeBy}</th>
            <th scope="col"></th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr>
              <td>
                {link.name} {link.email && <span class="soft">{link.email}</span>}{" "}
                {link.lettersStopped && <span class="soft">{m.noLetters}</span>}
              </td>
              <td>{m.degrees[link.degree]}</td>
              <td>
                <DayOf day={link.endsOn} />
              </td>
              <td>{link.usedAt ? <When at={link.usedAt} /> : <span class="soft">{m.never}</span>}</td>
              <td>
                <When at={link.made.at} day /> <span class="soft">{link.made.by}</span>
              </td>
              <td>
                {link.state === "open" ? (
                  <form class="inline" method="post" action={`${base}/${link.id}/revocation`}>
                    <button class="button quiet" aria-label={m.revokeOf(link.name)}>
                      {m.revoke}
                    </button>
                  </form>
                ) : (
                  m.state[link.state]
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

type MadeProps = { visit: DeskVisit; draft: Draft; url: string; name: string; email: string; endsOn: Day };

/** The address of a new link, this once. */
export function LinkMadePage({ visit, draft, url, name, email, endsOn }: MadeProps) {
  const m = useMessages().desk.links;
  return (
    <Desk visit={visit} title={m.made} actions={<a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>}>
      <p>{m.madeFor({ name, day: formatDay(endsOn, visit.language) })}</p>
      <div class="fields narrow">
        <label>
          {m.address}
          <input readonly value={url} />
        </label>
      </div>
      <p class="notice">{m.shownOnce}</p>
      {email && <p>{m.mailedTo(email)}</p>}
      <p>
        <a href={`/desk/articles/${draft.id}/links`}>{m.all}</a>
      </p>
    </Desk>
  );
}
