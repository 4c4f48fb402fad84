import { type Section, sectionsOf, sectionsOfEditors, setSections } from "../../editorial/index.ts";
import { eachOf, field, readForm } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { StaffMember } from "../../people/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { Desk, type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, publisher, see } from "../route.ts";
import { memberOf } from "./member-of.ts";

const sectionsSaved = notice("sections", (m) => m.roles.sectionsSaved);

/** Which sections a section editor edits: the publisher’s to say. */
export function sectionRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const editorOf = async (c: Ctx) => {
    const member = await memberOf(platform, c);
    return member.roles.includes("section-editor") ? member : missing();
  };
  route("get", "/staff/:id/sections", publisher, async (c, visit) => {
    const member = await editorOf(c);
    const chosen = (await sectionsOfEditors(db)).get(member.id) ?? [];
    return deskPage(<SectionsPage visit={visit} member={member} sections={await sectionsOf(db)} chosen={chosen} />);
  });
  route("post", "/staff/:id/sections", publisher, async (c, visit) => {
    const member = await editorOf(c);
    const form = await readForm(c.req.raw);
    const all = (await sectionsOf(db)).map(({ slug }) => slug);
    const ticked = form.parse(eachOf(all, field.tick), "section.");
    const slugs = all.filter((slug) => ticked[slug]);
    await inTransaction(platform, (tx) => setSections(platform, tx, { personId: member.id, slugs, by: visit.person.id }));
    return see(doneAt("/desk/staff", sectionsSaved));
  });
}

type Props = { visit: DeskVisit; member: StaffMember; sections: Section[]; chosen: string[] };

function SectionsPage({ visit, member, sections, chosen }: Props) {
  const m = useMessages().desk.roles;
  const name = member.name || member.email;
  return (
    <Desk visit={visit} title={m.sectionsOf(name)} actions={<a href="/desk/staff">{useMessages().desk.frame.rooms.staff}</a>}>
      <p>{m.sectionsSay(name)}</p>
      <form class="fields narrow" method="post" action={`/desk/staff/${member.id}/sections`}>
        <fieldset class="slot">
          <legend>{m.sections}</legend>
          {sections.map((section) => (
            <label class="check">
              <input type="checkbox" name={`section.${section.slug}`} value="yes" checked={chosen.includes(section.slug)} /> {section.name}
            </label>
          ))}
        </fieldset>
        <p>
          <button class="button">{m.saveSections}</button>
        </p>
      </form>
    </Desk>
  );
}
