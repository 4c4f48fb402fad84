import type { FacsimileView } from "../../facsimiles/index.ts";
import { useMessages } from "../../messages/index.ts";
import { formatBytes } from "../../values/index.ts";
import { Problem, type Shown } from "../forms.tsx";
import { ActionButton, Desk, type DeskVisit } from "../frame.tsx";
import { Heads, Wide } from "../lists.tsx";
import { LookingAgain } from "../looking-again.tsx";
import { useLanguage } from "../when.tsx";
import { fieldsOf } from "./old-issue-form.ts";

type Props = { visit: DeskVisit; all: FacsimileView[]; shown: Shown };

/** Whether it is still to be said which issue it is. */
export const isOpen = ({ state, storageKey, issueId }: FacsimileView): boolean =>
  state === "waiting" && storageKey !== null && issueId === null;

/** Whether its pages are being made, or its articles cut out. */
const isUnderWay = ({ state, cut }: FacsimileView): boolean => state === "making" || (state === "made" && cut === "asked");

export function OldIssuesPage({ visit, all, shown }: Props) {
  const m = useMessages().desk.oldIssues;
  const [waiting, others] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
  return (
    <Desk visit={visit} title={m.title} head={others.some(isUnderWay) && <LookingAgain visit={visit} />}>
      <p class="soft">{m.says}</p>
      {waiting.length > 0 && <Choices waiting={waiting} shown={shown} />}
      <form class="fields" method="post" action="/desk/old-issues" enctype="multipart/form-data">
        <h2>{m.bring}</h2>
        <label>
          {m.files}
          <input type="file" name="file" accept=".pdf,.zip,application/pdf,application/zip" multiple required />
          <span class="soft">{m.filesHint}</span>
        </label>
        <p>
          <button class="button">{m.look}</button>
        </p>
      </form>
      <h2>{m.list}</h2>
      {others.length === 0 ? <p class="soft">{m.none}</p> : <List others={others} />}
    </Desk>
  );
}

/** What each file’s name says, to be corrected. */
function Choices({ waiting, shown }: { waiting: FacsimileView[]; shown: Shown }) {
  const m = useMessages().desk.oldIssues;
  return (
    <form method="post" action="/desk/old-issues/choices">
      <h2>{m.choices}</h2>
      <p class="soft">{m.choicesSay}</p>
      <Problem shown={shown} />
      <Wide label={m.choices}>
        <table class="typed-in">
          <Heads of={m.heads} />
          <tbody>
            {waiting.map((one) => (
              <ChoiceRow one={one} shown={shown} />
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="actions">
        <button class="button" name="then" value="make">
          {m.make}
        </button>
        <button class="button quiet" name="then" value="keep">
          {m.keep}
        </button>
      </p>
    </form>
  );
}

function ChoiceRow({ one, shown: { values, errors } }: { one: FacsimileView; shown: Shown }) {
  const m = useMessages().desk.oldIssues;
  const { name, pages, wholeNumber, coverDate, theme, id } = one;
  const names = fieldsOf(one);
  const isAgain = values[names.number] !== undefined;
  const held = (field: string, standard: string) => ({ name: field, value: values[field] ?? standard });
  const wrong = (field: string) => errors[field] && <span class="bad">{errors[field]}</span>;
  const marked = (field: string) => (errors[field] ? ("true" as const) : undefined);
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name={names.make}
          value="yes"
          checked={isAgain ? values[names.make] === "yes" : true}
          aria-label={m.makeOf(name)}
        />
      </td>
      <td class="says">
        {name} <a href={`/desk/old-issues/${id}/taking-out`}>{m.takeBack}</a>
      </td>
      <td>{pages}</td>
      <td>
        <input
          {...held(names.number, String(wholeNumber ?? ""))}
          inputmode="numeric"
          size={5}
          aria-label={m.numberOf(name)}
          aria-invalid={marked(names.number)}
        />
        {wrong(names.number)}
      </td>
      <td>
        <input type="date" {...held(names.date, coverDate ?? "")} aria-label={m.dateOf(name)} aria-invalid={marked(names.date)} />
        {wrong(names.date)}
      </td>
      <td>
        <input {...held(names.theme, theme)} aria-label={m.themeOf(name)} />
      </td>
    </tr>
  );
}

function List({ others }: { others: FacsimileView[] }) {
  const m = useMessages().desk.oldIssues;
  const language = useLanguage();
  return (
    <Wide label={m.list}>
      <table>
        <Heads of={m.listHeads} />
        <tbody>
          {others.map((one) => (
            <tr>
              <td>{one.wholeNumber !== null && one.issueId && <IssueLink one={one} number={one.wholeNumber} />}</td>
              <td class="says">{one.name}</td>
              <td class="says" data-under-way={isUnderWay(one) || undefined}>
                {m.states[one.state](one)}
                {one.problem && `: ${one.problem}`}
                {one.cut === "asked" && m.cutting}
                {one.cut === "done" && m.drafts(one.articles)}
                {one.state === "made" && one.silent > 0 && <span class="soft"> {m.silent(one)}</span>}
              </td>
              <td>{formatBytes(one.bytes, language)}</td>
              <td>
                {one.state === "made" && one.cut === "no" && one.silent < one.pages && (
                  <ActionButton action={`/desk/old-issues/${one.id}/articles`} label={m.cut} />
                )}{" "}
                {one.state === "failed" && one.issueId && <ActionButton action={`/desk/old-issues/${one.id}/again`} label={m.again} />}{" "}
                <a href={`/desk/old-issues/${one.id}/taking-out`} aria-label={m.takeBackTitle(one.name)}>
                  {m.takeBack}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function IssueLink({ one: { state }, number }: { one: FacsimileView; number: number }) {
  const m = useMessages().desk.oldIssues;
  return <a href={state === "made" ? `/issues/${number}` : `/desk/issues/${number}`}>{m.issue(number)}</a>;
}
