import { useMessages } from "../../messages/index.ts";
import { type Seconds, hasSecond } from "../../people/index.ts";
import { Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = { visit: DeskVisit; returnTo: string; shown: Shown; sent: boolean; seconds: Seconds; demo: boolean };

export function ProofPage({ visit, returnTo, shown, sent, seconds, demo }: Props) {
  const m = useMessages().desk.proof;
  const second = hasSecond(seconds);
  return (
    <Desk visit={visit} title={m.title} head={<script type="module" src={visit.asset("passkey.js")} />}>
      <Problem shown={shown} />
      <p>{second && !visit.proof.secondAt ? m.saysSecond : m.saysFresh}</p>
      {seconds.passkeys.length > 0 && (
        <form class="fields narrow" method="post" action="/desk/proof/passkey" data-passkey="/desk/proof/passkey/options" hidden>
          <h2>{m.byPasskey}</h2>
          <input type="hidden" name="return" value={returnTo} />
          <input type="hidden" name="answer" value="" />
          <p>
            <button class="button">{m.usePasskey}</button>
          </p>
          <p class="bad" role="alert" hidden>
            {m.passkeyFailed}
          </p>
        </form>
      )}
      {second && <CodeForm action="/desk/proof/code" title={m.byCode} label={m.code} returnTo={returnTo} />}
      {!second && <ByLetter email={visit.person.email} returnTo={returnTo} sent={sent} />}
      {demo && !second && (
        <form method="post" action="/desk/proof/demo">
          <input type="hidden" name="return" value={returnTo} />
          <button class="button quiet">{m.demo}</button>
        </form>
      )}
    </Desk>
  );
}

function CodeForm({ action, title, label, returnTo }: { action: string; title: string; label: string; returnTo: string }) {
  return (
    <form class="fields narrow" method="post" action={action}>
      <h2>{title}</h2>
      <input type="hidden" name="return" value={returnTo} />
      <label>
        {label}
        <input name="code" autocomplete="one-time-code" required />
      </label>
      <p>
        <button class="button">{useMessages().desk.proof.go}</button>
      </p>
    </form>
  );
}

function ByLetter({ email, returnTo, sent }: { email: string; returnTo: string; sent: boolean }) {
  const m = useMessages().desk.proof;
  return (
    <>
      {sent && <p role="status">{m.sent}</p>}
      {sent && <CodeForm action="/desk/proof/letter" title={m.byLetter} label={m.letterCode} returnTo={returnTo} />}
      <form class="fields narrow" method="post" action="/desk/proof/letters">
        <input type="hidden" name="return" value={returnTo} />
        <p>
          <button class={sent ? "button quiet" : "button"}>{m.send(email)}</button>
        </p>
      </form>
    </>
  );
}
