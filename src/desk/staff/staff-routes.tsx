import { type Messages, messagesIn } from "../../messages/index.ts";
import { z } from "zod";
import { field, idIn, readForm } from "../../http/index.ts";
import { pieces, sectionsOf, sectionsOfEditors } from "../../editorial/index.ts";
import {
  type StaffMember,
  endSessionsOf,
  findOrCreatePerson,
  grantRole,
  isSecondDemanded,
  peopleById,
  revokeRole,
  roles,
  secondsOf,
  staffOf,
} from "../../people/index.ts";
import { openLinksMadeBy } from "../../review/index.ts";
import { keysOf } from "../../values/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { StaffPage } from "./staff-page.tsx";
import { memberOf } from "./member-of.ts";
import { invite } from "./invite.ts";
import { secondRoutes } from "./second-routes.tsx";
import { sectionRoutes } from "./section-routes.tsx";
import { missing } from "../refusals.ts";
import { askFirst } from "../ask-first.tsx";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, publisher, see } from "../route.ts";
import { doneAt, notice } from "../notices.ts";

const roleGiven = notice("role", (desk) => desk.staff.given);
const roleTaken = notice("role-taken", (desk) => desk.staff.taken);
const signedOut = notice("signed-out", (desk) => desk.staff.signedOut);

/** Roles given and taken away, and sessions ended: the publisher's alone. */
export function staffRoutes(route: Route, platform: Platform): void {
  const { db, clock } = platform;
  const page = async (visit: DeskVisit, shown: Shown) => {
    const staff = await staffOf(db, clock.now());
    const givers = await peopleById(db, [...new Set(staff.flatMap(({ held }) => held.flatMap(({ by }) => by ?? [])))]);
    const names = new Map([...givers].map(([id, { name, email }]) => [id, name || email]));
    const titles = new Map((await sectionsOf(db)).map(({ slug, name }) => [slug, name]));
    const sections = new Map([...(await sectionsOfEditors(db))].map(([id, slugs]) => [id, slugs.map((slug) => titles.get(slug) ?? slug)]));
    const seconds = new Map(await Promise.all(staff.map(async ({ id }) => [id, await secondsOf(db, id)] as const)));
    const more = { sections, seconds, demanded: await isSecondDemanded(db) };
    return deskPage(<StaffPage visit={visit} staff={staff} names={names} {...more} shown={shown} />, shown.problem ? 422 : 200);
  };
  route("get", "/staff", publisher, (_c, visit) => page(visit, nothingShown));
  route("post", "/staff", publisher, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { email, name, role } = form.parse(member);
    return rerenderOnRefusal(
      visit.language,
      form,
      keysOf(member.shape),
      async () => {
        await inTransaction(platform, async (tx) => {
          const personId = await findOrCreatePerson(platform, tx, { email, name });
          await grantRole(platform, tx, { personId, role, by: visit.person.id });
          await invite(platform, tx, { visit, email, role });
        });
        return see(doneAt("/desk/staff", roleGiven));
      },
      (shown) => page(visit, shown),
    );
  });
  sectionRoutes(route, platform);
  secondRoutes(route, platform);
  roleRemoval(route, platform);
  signingOut(route, platform);
}

const roleIn = (given: string) => roles.find((role) => role === given) ?? missing();
/** Who is to have a role; one that there is not is nobody’s. */
const member = z.object({ email: field.line, name: field.line, role: field.line.transform(roleIn) });
const back = (m: Messages["desk"]["staff"]) => ({ href: "/desk/staff", label: m.title });
const nameOf = ({ name, email }: StaffMember) => name || email;

function roleRemoval(route: Route, platform: Platform): void {
  askFirst(route, "/staff/:id/roles/:role/removal", {
    roles: publisher,
    ask: async (c, visit) => {
      const {
        roles: { names },
        staff: m,
      } = messagesIn(visit.language).desk;
      const [member, role] = [await memberOf(platform, c), roleIn(c.req.param("role") ?? "")];
      const left = member.roles.filter((one) => one !== role);
      return {
        title: m.noLonger({ name: nameOf(member), role: names[role] }),
        back: back(m),
        says: [
          left.length > 0 ? m.still({ name: nameOf(member), roles: left.map((one) => names[one]) }) : m.comesNoMore(nameOf(member)),
          m.holdsIn(member.sessions),
        ],
        odd: [...(member.id === visit.person.id ? [m.you] : []), ...(left.length === 0 ? await leftBehind(platform, member, m) : [])],
        reasons: member.roles.includes(role) ? [] : [m.hasNot(nameOf(member))],
        button: m.takeRole,
      };
    },
    work: async (c, visit) => {
      const role = roleIn(c.req.param("role") ?? "");
      await inTransaction(platform, (tx) => revokeRole(platform, tx, { personId: idIn(c), role, by: visit.person.id }));
      return see(doneAt("/desk/staff", roleTaken));
    },
  });
}

/** What nobody would work on any more, and the ways in that they gave to others. */
async function leftBehind(platform: Platform, { id }: StaffMember, m: Messages["desk"]["staff"]): Promise<string[]> {
  const { total } = await pieces(platform.db, { holder: { kind: "person", id }, isPublic: false }, { limit: 1 });
  const linked = await openLinksMadeBy(platform, id);
  return [...(total > 0 ? [m.inHands(total)] : []), ...(linked.length > 0 ? [m.linksStay(linked)] : [])];
}

function signingOut(route: Route, platform: Platform): void {
  askFirst(route, "/staff/:id/sessions/ending", {
    roles: publisher,
    ask: async (c, visit) => {
      const m = messagesIn(visit.language).desk.staff;
      const member = await memberOf(platform, c);
      return {
        title: m.signOut(nameOf(member)),
        back: back(m),
        says: [m.signsOut(member.sessions)],
        odd: member.id === visit.person.id ? [m.youAgain] : [],
        button: m.everywhere,
      };
    },
    work: async (c) => {
      await endSessionsOf(platform, (await memberOf(platform, c)).id);
      return see(doneAt("/desk/staff", signedOut));
    },
  });
}
