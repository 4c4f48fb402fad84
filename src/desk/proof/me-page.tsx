import { desksSpoken, languageSpoken, useMessages } from "../../messages/index.ts";
import { QrPicture } from "../../http/index.ts";
import { formatMoment, languageName } from "../../values/index.ts";
import { type Seconds, type SessionView, deviceOf, hasSecond, totpAddress } from "../../people/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { When } from "../when.tsx";

type Props = {
  visit: DeskVisit;
  shown: Shown;
  seconds: Seconds;
  sessions: SessionView[];
  /** The key of an app that has given no code yet. */
  begun: string | undefined;
  demanded: boolean;
  /** Whether they are written to of comments. */
  wantsLetters: boolean;
};

export function MePage({ visit, shown, seconds, sessions, begun, demanded, wantsLetters }: Props) {
  const m = useMessages().desk.proof;
  return (
    <Desk visit={visit} title={m.signIn} head={<script type="module" src={visit.asset("passkey.js")} />}>
      <Problem shown={shown} />
      {demanded && !hasSecond(seconds) && <p class="notice">{m.demanded}</p>}
      <OwnName visit={visit} shown={shown} />
      <h2>{m.sessions}</h2>
      <Sessions sessions={sessions} visit={visit} />
      <Passkeys seconds={seconds} />
      <App visit={visit} seconds={seconds} begun={begun} />
      {hasSecond(seconds) && (
        <>
          <h2>{m.recovery}</h2>
          <p>{m.recoveryLeft(seconds.recoveryLeft)}</p>
          <ActionButton action="/desk/me/recovery" label={m.newRecovery} />
        </>
      )}
      <DeskLanguage visit={visit} />
      <CommentLetters wants={wantsLetters} />
      <h2>{m.leave}</h2>
      <p>
        <a href="/desk/me/leaving">{m.leave}</a>
      </p>
    </Desk>
  );
}

function OwnName({ visit, shown }: Pick<Props, "visit" | "shown">) {
  const m = useMessages().desk.proof;
  return (
    <form class="fields narrow" method="post" action="/desk/me/name">
      <Input shown={shown} name="name" label={m.name} standard={visit.person.name} hint={m.nameSays} />
      <p>
        <button class="button quiet">{m.keepName}</button>
      </p>
    </form>
  );
}

/** Each called as it calls itself: who does not read the desk finds theirs. */
function DeskLanguage({ visit }: { visit: DeskVisit }) {
  const m = useMessages().desk.frame;
  return (
    <>
      <h2>{m.language}</h2>
      <form class="fields narrow" method="post" action="/desk/me/language">
        <label>
          {m.languageSays}
          <select name="language">
            {desksSpoken().map((language) => (
              <option value={language} lang={language} selected={language === languageSpoken(visit.language)}>
                {languageName(language)}
              </option>
            ))}
          </select>
        </label>
        <p>
          <button class="button quiet">{m.keepLanguage}</button>
        </p>
      </form>
    </>
  );
}

function CommentLetters({ wants }: { wants: boolean }) {
  const m = useMessages().desk.commentLetter;
  return (
    <>
      <h2>{m.choice}</h2>
      <form class="fields narrow" method="post" action="/desk/me/comment-letters">
        <label class="check">
          <input type="checkbox" name="letters" value="yes" checked={wants} /> {m.want}
        </label>
        <p>
          <button class="button quiet">{m.keep}</button>
        </p>
      </form>
    </>
  );
}

/** Each with its button below or beside it, whatever the width: none is beyond the edge. */
function Sessions({ sessions, visit: { language, timeZone } }: Pick<Props, "sessions" | "visit">) {
  const {
    account,
    desk: { proof: m },
  } = useMessages();
  return (
    <>
      <ul class="held">
        {sessions.map(({ id, userAgent, openedAt, seenAt, current }) => {
          const name = m.device(deviceOf(userAgent));
          return (
            <li>
              <strong>{name}</strong> {current && <span class="good">{m.here}</span>}{" "}
              <span class="soft">
                {m.lastUsed} <When at={seenAt} />
              </span>{" "}
              <span class="soft">
                {m.since} <When at={openedAt} day />
              </span>{" "}
              {current ? (
                <ActionButton action="/sign-out" label={account.signOut} />
              ) : (
                <ActionButton
                  action={`/desk/me/sessions/${id}/ending`}
                  label={m.end}
                  says={`${m.end}: ${name}, ${m.lastUsed} ${formatMoment(seenAt, timeZone, language)}`}
                />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && <ActionButton action="/desk/me/sessions/ending" label={m.endOthers} />}
    </>
  );
}

function Passkeys({ seconds }: { seconds: Seconds }) {
  const m = useMessages().desk.proof;
  return (
    <>
      <h2>{m.passkeys}</h2>
      <p>{m.passkeysSay}</p>
      {seconds.passkeys.length > 0 && (
        <ul class="held">
          {seconds.passkeys.map(({ id, name, madeAt }) => (
            <li>
              <strong>{name}</strong>{" "}
              <span class="soft">
                {m.added} <When at={madeAt} day />
              </span>{" "}
              <ActionButton action={`/desk/me/passkeys/${id}/removal`} label={m.removePasskey} says={`${m.removePasskey}: ${name}`} />
            </li>
          ))}
        </ul>
      )}
      <form class="fields narrow" method="post" action="/desk/me/passkeys" data-passkey="/desk/me/passkeys/options" data-make hidden>
        <input type="hidden" name="answer" value="" />
        <label>
          {m.passkeyName}
          <input name="name" maxlength={60} />
        </label>
        <p>
          <button class="button quiet">{m.addPasskey}</button>
        </p>
        <p class="bad" role="alert" hidden data-held={m.passkeyHeld} data-failed={m.passkeyFailed}>
          {m.passkeyFailed}
        </p>
      </form>
    </>
  );
}

function App({ visit, seconds, begun }: Pick<Props, "visit" | "seconds" | "begun">) {
  const m = useMessages().desk.proof;
  return (
    <>
      <h2>{m.app}</h2>
      {seconds.app ? (
        <>
          <p class="good">{m.appOn}</p>
          <ActionButton action="/desk/me/app/removal" label={m.removeApp} />
        </>
      ) : (
        <p>{m.appOff}</p>
      )}
      {!seconds.app && !begun && <ActionButton action="/desk/me/app" label={m.setUpApp} />}
      {!seconds.app && begun && (
        <form class="fields narrow" method="post" action="/desk/me/app/confirmation">
          <QrPicture says={totpAddress({ key: begun, magazine: visit.title, email: visit.person.email })} label={m.appPicture} />
          <p>
            {m.appKey} <code class="id">{(begun.match(/.{1,4}/g) ?? []).join(" ")}</code>{" "}
            <a href={totpAddress({ key: begun, magazine: visit.title, email: visit.person.email })}>{m.openInApp}</a>
          </p>
          <label>
            {m.firstCode}
            <input name="code" inputmode="numeric" autocomplete="one-time-code" required />
          </label>
          <p>
            <button class="button">{m.confirmApp}</button>
          </p>
        </form>
      )}
    </>
  );
}

/** New recovery codes, this once. */
export function RecoveryPage({ visit, codes }: { visit: DeskVisit; codes: string[] }) {
  const m = useMessages().desk.proof;
  return (
    <Desk visit={visit} title={m.recovery}>
      <p>{m.recoverySays}</p>
      <ul class="asks">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="/desk/me">
          {m.written}
        </a>
      </p>
    </Desk>
  );
}
