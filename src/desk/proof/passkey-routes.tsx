import { z } from "zod";
import { messagesIn } from "../../messages/index.ts";
import { field, readForm } from "../../http/index.ts";
import { addPasskey, askForNewPasskey, askForPasskey, noteProof, personOfPasskey } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { refuse } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, everybody, see } from "../route.ts";
import { tokenOf } from "../token-of.ts";
import { RecoveryPage } from "./me-page.tsx";
import { proofPageOn } from "./proof-routes.tsx";
import { returnOf } from "./return-of.ts";

const passkeyAdded = notice("passkey-added", (m) => m.proof.passkeyAdded);
const adding = z.object({ answer: field.line, name: field.line });
const proving = z.object({ answer: field.line, return: field.line });

/** Passkeys at the desk: one more is taken in, or one proves anew who is there. */
export function passkeyRoutes(route: Route, platform: Platform): void {
  const unkept = { headers: { "cache-control": "no-store" } };
  route("post", "/me/passkeys/options", everybody, async (c, visit) => {
    const asks = { personId: visit.person.id, holder: tokenOf(platform, c), magazine: visit.title };
    return Response.json(await askForNewPasskey(platform, asks), unkept);
  });
  route("post", "/me/passkeys", everybody, async (c, visit) => {
    const given = (await readForm(c.req.raw)).parse(adding);
    const holder = tokenOf(platform, c);
    const codes = await addPasskey(platform, { personId: visit.person.id, holder, ...given });
    await noteProof(platform, { token: holder, second: true });
    return codes.length > 0 ? deskPage(<RecoveryPage visit={visit} codes={codes} />) : see(doneAt("/desk/me", passkeyAdded));
  });
  route("post", "/proof/passkey/options", everybody, async (c) =>
    Response.json(await askForPasskey(platform, tokenOf(platform, c)), unkept),
  );
  const page = proofPageOn(platform);
  route("post", "/proof/passkey", everybody, async (c, visit) => {
    const form = await readForm(c.req.raw);
    const { answer, return: to } = form.parse(proving);
    const holder = tokenOf(platform, c);
    return rerenderOnRefusal(
      visit.language,
      form,
      [],
      async () => {
        const personId = await personOfPasskey(platform, { holder, answer, ip: `desk:${visit.person.id}` });
        if (personId !== visit.person.id) throw refuse("passkey-of-another", messagesIn(visit.language).desk.proof.ofAnother);
        await noteProof(platform, { token: holder, second: true });
        return see(returnOf(to));
      },
      (shown) => page(visit, { returnTo: returnOf(to), shown }),
    );
  });
}
