import type { HousePageCard } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";

/** Every page of the house: its state, and where the site links to it. */
export function PagesPage({ visit, pages, missing }: { visit: DeskVisit; pages: HousePageCard[]; missing: string[] }) {
  const m = useMessages().desk.pages;
  return (
    <Desk
      visit={visit}
      title={m.title}
      actions={
        <a class="button" href="/desk/pages/new">
          {m.newPage}
        </a>
      }
    >
      <p class="soft">{m.says}</p>
      {pages.length === 0 ? <p>{m.noPages}</p> : <Places pages={pages} />}
      {missing.length > 0 && (
        <div class="notice">
          <p>{m.missing(missing.join(", "))}</p>
          <ActionButton action="/desk/pages/drafts" label={m.draftThem} />
        </div>
      )}
    </Desk>
  );
}

function Places({ pages }: { pages: HousePageCard[] }) {
  const m = useMessages().desk.pages;
  return (
    <form method="post" action="/desk/pages/places">
      <Wide label={m.list}>
        <table>
          <thead>
            <tr>
              {[m.name, m.address, m.state, m.order, m.navigation, m.footer, m.changed].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.map((page) => (
              <Row page={page} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p>
        <button class="button">{m.keepPlaces}</button>
      </p>
    </form>
  );
}

function Row({ page }: { page: HousePageCard }) {
  const m = useMessages().desk.pages;
  const { id, headline, slug, publication, path, position, inNavigation, inFooter, changedAt } = page;
  const tick = (name: string, label: string, is: boolean) => (
    <td>
      <input type="checkbox" name={`page.${id}.${name}`} value="yes" checked={is} aria-label={label} />
    </td>
  );
  return (
    <tr>
      <td>
        <a href={`/desk/pages/${id}`}>{headline}</a>
      </td>
      <td>{path ? <a href={path}>{path}</a> : `/${slug}`}</td>
      <td>{m.states[publication]}</td>
      <td>
        <input class="short" inputmode="numeric" name={`page.${id}.position`} value={String(position)} aria-label={m.orderOf(headline)} />
      </td>
      {tick("navigation", m.navigationOf(headline), inNavigation)}
      {tick("footer", m.footerOf(headline), inFooter)}
      <td>
        <When at={changedAt} />
      </td>
    </tr>
  );
}
