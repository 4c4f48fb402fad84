import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { Refused, type WhyRefused, markFields } from "../http/index.ts";
import { Speaking, messagesIn, said, useMessages } from "../messages/index.ts";
import { rhythms } from "./setup-form.ts";

type Values = Record<string, string>;
type Asked = { asset: (name: string) => string; problem?: WhyRefused | undefined };
type FieldProps = {
  name: string;
  label: string;
  values: Values;
  hint?: string;
  type?: "text" | "email" | "date";
  required?: boolean;
  list?: string;
};

type PageProps = Pick<Asked, "asset"> & { title: string; again?: number; children: ComponentChildren };

/** `again`: it is loaded anew after so many seconds. */
function Page({ asset, title, again, children }: PageProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        {again !== undefined && <meta http-equiv="refresh" content={String(again)} />}
        <title>{title}</title>
        <link rel="stylesheet" href={asset("site.css")} />
        <link rel="stylesheet" href={asset("rooms.css")} />
        <link rel="icon" href={asset("icon.svg")} type="image/svg+xml" />
      </head>
      <body>
        <main id="main">
          <div class="sheet letter">
            <h1>{title}</h1>
            {children}
          </div>
        </main>
      </body>
    </html>
  );
}

function Field({ name, label, values, hint, type = "text", required, list }: FieldProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        {...{ type, id: name, name, value: values[name] ?? "", required, list }}
        aria-describedby={hint ? `${name}-hint` : undefined}
      />
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

/** Where whoever comes without the key is asked for it. */
export function KeyPage({ asset, problem }: Asked) {
  const m = useMessages().setup;
  return (
    <Page asset={asset} title={m.title}>
      <p>{m.byKey}</p>
      <Refused problem={problem} />
      <form class="form" method="get" action="/setup">
        <Field name="key" label={m.key} values={{}} required />
        <p>
          <button class="button">{m.openPage}</button>
        </p>
      </form>
    </Page>
  );
}

/** While the demo is backed up and goes; whoever loads the page again sees how it ended. */
export function UnderWayPage({ asset }: Pick<Asked, "asset">) {
  const m = useMessages().setup;
  return (
    <Page asset={asset} title={m.underWayTitle} again={3}>
      <p role="status">{m.underWay}</p>
      <p>
        <a href="/setup">{m.lookAgain}</a>
      </p>
    </Page>
  );
}

/** `demo`: the magazine takes its place, and the backup that is made first goes there. */
type SetupProps = Asked & { values: Values; isMailed: boolean; demo: { backup: string } | undefined };

export function SetupPage({ asset, problem, values, isMailed, demo }: SetupProps) {
  const m = useMessages().setup;
  return (
    <Page asset={asset} title={demo ? m.titleInstead : m.title}>
      {demo && (
        <ul>
          {m.instead(demo.backup).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      <p>{m.intro}</p>
      <Refused problem={problem} />
      <form class="form" method="post" action="/setup">
        <input type="hidden" name="key" value={values.key} />
        <BeginningFields values={values} />
        <h2>{m.you}</h2>
        <Field name="email" label={m.email} type="email" values={values} hint={isMailed ? m.emailHint.mailed : m.emailHint.told} required />

        <p class="meta says">{m.money}</p>
        {demo && (
          <div class="field">
            <label class="choice">
              <input type="checkbox" name="sure" value="yes" checked={values.sure === "yes"} />
              <span>{m.sure}</span>
            </label>
          </div>
        )}
        <p>
          <button class="button">{isMailed ? m.goOn : m.begin}</button>
        </p>
      </form>
    </Page>
  );
}

function BeginningFields({ values }: { values: Values }) {
  const m = useMessages().setup;
  return (
    <>
      <h2>{m.magazine}</h2>
      <Field name="title" label={m.name} values={values} required />
      <div class="field">
        <label for="about">{m.about}</label>
        <textarea id="about" name="about" rows={4} aria-describedby="about-hint">
          {values.about}
        </textarea>
        <span class="hint" id="about-hint">
          {m.aboutHint}
        </span>
      </div>
      <div class="row level">
        <Field name="language" label={m.language} values={values} hint={m.languageHint} required />
        <Field name="currency" label={m.currency} values={values} hint={m.currencyHint} required />
      </div>
      <Field name="timeZone" label={m.timeZone} values={values} hint={m.timeZoneHint} list="zones" required />
      <datalist id="zones">
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option value={zone} />
        ))}
      </datalist>

      <h2>{m.issues}</h2>
      <div class="field">
        <label for="issuesPerYear">{m.rhythm}</label>
        <select id="issuesPerYear" name="issuesPerYear">
          {rhythms.map((one) => (
            <option value={one} selected={String(one) === values.issuesPerYear}>
              {m.rhythms[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="row level">
        <Field name="firstIssueOn" label={m.firstIssueOn} type="date" values={values} hint={m.firstIssueHint} />
        <Field name="firstIssueNumber" label={m.firstIssueNumber} values={values} hint={m.firstNumberHint} />
      </div>
    </>
  );
}

/** Where the code of the letter is typed; all that was typed before goes along, and is kept nowhere. */
export function CodePage({ asset, problem, values }: Asked & { values: Values }) {
  const m = useMessages().setup;
  const carried = Object.entries(values).map(([name, value]) => <input type="hidden" name={name} value={value} />);
  return (
    <Page asset={asset} title={m.codeTitle}>
      <p>{said(m.codeSent(values.email ?? ""))}</p>
      <Refused problem={problem} />
      <form class="form" method="post" action="/setup">
        {carried}
        <Field name="code" label={m.code} values={{}} required />
        <p>
          <button class="button">{m.begin}</button>
        </p>
      </form>
      <form class="form" method="post" action="/setup">
        {carried}
        <input type="hidden" name="again" value="yes" />
        <p>
          <button class="button quiet">{m.back}</button>
        </p>
      </form>
    </Page>
  );
}

/** In English: there is no magazine yet that has a language. */
export const setupHtml = (page: VNode): string =>
  `<!doctype html>${markFields(renderToString(<Speaking.Provider value={messagesIn("en")}>{page}</Speaking.Provider>), "/setup")}`;
