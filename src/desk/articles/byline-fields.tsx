import { roles } from "../../document/index.ts";
import { type Draft, byRole } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { creditRows } from "./article-form.ts";
import { bylineText } from "./byline.ts";

type Values = Record<string, string>;

/** What the rows of who else did what hold. */
export const creditValues = ({ credits }: Pick<Draft, "credits">): Values =>
  Object.fromEntries(
    byRole(credits)
      .slice(0, creditRows.length)
      .flatMap(({ role, names }, at) => [
        [`${creditRows[at]}role`, role],
        [`${creditRows[at]}names`, bylineText(names)],
      ]),
  );

type Props = {
  values: Values;
  /** Names that nobody has yet: asked about before they make contributors. */
  newNames: string[];
};

/** Who made it: a line of names for the authors, and one for each other thing that somebody did. A script makes names one by one of each line. */
export function BylineFields({ values, newNames }: Props) {
  const m = useMessages().desk.bylines;
  const filled = creditRows.filter((under) => values[`${under}names`]);
  const spare = creditRows.find((under) => !values[`${under}names`]);
  const rows = creditRows.filter((under) => filled.includes(under) || under === spare);
  return (
    <div class="made-by" data-names={JSON.stringify(m.client)}>
      <input type="hidden" name="asksNames" value="yes" />
      <input type="hidden" name="addedAsTyped" value={values.addedAsTyped ?? ""} />
      {newNames.length > 0 && (
        <label class="check">
          <input type="checkbox" name="added" value={bylineText(newNames)} /> {m.add(newNames)}
        </label>
      )}
      <label>
        {m.writtenBy}
        <input id="at-byline" name="byline" value={values.byline ?? ""} data-many="/desk/articles/names" title={m.separate} />
      </label>
      <details open={filled.length > 0}>
        <summary>{m.others}</summary>
        {rows.map((under) => (
          <div class="credit">
            <select name={`${under}role`} aria-label={m.role}>
              {roles.map((role) => (
                <option value={role} selected={role === (values[`${under}role`] ?? "photographer")}>
                  {m.roles[role]}
                </option>
              ))}
            </select>
            <input
              name={`${under}names`}
              value={values[`${under}names`] ?? ""}
              data-many="/desk/articles/names"
              aria-label={m.names}
              title={m.separate}
            />
          </div>
        ))}
        <p class="soft">{m.saysOthers}</p>
      </details>
    </div>
  );
}

/** What it is about: as many words of the magazine's own as one types. */
export function TopicsField({ value }: { value: string }) {
  const m = useMessages().desk.topics;
  return (
    <div class="topics" data-names={JSON.stringify(m.client)}>
      <label>
        {m.topics}
        <input name="topics" value={value} data-many="/desk/articles/topics" title={m.separate} />
      </label>
    </div>
  );
}
