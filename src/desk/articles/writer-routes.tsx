import { type Draft, draftById, setWriters, writersOf } from "../../editorial/index.ts";
import { idIn, readForm } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { type StaffMember, staffOf } from "../../people/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { Desk, type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { ticked } from "./article-form.ts";
import { type Route, editing, see } from "../route.ts";

const writersSaved = notice("writers", (m) => m.roles.writersSaved);

/** Whose piece it is: the contributors who may see and change it. */
export function writerRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const contributors = async () => (await staffOf(db, clock.now())).filter(({ roles }) => roles.includes("contributor"));
  route("get", "/articles/:id/writers", editing, async (c, visit) => {
    const draft = await draftById(db, idIn(c));
    const [all, chosen] = [await contributors(), await writersOf(db, draft.id)];
    return deskPage(<WritersPage visit={visit} draft={draft} all={all} chosen={chosen} />);
  });
  route("post", "/articles/:id/writers", editing, async (c, visit) => {
    const articleId = (await draftById(db, idIn(c))).id;
    const form = await readForm(c.req.raw);
    const people = form.parse(ticked((await contributors()).map(({ id }) => id)), "writer.");
    await inTransaction(platform, (tx) => setWriters(platform, tx, { articleId, people, by: visit.person.id }));
    return see(doneAt(`/desk/articles/${articleId}`, writersSaved));
  });
}

function WritersPage({ visit, draft, all, chosen }: { visit: DeskVisit; draft: Draft; all: StaffMember[]; chosen: string[] }) {
  const m = useMessages().desk.roles;
  return (
    <Desk visit={visit} title={m.writers} actions={<a href={`/desk/articles/${draft.id}`}>{draft.headline}</a>}>
      <p>{m.writersSay}</p>
      {all.length === 0 && <p class="notice">{m.nobodyWrites}</p>}
      {all.length > 0 && (
        <form class="fields narrow" method="post" action={`/desk/articles/${draft.id}/writers`}>
          <fieldset class="slot">
            <legend>{m.writers}</legend>
            {all.map(({ id, name, email }) => (
              <label class="check">
                <input type="checkbox" name={`writer.${id}`} value="yes" checked={chosen.includes(id)} /> {name || email}
              </label>
            ))}
          </fieldset>
          <p>
            <button class="button">{m.saveWriters}</button>
          </p>
        </form>
      )}
    </Desk>
  );
}
