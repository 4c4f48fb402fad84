import { keptDays } from "../../correspondence/index.ts";
import { Refused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { Field, Wrong } from "./form-fields.tsx";
import { ByButton, Plain } from "./plain.tsx";

export type LetterShown = { values: Record<string, string>; errors: Record<string, string>; problem?: string | undefined };

/** The form itself. `article`: the slug of what it is about. No person fills in “website”. */
function LetterForm({ shown, article }: { shown: LetterShown; article: string }) {
  const m = useMessages().correspondence;
  const { values, errors } = shown;
  return (
    <form class="form" method="post" action="/letters-to-the-editor">
      <input type="hidden" name="article" value={article} />
      <div class="field">
        <label for="text">{m.text}</label>
        <textarea id="text" name="text" rows={8} required maxlength={6000} aria-invalid={errors.text ? "true" : undefined}>
          {values.text ?? ""}
        </textarea>
        <Wrong name="text" errors={errors} />
      </div>
      <Field name="name" label={m.name} autocomplete="name" values={values} errors={errors} required />
      <Field name="place" label={m.place} autocomplete="address-level2" values={values} errors={errors} required />
      <Field name="email" label={m.email} type="email" autocomplete="email" values={values} errors={errors} required />
      <div class="visually-hidden" aria-hidden="true">
        <label>
          {m.leaveEmpty}
          <input name="website" value="" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            id="consent"
            name="consent"
            value="yes"
            checked={values.consent === "yes"}
            required
            aria-invalid={errors.consent ? "true" : undefined}
            aria-describedby={errors.consent ? "consent-wrong" : undefined}
          />
          <span>{m.consent}</span>
        </label>
        <Wrong name="consent" errors={errors} />
      </div>
      <p>
        <button class="button">{m.send}</button>
      </p>
      <p class="meta">{m.whatHappens(keptDays)}</p>
    </form>
  );
}

/** At the foot of an article, shut until somebody wants to write. */
export function LetterAboutArticle({ article }: { article: string }) {
  const m = useMessages().correspondence;
  return (
    <details class="write-to-editor">
      <summary>{m.writeAbout}</summary>
      <p>{m.intro}</p>
      <LetterForm shown={{ values: {}, errors: {} }} article={article} />
    </details>
  );
}

type AskProps = { visit: Visit; about: { slug: string; headline: string; path: string } | undefined; wanted: boolean; shown: LetterShown };

export function LettersPage({ visit, about, wanted, shown }: AskProps) {
  const m = useMessages().correspondence;
  return (
    <Frame visit={visit} title={m.title} description={m.intro}>
      <div class="sheet letter">
        <h1>{m.title}</h1>
        {wanted ? (
          <>
            <p>{m.intro}</p>
            {about && (
              <p>
                <a href={about.path}>{m.about(about.headline)}</a>
              </p>
            )}
            <Refused problem={shown.problem} fields={shown.errors} />
            <LetterForm shown={shown} article={about?.slug ?? ""} />
          </>
        ) : (
          <p>{m.unwanted}</p>
        )}
      </div>
    </Frame>
  );
}

/** The same whoever has the address, and for whoever fell for the field that stays empty. */
export function LetterSentPage({ visit }: { visit: Visit }) {
  const m = useMessages().correspondence;
  return (
    <Plain visit={visit} title={m.lookIntoMail}>
      <p role="status">{m.mailSent}</p>
    </Plain>
  );
}

export function ProveLetterPage({ visit, token, problem }: { visit: Visit; token: string; problem?: string }) {
  const m = useMessages().correspondence;
  const again = { href: "/letters-to-the-editor", says: m.write };
  return (
    <ByButton
      {...{ visit, token, problem, again }}
      title={m.isItYou}
      action="/letters-to-the-editor/confirmation"
      says={m.press}
      yes={m.yes}
    />
  );
}

export function LetterArrivedPage({ visit }: { visit: Visit }) {
  const m = useMessages().correspondence;
  return (
    <Plain visit={visit} title={m.arrived}>
      <p role="status">{m.arrivedSays}</p>
      <p>
        <a href="/">{m.toThisIssue}</a>
      </p>
    </Plain>
  );
}
