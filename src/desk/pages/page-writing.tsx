import { type HousePage, belows, reasonsAgainstPage } from "../../editorial/index.ts";
import { Refused, type WhyRefused } from "../../http/index.ts";
import { wordsIn } from "../../values/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { EditorText } from "../articles/editor-text.ts";
import { Keeping } from "../articles/versions/keeping.tsx";
import { Text } from "../articles/writing-page.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";

type Props = {
  visit: DeskVisit;
  page: HousePage | undefined;
  values: Record<string, string>;
  text: EditorText;
  /** How what stands in the form reads, as HTML. */
  shown: string;
  /** What stands in the form was not saved. */
  unsaved: boolean;
  problem: WhyRefused | undefined;
};

/** A page of the house is written on the same sheet as an article. */
export function PageWriting(props: Props) {
  const { visit, page, shown, problem } = props;
  const m = useMessages().desk.pages;
  const reasons = page ? reasonsAgainstPage(page) : [];
  return (
    <Desk
      visit={visit}
      title={page ? m.page : m.newPage}
      actions={<Actions page={page} />}
      head={<script type="module" src={visit.asset("write.js")} />}
    >
      <Refused problem={problem} />
      {reasons.length > 0 && (
        <div class="notice">
          {m.inWay}
          <ul class="asks">
            {reasons.map((reason) => (
              <li>{wordsIn(reason, visit.language)}</li>
            ))}
          </ul>
        </div>
      )}
      <PageForm {...props} />
      <details class="as-read" open>
        <summary>{m.asRead}</summary>
        <section class="preview" aria-label={m.asRead} tabIndex={0} dangerouslySetInnerHTML={{ __html: shown }} />
      </details>
    </Desk>
  );
}

function PageForm({ visit, page, values, text, unsaved }: Props) {
  const m = useMessages().desk.pages;
  return (
    <form
      id="article"
      class="writing"
      data-write
      data-preview="/desk/pages/preview"
      data-unsaved={unsaved ? "" : undefined}
      autocomplete="off"
      method="post"
      action={page ? `/desk/pages/${page.id}` : "/desk/pages"}
    >
      <input type="hidden" name="version" value={values.version ?? ""} />
      <Keeping visit={visit} articleId={page?.id} of="pages" />
      <div class="sheet">
        <div class="opening">
          {(["headline", "standfirst"] as const).map((name) => (
            <label>
              {m.fields[name]}
              <textarea name={name} rows={1} class="grows">
                {values[name] ?? ""}
              </textarea>
            </label>
          ))}
        </div>
        <Text values={values} text={text} plain />
        <p>
          <button class="button">{m.save}</button>
        </p>
      </div>
      <Margin values={values} />
    </form>
  );
}

/** Where it stands, in which language, and what follows it. */
function Margin({ values }: Pick<Props, "values">) {
  const m = useMessages().desk.pages;
  return (
    <aside class="margin" aria-label={m.about}>
      <div class="fields">
        {(["slug", "language"] as const).map((name) => (
          <label>
            {m.fields[name]}
            <input name={name} value={values[name] ?? ""} />
          </label>
        ))}
        <label>
          {m.fields.below}
          <select name="below">
            {belows.map((below) => (
              <option value={below} selected={below === values.below}>
                {m.below[below]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </aside>
  );
}

/** “Publish” sends the form along: what is typed is saved first. */
function Actions({ page }: { page: HousePage | undefined }) {
  const m = useMessages().desk.pages;
  return (
    <div class="actions">
      <span class="kept soft" role="status" />
      <button class="button" form="article">
        {m.save}
      </button>
      {page?.path && <a href={page.path}>{m.read}</a>}
      {page?.path && <a href={`/desk/pages/${page.id}/withdrawal`}>{m.takeOff}</a>}
      {page && !page.path && <a href={`/desk/pages/${page.id}/deletion`}>{m.remove}</a>}
      <button class={page?.publication === "current" ? "button quiet" : "button"} form="article" name="then" value="publication">
        {page?.publication === "behind" ? m.publishChanges : m.publish}
      </button>
    </div>
  );
}
