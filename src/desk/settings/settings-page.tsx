import type { ComponentChildren } from "preact";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { useMessages } from "../../messages/index.ts";
import { trims } from "../../print/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { type FieldName, type Group, type Setting, allSettings, groupsOf, settingsWith } from "./all-settings.ts";

type Props = {
  visit: DeskVisit;
  values: Record<string, string>;
  /** What is shown of all: one group, or what has these words. */
  shown: { group: Group; words: string };
  machine: readonly { name: string; says: string }[];
  currency: string;
  problem?: WhyRefused | undefined;
  /** The page of the house that says what the magazine is, in place of the setting. */
  aboutPage: string | undefined;
  /** Pages of the house and topics that have the words that are sought. */
  others?: readonly { is: "page" | "topic"; label: string; href: string }[];
  /** What a group shows beside its settings. */
  more?: ComponentChildren;
};

const longs: readonly FieldName[] = ["about", "imprint", "sellerAddress", "sellerAccount"];

export function SettingsPage({ visit, values, shown, machine, currency, problem, aboutPage, others = [], more }: Props) {
  const m = useMessages().desk.settings;
  const all = allSettings(m, machine);
  const { group, words } = shown;
  const found = words ? settingsWith(words, all, m) : all.filter((setting) => setting.group === group);
  const groups = groupsOf(m).filter((one) => found.some((setting) => setting.group === one));
  return (
    <Desk visit={visit} title={m.title}>
      <form class="actions" method="get" action="/desk/settings" role="search">
        <label>
          {m.search}
          <input type="search" name="q" value={words} />
        </label>
        <button class="button quiet">{m.find}</button>
      </form>
      <nav class="tabs" aria-label={m.groupsLabel}>
        {groupsOf(m).map((one) => (
          <a href={`/desk/settings?group=${one}`} aria-current={!words && one === group ? "page" : undefined}>
            {m.groups[one]}
          </a>
        ))}
      </nav>
      <Refused problem={problem} />
      {words && <p role="status">{found.length + others.length > 0 ? m.found(words) : m.nothing(words)}</p>}
      {groups.map((one) => (
        <section class="settings">
          <h2>{m.groups[one]}</h2>
          {found
            .filter((setting) => setting.group === one)
            .map((setting) => (
              <OneSetting setting={setting} values={values} currency={currency} aboutPage={aboutPage} />
            ))}
          {one === "money" && !words && <p class="soft">{m.currency(currency)}</p>}
        </section>
      ))}
      {others.length > 0 && <Elsewhere others={others} />}
      {!words && more}
    </Desk>
  );
}

function Elsewhere({ others }: Required<Pick<Props, "others">>) {
  const m = useMessages().desk.settings;
  return (
    <section class="settings">
      <h2>{m.elsewhere}</h2>
      {others.map(({ is, label, href }) => (
        <div class="setting">
          <p>
            <a href={href}>{label}</a> <span class="soft">{m.elsewhereIs[is]}</span>
          </p>
        </div>
      ))}
    </section>
  );
}

type One = { setting: Setting; values: Props["values"]; currency: string; aboutPage: string | undefined };

function OneSetting({ setting, values, currency, aboutPage }: One) {
  const m = useMessages().desk.settings;
  if (setting.is === "machine")
    return (
      <div class="setting">
        <p>
          <strong>{setting.name}</strong>
        </p>
        <p class="soft">{setting.says}</p>
      </div>
    );
  if (setting.is === "link")
    return (
      <div class="setting">
        <p>
          <a href={setting.href}>{m.links[setting.name].label}</a>
        </p>
        {m.links[setting.name].hint && <p class="soft">{m.links[setting.name].hint}</p>}
      </div>
    );
  if (setting.name === "about" && aboutPage)
    return (
      <div class="setting" id="at-about">
        <p>
          <a href={aboutPage}>{m.fields.about.label}</a>
        </p>
        <p class="soft">{m.aboutIsPage}</p>
      </div>
    );
  return <FieldSetting name={setting.name} value={values[setting.name] ?? ""} currency={currency} />;
}

/** A setting that saves by itself. */
function FieldSetting({ name, value, currency }: { name: FieldName; value: string; currency: string }) {
  const m = useMessages().desk.settings;
  const { label, hint } = m.fields[name];
  const called = name === "coverPrice" ? `${label}, ${currency}` : label;
  const described = hint ? `${name}-hint` : undefined;
  return (
    <form class="setting" id={`at-${name}`} method="post" action="/desk/settings">
      <label>
        {called}
        <FieldInput name={name} value={value} described={described} />
      </label>
      <button class="button quiet" aria-label={m.saveOne(called)}>
        {m.save}
      </button>
      {hint && (
        <p class="soft" id={described}>
          {hint}
        </p>
      )}
    </form>
  );
}

function FieldInput({ name, value, described }: { name: FieldName; value: string; described: string | undefined }) {
  const m = useMessages().desk.settings;
  if (longs.includes(name))
    return (
      <textarea name={name} rows={name === "about" ? 6 : 3} aria-describedby={described}>
        {value}
      </textarea>
    );
  if (name !== "trimSize" && name !== "typefaces") return <input name={name} value={value} aria-describedby={described} />;
  const options: [string, string][] =
    name === "trimSize"
      ? Object.entries(trims).map(([size, trim]) => [size, trim.name])
      : [
          ["no", m.no],
          ["yes", m.yes],
        ];
  return (
    <select name={name} aria-describedby={described}>
      {options.map(([option, called]) => (
        <option value={option} selected={option === (value || "no")}>
          {called}
        </option>
      ))}
    </select>
  );
}
