import { z } from "zod";
import { desksSpoken, messagesIn } from "../../messages/index.ts";
import { field, idIn, readForm } from "../../http/index.ts";
import {
  appBegun,
  beginApp,
  confirmApp,
  endOtherSessions,
  endOwnSession,
  hasSecond,
  isSecondDemanded,
  noteProof,
  removeApp,
  removePasskey,
  renamePerson,
  revokeRole,
  secondsOf,
  speakTo,
  sessionsOf,
  writeRecoveryCodes,
} from "../../people/index.ts";
import { type Platform, inTransaction } from "../../platform/index.ts";
import { chooseCommentLetters, openLinksMadeBy, wantsCommentLetters } from "../../review/index.ts";
import { askFirst } from "../ask-first.tsx";
import { type Shown, nothingShown } from "../forms.tsx";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, everybody, see } from "../route.ts";
import { tokenOf } from "../token-of.ts";
import { MePage, RecoveryPage } from "./me-page.tsx";

const appRemoved = notice("app-removed", (m) => m.proof.appRemoved);
const passkeyRemoved = notice("passkey-removed", (m) => m.proof.passkeyRemoved);
const lastRemoved = notice("last-passkey-removed", (m) => m.proof.lastRemoved);
const ended = notice("session-ended", (m) => m.proof.ended);
const endedOthers = notice("sessions-ended", (m) => m.proof.endedOthers);
const lettersKept = notice("comment-letters", (m) => m.commentLetter.kept);
const nameKept = notice("own-name", (m) => m.proof.nameKept);
const languageKept = notice("desk-language", (m) => m.frame.languageKept);
const letters = z.object({ letters: field.tick });
const spoken = z.object({ language: field.line });
const called = z.object({ name: field.line });
const code = z.object({ code: field.line });

/** One's own sign-in: where one is signed in, what one proves by, and the way out. */
export function meRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/me", everybody, (c, visit) => mePage(platform, c, visit, nothingShown));
  route("post", "/me/app", everybody, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const again = (shown: Shown) => mePage(platform, c, visit, shown);
    return rerenderOnRefusal(visit.language, form, [], async () => (await beginApp(platform, visit.person.id), see("/desk/me")), again);
  });
  route("post", "/me/app/confirmation", everybody, async (c, visit) => {
    const form = await readForm(c.req.raw);
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        const codes = await confirmApp(platform, { personId: visit.person.id, code: form.parse(code).code });
        await noteProof(platform, { token: tokenOf(platform, c), second: true });
        return deskPage(<RecoveryPage visit={visit} codes={codes} />);
      },
      (shown) => mePage(platform, c, visit, shown),
    );
  });
  route("post", "/me/app/removal", everybody, async (_c, visit) => {
    await inTransaction(platform, (tx) => removeApp(tx, visit.person.id));
    return see(doneAt("/desk/me", appRemoved));
  });
  route("post", "/me/passkeys/:id/removal", everybody, async (c, visit) => {
    const id = idIn(c);
    await inTransaction(platform, async (tx) => (await removePasskey(tx, { personId: visit.person.id, id })) || missing());
    return see(doneAt("/desk/me", hasSecond(await secondsOf(db, visit.person.id)) ? passkeyRemoved : lastRemoved));
  });
  route("post", "/me/recovery", everybody, async (_c, visit) => {
    if (!hasSecond(await secondsOf(db, visit.person.id))) missing();
    const codes = await inTransaction(platform, (tx) => writeRecoveryCodes(platform, tx, visit.person.id));
    return deskPage(<RecoveryPage visit={visit} codes={codes} />);
  });
  ownChoices(route, platform);
  ownSessions(route, platform);
  leaving(route, platform);
}

async function mePage(platform: Platform, c: Ctx, visit: DeskVisit, shown: Shown): Promise<Response> {
  const { db, clock } = platform;
  const personId = visit.person.id;
  const parts = {
    seconds: await secondsOf(db, personId),
    sessions: await sessionsOf(db, clock.now(), { personId, token: tokenOf(platform, c) }),
    begun: await appBegun(platform, personId),
    wantsLetters: await wantsCommentLetters(db, personId),
    demanded: await isSecondDemanded(db),
  };
  return deskPage(<MePage visit={visit} shown={shown} {...parts} />, shown.problem ? 422 : 200);
}

/** How one is called at the desk, in which language it speaks to one, and what one is written to of. */
function ownChoices(route: Route, platform: Platform): void {
  route("post", "/me/name", everybody, async (c, visit) => {
    const { name } = (await readForm(c.req.raw)).parse(called);
    await inTransaction(platform, (tx) => renamePerson(tx, visit.person.id, name));
    return see(doneAt("/desk/me", nameKept));
  });
  route("post", "/me/language", everybody, async (c, visit) => {
    const { language } = (await readForm(c.req.raw)).parse(spoken);
    const deskLanguage = desksSpoken().find((one) => one === language) ?? missing();
    await inTransaction(platform, (tx) => speakTo(tx, visit.person.id, { deskLanguage }));
    return see(doneAt("/desk/me", languageKept));
  });
  route("post", "/me/comment-letters", everybody, async (c, visit) => {
    const { letters: wants } = (await readForm(c.req.raw)).parse(letters);
    await inTransaction(platform, (tx) => chooseCommentLetters(platform, tx, { personId: visit.person.id, wants }));
    return see(doneAt("/desk/me", lettersKept));
  });
}

function ownSessions(route: Route, platform: Platform): void {
  route("post", "/me/sessions/:id/ending", everybody, async (c, visit) => {
    const id = idIn(c);
    await inTransaction(platform, async (tx) => (await endOwnSession(platform, tx, { personId: visit.person.id, id })) || missing());
    return see(doneAt("/desk/me", ended));
  });
  route("post", "/me/sessions/ending", everybody, async (c, visit) => {
    await endOtherSessions(platform, { personId: visit.person.id, token: tokenOf(platform, c) });
    return see(doneAt("/desk/me", endedOthers));
  });
}

/** Whoever is the last publisher stays: "last-publisher". */
function leaving(route: Route, platform: Platform): void {
  askFirst(route, "/me/leaving", {
    roles: everybody,
    ask: async (_c, visit) => {
      const m = messagesIn(visit.language).desk.proof;
      const linked = await openLinksMadeBy(platform, visit.person.id);
      return {
        title: m.leave,
        back: { href: "/desk/me", label: m.signIn },
        says: [m.leaving(visit.title)],
        odd: linked.length > 0 ? [m.linksStay(linked)] : [],
        button: m.leave,
      };
    },
    work: async (_c, { person }) => {
      await inTransaction(platform, async (tx) => {
        for (const role of person.roles) await revokeRole(platform, tx, { personId: person.id, role, by: person.id });
      });
      return see("/account");
    },
  });
}
