import { type Seconds, type StaffMember, hasSecond, roles } from "../../people/index.ts";
import { useMessages, said } from "../../messages/index.ts";
import { Choice, Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";
import { When } from "../when.tsx";

type Props = {
  visit: DeskVisit;
  staff: StaffMember[];
  names: ReadonlyMap<string, string>;
  shown: Shown;
  sections: ReadonlyMap<string, string[]>;
  seconds: ReadonlyMap<string, Seconds>;
  demanded: boolean;
};

/** Who has which role, since when and by whom; where they are signed in; and the way to change both. */
export function StaffPage({ visit, staff, names, shown, sections, seconds, demanded }: Props) {
  const says = useMessages().desk.staff;
  const m = useMessages().desk.roles;
  return (
    <Desk visit={visit} title={says.title}>
      <Problem shown={shown} />
      <Wide label={says.title}>
        <table>
          <thead>
            <tr>
              {[...Object.values(says.heads), m.provesBy].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {staff.map((member) =>
              member.held.map((held, at) => (
                <HeldRole member={member} held={held} first={at === 0} names={names} sections={sections} seconds={seconds} />
              )),
            )}
          </tbody>
        </table>
      </Wide>
      <h2>{says.give}</h2>
      <form class="fields narrow" method="post" action="/desk/staff">
        <Input shown={shown} name="email" label={says.email} type="email" required hint={says.emailHint} />
        <Input shown={shown} name="name" label={says.name} hint={says.nameHint} />
        <Choice shown={shown} name="role" label={says.role} options={roles.map((role) => [role, m.does[role]] as const)} />
        <p>
          <button class="button">{says.giveIt}</button>
        </p>
      </form>
      <h2>{m.rule}</h2>
      <form class="fields narrow" method="post" action="/desk/staff/rules">
        <label class="check">
          <input type="checkbox" name="second" value="yes" checked={demanded} /> {m.demand}
        </label>
        <p>
          <button class="button quiet">{m.saveRule}</button>
        </p>
      </form>
    </Desk>
  );
}

/** A member's name and browsers stand in the first row of their roles. */
function HeldRole({
  member,
  held: { role, since, by },
  first,
  names,
  sections,
  seconds,
}: Pick<Props, "names" | "sections" | "seconds"> & {
  member: Props["staff"][number];
  held: Props["staff"][number]["held"][number];
  first: boolean;
}) {
  const says = useMessages().desk.staff;
  const m = useMessages().desk.roles;
  return (
    <tr>
      <td>
        {first && (
          <>
            <strong>{member.name || member.email}</strong> <span class="soft">{member.name && member.email}</span>
          </>
        )}
      </td>
      <td>
        {m.names[role]}
        {role === "section-editor" && (
          <>
            {": "}
            <a href={`/desk/staff/${member.id}/sections`}>{(sections.get(member.id) ?? []).join(", ") || m.noSections}</a>
          </>
        )}{" "}
        <a href={`/desk/staff/${member.id}/roles/${role}/removal`}>{says.take}</a>
      </td>
      <td class="soft">
        <When at={since} day /> {says.by(by ? (names.get(by) ?? says.left) : says.owner)}
      </td>
      <td>
        {first &&
          (member.sessions > 0 ? (
            <>{said(says.signedIn(member.sessions), { a: <a href={`/desk/staff/${member.id}/sessions/ending`} /> })}</>
          ) : (
            <span class="soft">{says.nowhere}</span>
          ))}
      </td>
      <td>{first && <ProvesBy id={member.id} seconds={seconds.get(member.id)} />}</td>
    </tr>
  );
}

function ProvesBy({ id, seconds }: { id: string; seconds: Seconds | undefined }) {
  const m = useMessages().desk.roles;
  if (!seconds || !hasSecond(seconds)) return <span class="soft">{m.letterAlone}</span>;
  const has = [...(seconds.app ? [m.app] : []), ...(seconds.passkeys.length > 0 ? [m.passkeys(seconds.passkeys.length)] : [])];
  return (
    <>
      {has.join(", ")} <a href={`/desk/staff/${id}/seconds/removal`}>{m.lost}</a>
    </>
  );
}
