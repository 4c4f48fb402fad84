import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { Refused, type WhyRefused, markFields } from "../http/index.ts";
import { Speaking, languagesSpoken, messagesIn, said, useMessages } from "../messages/index.ts";
import { countriesIn, directionOf, languageName } from "../values/index.ts";
import { zonesWithCountries } from "./guess.ts";
import { rhythms } from "./setup-form.ts";

type Values = Record<string, string>;
type Asked = { asset: (name: string) => string; language: string; problem?: WhyRefused | undefined };
type FieldProps = {
  name: string;
  label: string;
  values: Values;
  hint?: string;
  type?: "text" | "email" | "date";
  required?: boolean;
  list?: string;
};

/** `typed`: what goes along into another language. */
type SwitchProps = { language: string; typed?: Values | undefined };
type PageProps = Pick<Asked, "asset"> & SwitchProps & { title: string; again?: number; children: ComponentChildren };

/** `again`: it is loaded anew after so many seconds. */
function Page({ asset, language, typed, title, again, children }: PageProps) {
  return (
    <html lang={language} dir={directionOf(language)}>
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
        <LanguageSwitch {...{ language, typed }} />
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

const Carried = ({ values }: { values: Values }) =>
  Object.entries(values).map(([name, value]) => <input type="hidden" name={name} value={value} />);

/** The page in each other language that there are words in; what was typed stays. */
function LanguageSwitch({ language, typed }: SwitchProps) {
  const m = useMessages().frame;
  const others = languagesSpoken().filter((one) => one !== language);
  const called = (one: string) => ({ lang: one, dir: directionOf(one), children: languageName(one) });
  if (!typed)
    return (
      <nav class="sheet language-switch" aria-label={m.languages}>
        {others.map((one) => (
          <a href={`/setup?speak=${one}`} hreflang={one} {...called(one)} />
        ))}
      </nav>
    );
  return (
    <form class="sheet language-switch" method="post" action="/setup" aria-label={m.languages}>
      <Carried values={typed} />
      {others.map((one) => (
        <button class="as-link" name="speak" value={one} {...called(one)} />
      ))}
    </form>
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
export function KeyPage({ asset, language, problem }: Asked) {
  const m = useMessages().setup;
  return (
    <Page {...{ asset, language }} title={m.title}>
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
export function UnderWayPage({ asset, language }: Pick<Asked, "asset" | "language">) {
  const m = useMessages().setup;
  return (
    <Page {...{ asset, language }} title={m.underWayTitle} again={3}>
      <p role="status">{m.underWay}</p>
      <p>
        <a href="/setup">{m.lookAgain}</a>
      </p>
    </Page>
  );
}

/** `demo`: the magazine takes its place, and the backup that is made first goes there. `isTyped`: `values` are somebody’s, and not the usual ones. */
type SetupProps = Asked & { values: Values; isTyped?: boolean; isMailed: boolean; demo: { backup: string } | undefined };

export function SetupPage({ asset, language, problem, values, isTyped, isMailed, demo }: SetupProps) {
  const m = useMessages().setup;
  return (
    <Page {...{ asset, language }} typed={isTyped ? { ...values, again: "yes" } : undefined} title={demo ? m.titleInstead : m.title}>
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
        <BeginningFields {...{ values, language, isTyped }} />
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
      {!isTyped && <script type="module" src={asset("setup.js")} />}
    </Page>
  );
}

type Option = { value: string; name: string; country?: string | undefined; before?: string | undefined };
type ChoiceProps = { name: string; label: string; hint: string; value: string; options: readonly Option[]; isGuessed?: boolean };

/** What stands there though it is no choice was typed, and is refused by its name. `isGuessed`: the browser’s script may know better. */
function Choice({ name, label, hint, value, options, isGuessed }: ChoiceProps) {
  const all = options.some((one) => one.value === value) ? options : [{ value, name: value }, ...options];
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} aria-describedby={`${name}-hint`} data-guessed={isGuessed ? "yes" : undefined}>
        {all.map((one) => (
          <option value={one.value} selected={one.value === value} data-country={one.country} data-before={one.before}>
            {one.name}
          </option>
        ))}
      </select>
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    </div>
  );
}

type BeginningProps = Pick<SetupProps, "values" | "language" | "isTyped">;

function BeginningFields({ values, language, isTyped }: BeginningProps) {
  const m = useMessages().setup;
  const countries = countriesIn(language).map(({ code, name }) => ({ value: code, name }));
  const zones = zonesWithCountries().map(({ zone, before, country }) => ({
    value: zone,
    name: zone.replaceAll("_", " "),
    country,
    before,
  }));
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
        <Field name="currency" label={m.currency} values={values} hint={m.currencyHint} list="currencies" required />
      </div>
      <datalist id="currencies">
        {Intl.supportedValuesOf("currency").map((currency) => (
          <option value={currency} />
        ))}
      </datalist>
      <div class="row level">
        <Choice name="sellerCountry" label={m.country} hint={m.countryHint} value={values.sellerCountry ?? ""} options={countries} />
        <Choice
          name="timeZone"
          label={m.timeZone}
          hint={m.timeZoneHint}
          value={values.timeZone ?? ""}
          options={zones}
          isGuessed={!isTyped}
        />
      </div>
      <IssuesFields values={values} />
    </>
  );
}

function IssuesFields({ values }: Pick<BeginningProps, "values">) {
  const m = useMessages().setup;
  return (
    <>
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
export function CodePage({ asset, language, problem, values }: Asked & { values: Values }) {
  const m = useMessages().setup;
  return (
    <Page {...{ asset, language }} typed={{ ...values, isSent: "yes" }} title={m.codeTitle}>
      <p>{said(m.codeSent(values.email ?? ""))}</p>
      <Refused problem={problem} />
      <form class="form" method="post" action="/setup">
        <Carried values={values} />
        <Field name="code" label={m.code} values={{}} required />
        <p>
          <button class="button">{m.begin}</button>
        </p>
      </form>
      <form class="form" method="post" action="/setup">
        <Carried values={values} />
        <input type="hidden" name="again" value="yes" />
        <p>
          <button class="button quiet">{m.back}</button>
        </p>
      </form>
    </Page>
  );
}

/** In the language of whoever asks: there is no magazine yet that has one. */
export const setupHtml = (page: VNode<{ language: string }>): string => {
  const spoken = <Speaking.Provider value={messagesIn(page.props.language)}>{page}</Speaking.Provider>;
  return `<!doctype html>${markFields(renderToString(spoken), "/setup")}`;
};
