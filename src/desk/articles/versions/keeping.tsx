import { useMessages } from "../../../messages/index.ts";
import type { DeskVisit } from "../../frame.tsx";

/** Whose words they are. A page of the house is nobody's alone: whoever saves an older one than stands there is told. */
const rooms = { articles: "/desk/articles", pages: "/desk/pages" };

/**
 * Within the writing page's form: whether its words are saved, and what keeps them as they are typed (client/autosave.ts). Without a
 * script it shows nothing, and the form is saved by its button.
 */
export function Keeping({
  visit,
  articleId,
  of = "articles",
}: {
  visit: DeskVisit;
  articleId: string | undefined;
  of?: keyof typeof rooms;
}) {
  const m = useMessages().desk.keeping;
  const says = {
    saved: m.saved,
    savedAt: m.savedAt,
    typing: m.typing,
    saving: m.saving,
    away: m.away,
    signedOut: m.signedOut,
    signIn: m.signIn,
    refused: m.refused,
    found: m.found,
    foundOlder: m.foundOlder,
    bring: m.bring,
    drop: m.drop,
    takeOver: m.takeOver,
    goOn: m.goOn,
    versions: m.versions,
    free: m.free,
  };
  return (
    <>
      <div class="keeping-bar">
        <div
          class="keeping"
          data-keeping={JSON.stringify(says)}
          data-person={visit.person.id}
          data-article={articleId ?? ""}
          data-room={rooms[of]}
          data-alone={of === "pages" ? "" : undefined}
          hidden
        >
          <p class="keeping-state" aria-label={m.state} role="status" />
        </div>
        {articleId && <a href={`${rooms[of]}/${articleId}/versions`}>{m.versions}</a>}
      </div>
      <script type="module" src={visit.asset("autosave.js")} />
    </>
  );
}

/** Without a script: who has the article in hand; and after a save that was refused for it, the button that takes it over. */
export function InHand({ inHand, canTakeOver = false }: { inHand: string | undefined; canTakeOver?: boolean | undefined }) {
  const m = useMessages().desk.keeping;
  if (canTakeOver)
    return (
      <p class="actions">
        <button class="button" form="article" name="takeOver" value="yes">
          {m.saveAndTakeOver}
        </button>
      </p>
    );
  return inHand ? (
    <noscript>
      <p class="notice">{inHand}</p>
    </noscript>
  ) : null;
}
