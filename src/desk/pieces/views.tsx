import type { PieceView } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { addressOf, narrowed, pathOf } from "./asked.ts";

/** `forAll`: may one keep a view for everybody? */
type Props = { url: URL; views: PieceView[]; forAll?: boolean };

/** The views that are kept, and the keeping of this one. */
export function Views({ url, views, forAll = true }: Props) {
  const m = useMessages().desk.way.view;
  const here = url.pathname + narrowed(url);
  const shown = views.find((view) => addressOf(view) === here);
  const shownAs = url.pathname.endsWith("/list") ? "list" : "board";
  return (
    <>
      <nav class="tabs" aria-label={m.all}>
        <a href={pathOf(shownAs)} aria-current={here === pathOf(shownAs) ? "page" : undefined}>
          {m.everything}
        </a>
        {views.map((view) => (
          <a href={addressOf(view)} aria-current={view === shown ? "page" : undefined}>
            {view.name}
          </a>
        ))}
      </nav>
      {shown && (
        <form class="inline" method="post" action={`/desk/pieces/views/${shown.id}/removal`}>
          <button class="button quiet">{m.forget(shown.name)}</button>
        </form>
      )}
      {!shown && narrowed(url) !== "" && (
        <details class="keep-view">
          <summary>{m.keep}</summary>
          <form class="actions" method="post" action="/desk/pieces/views">
            <input type="hidden" name="from" value={here} />
            <label>
              {m.name}
              <input name="name" required maxLength={60} />
            </label>
            {forAll && (
              <label class="check">
                <input type="checkbox" name="forAll" value="yes" /> {m.forAll}
              </label>
            )}
            <button class="button quiet">{m.doKeep}</button>
          </form>
        </details>
      )}
    </>
  );
}
