import { Refused, type WhyRefused } from "../../http/index.ts";
import { openers, printInline } from "../../document/index.ts";
import { type Draft, type Gap, type IssueView, type Section, writeMarkdown } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import type { Picked } from "./picking.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { isOpenTo, publisher } from "../route.ts";
import { useLanguage } from "../when.tsx";
import { type Conflict, ConflictNotice } from "./conflict.tsx";
import { MissingPictures, type MissingProps } from "./missing-pictures.tsx";
import type { EditorText } from "./editor-text.ts";
import { Panes } from "../beside/panes.tsx";
import { MissingList } from "../beside/missing-list.tsx";
import { LostSuggestions } from "./lost-suggestions.tsx";
import { CommentsBelow } from "./comments/comments-page.tsx";
import { CommentsOfScript, inScript } from "./comments/of-script.tsx";
import { placedIn } from "./comments/sorted.ts";
import { bylineText } from "./byline.ts";
import { BylineFields, TopicsField, creditValues } from "./byline-fields.tsx";
import { InHand, Keeping } from "./versions/keeping.tsx";
import { PictureChoice } from "./picture-choice.tsx";
import { directionOf, formatShortDay } from "../../values/index.ts";

type WritingProps = {
  visit: DeskVisit;
  draft: Draft | undefined;
  values: Record<string, string>;
  sections: Section[];
  issues: IssueView[];
  lead: Picked;
  /** What the visual editor opens with. */
  text: EditorText;
  /** How what stands in the form reads, as HTML. */
  shown: string;
  missing: MissingProps;
  /** Names that nobody has yet and that are asked about. */
  newNames: string[];
  /** What it lacks as it is saved; nothing is known of a new article. */
  gaps: Gap[];
  /** What was just done with the form, where nothing is saved yet. */
  told?: string | undefined;
  /** Why readers are given no print view of what is public; empty where they are. */
  unprintable: string[];
  /** What stands in the form was not saved. */
  unsaved?: boolean;
  /** Who else has it in hand, in a sentence; and whether what was typed may be saved all the same. */
  inHand?: string | undefined;
  canTakeOver?: boolean;
  problem?: WhyRefused | undefined;
  conflict?: Conflict | undefined;
};

export const valuesOf = async (draft: Draft): Promise<Record<string, string>> => ({
  headline: draft.headline,
  standfirst: draft.standfirst,
  byline: bylineText(draft.byline),
  ...creditValues(draft),
  section: draft.section ?? "",
  topics: draft.topics.join(", "),
  access: draft.access,
  slug: draft.slug,
  language: draft.language,
  datedOn: draft.datedOn ?? "",
  opener: draft.opener ?? "",
  body: await writeMarkdown(draft.body),
  leadAlt: draft.lead?.alt ?? "",
  leadCaption: draft.lead ? printInline(draft.lead.caption) : "",
  leadCredit: draft.lead?.credit ?? "",
  version: String(draft.version),
});

const inputOf = (values: Record<string, string>) => (name: string, label: string) => (
  <label>
    {label}
    <input id={`at-${name}`} name={name} value={values[name] ?? ""} />
  </label>
);

/**
 * The sheet in the middle, where the article is written as it will be read; what is said about it in the margin. With a script
 * the text is the visual editor's, without one its source.
 */
export function WritingPage(page: WritingProps) {
  const m = useMessages().desk.articles.writing;
  const { visit, draft, issues, shown, told, unprintable, problem, conflict, inHand, canTakeOver } = page;
  return (
    <Desk
      visit={visit}
      title={draft ? m.title : m.newOne}
      actions={<ArticleActions visit={visit} draft={draft} issues={issues} />}
      head={
        <>
          <script type="module" src={visit.asset("write.js")} />
          <script type="module" src={visit.asset("beside.js")} />
        </>
      }
    >
      {conflict ? <ConflictNotice {...conflict} /> : <Refused problem={problem} />}
      {draft?.held && <Held visit={visit} id={draft.id} why={draft.held} />}
      <InHand inHand={inHand} canTakeOver={canTakeOver} />
      {told && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      <Asks says={m.unprintable} asks={unprintable} />
      <LostSuggestions lost={page.text.lost} names={page.text.names} />
      <ArticleForm {...page} />
      {draft && <CommentsBelow draft={draft} placed={placedIn(draft.body, page.text.threads)} />}
      <details class="as-read" open>
        <summary>{m.asRead}</summary>
        <section class="preview" aria-label={m.asRead} tabIndex={0} dangerouslySetInnerHTML={{ __html: shown }} />
      </details>
    </Desk>
  );
}

/** Before anything is typed that cannot be saved. */
function Held({ visit, id, why }: { visit: DeskVisit; id: string; why: string }) {
  const m = useMessages().desk.way.hold;
  return (
    <p class="notice">
      <strong>{m.is}</strong> {why}{" "}
      {isOpenTo({ roles: publisher }, visit.person) ? <a href={`/desk/pieces/${id}/hold/lifting`}>{m.lift}</a> : m.onlyPublisher}
    </p>
  );
}

function ArticleForm(page: WritingProps) {
  const m = useMessages().desk.articles.writing;
  const { visit, draft, values, missing, unsaved } = page;
  return (
    <form
      id="article"
      class="writing"
      data-write
      data-unsaved={unsaved ? "" : undefined}
      autocomplete="off"
      method="post"
      action={draft ? `/desk/articles/${draft.id}` : "/desk/articles"}
    >
      {values.carried && <input type="hidden" name="carried" value={values.carried} />}
      <input type="hidden" name="version" value={values.version ?? ""} />
      <Keeping visit={visit} articleId={draft?.id} />
      <div class="sheet">
        <Opening {...page} />
        <Text values={values} text={page.text} />
        <MissingPictures {...missing} />
        <p>
          <button class="button">{m.save}</button>
        </p>
      </div>
      <aside class="margin" aria-label={m.about}>
        {draft && <Panes articleId={draft.id} />}
        <div data-missing data-note={useMessages().desk.beside.gaps.note}>
          {draft && <MissingList draft={draft} gaps={page.gaps} />}
        </div>
        <PlaceAndReaders {...page} />
        <LeadPicture {...page} />
      </aside>
    </form>
  );
}

/** What stands above the text, as it stands there. */
function Opening({ values, newNames }: WritingProps) {
  const m = useMessages().desk.articles.writing;
  // as the text below: the article's own way of writing, and not the desk's
  const language = values.language || undefined;
  const area = (name: string, label: string) => (
    <label>
      {label}
      <textarea id={`at-${name}`} name={name} rows={1} class="grows" lang={language} dir={language ? directionOf(language) : undefined}>
        {values[name] ?? ""}
      </textarea>
    </label>
  );
  return (
    <div class="opening">
      {area("headline", m.headline)}
      {area("standfirst", m.standfirst)}
      <BylineFields values={values} newNames={newNames} />
    </div>
  );
}

/** Where it stands, who may read it, and how it is addressed and printed. */
function PlaceAndReaders({ sections, values }: WritingProps) {
  const m = useMessages().desk.articles.writing;
  const input = inputOf(values);
  return (
    <div class="fields">
      <label>
        {m.section}
        <select name="section">
          <option value="">{m.none}</option>
          {values.section && !sections.some(({ name }) => name === values.section) && <option selected>{values.section}</option>}
          {sections.map(({ name }) => (
            <option selected={name === values.section}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        {m.access}
        <select name="access">
          {Object.entries(useMessages().desk.articles.access).map(([access, says]) => (
            <option value={access} selected={access === (values.access ?? "subscribers")}>
              {says}
            </option>
          ))}
        </select>
      </label>
      <TopicsField value={values.topics ?? ""} />
      {input("slug", m.slug)}
      {input("language", m.language)}
      {input("datedOn", m.datedOn)}
      <label>
        {m.opener}
        <select name="opener">
          <option value="">{m.openerFree}</option>
          {openers.map((opener) => (
            <option value={opener} selected={opener === values.opener}>
              {m.opensBy[opener]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function LeadPicture({ draft, values, lead }: WritingProps) {
  const m = useMessages().desk.articles.writing;
  const input = inputOf(values);
  return (
    <div class="fields lead-picture">
      <PictureChoice
        name="lead"
        label={m.lead}
        picking={draft ? `/desk/articles/${draft.id}/picking` : "/desk/articles/picking"}
        {...lead}
      />
      {input("leadAlt", m.leadAlt)}
      {input("leadCaption", m.caption)}
      {input("leadCredit", m.credit)}
    </div>
  );
}

/** What is written, for the visual editor and as its source. `plain`: of a page of the house, without what articles alone have. */
export function Text({ values, text, plain = false }: { values: Record<string, string>; text: EditorText; plain?: boolean }) {
  const m = useMessages().desk.articles.writing;
  return (
    <div
      class="written"
      data-me={text.me}
      data-block-names={JSON.stringify(text.names)}
      data-zone={text.zone}
      data-wanted={text.wanted ?? undefined}
      data-embed-hosts={text.embedHosts.join(",") || undefined}
      data-plain={plain ? "" : undefined}
      data-editor-words={JSON.stringify(useMessages().desk.editor)}
    >
      {text.json && <script type="application/json" class="written-body" dangerouslySetInnerHTML={{ __html: inScript(text.json) }} />}
      <CommentsOfScript threads={text.threads} names={text.nameable} />
      <input type="hidden" name="bodyJson" value="" />
      <input type="hidden" name="broughtComments" value={values.broughtComments ?? ""} />
      <label>
        {m.text}
        <textarea id="at-body" class="text" name="body" spellcheck={true}>
          {values.body ?? ""}
        </textarea>
      </label>
      <p class="soft">{m.sourceHelp}</p>
    </div>
  );
}

function Asks({ says, asks }: { says: string; asks: string[] }) {
  if (asks.length === 0) return null;
  return (
    <div class="notice">
      {says}
      <ul class="asks">
        {asks.map((ask) => (
          <li>{ask}</li>
        ))}
      </ul>
    </div>
  );
}

/**
 * Each action has a page of its own that says what it will do, and first keeps what is typed: its button sends the article's form.
 * “Save” is the first of the form's buttons, so that Enter in a field saves and does nothing else.
 */
function ArticleActions({ visit, draft, issues }: Pick<WritingProps, "visit" | "draft" | "issues">) {
  const m = useMessages().desk.articles.writing;
  return (
    <div class="actions">
      <button class="button" form="article">
        {m.save}
      </button>
      {draft && <DraftActions visit={visit} draft={draft} issues={issues} />}
    </div>
  );
}

function DraftActions({ visit, draft, issues }: { visit: DeskVisit; draft: Draft; issues: IssueView[] }) {
  const says = useMessages().desk.articles.writing;
  const { roles: m, keeping, links, bin, translations, series } = useMessages().desk;
  const isTheirs = (page: string) => visit.canEnter(`/desk/articles/:id/${page}`);
  const isPublic = draft.publication !== "none";
  const language = useLanguage();
  const then = (to: string, label: string, quiet = true) => (
    <button class={quiet ? "button quiet" : "button"} form="article" name="then" value={to}>
      {label}
    </button>
  );
  return (
    <>
      {draft.path && <a href={draft.path}>{says.read}</a>}
      {draft.publication === "behind" && <a href={`/desk/articles/${draft.id}/discarding`}>{keeping.discard}</a>}
      {isTheirs("writers") && <a href={`/desk/articles/${draft.id}/writers`}>{m.writers}</a>}
      {isTheirs("series") && <a href={`/desk/articles/${draft.id}/series`}>{series.one}</a>}
      {isTheirs("translations") && <a href={`/desk/articles/${draft.id}/translations`}>{translations.title}</a>}
      {isTheirs("links") && <a href={`/desk/articles/${draft.id}/links`}>{links.title}</a>}
      {!isPublic && isTheirs("deletion") && <a href={`/desk/articles/${draft.id}/deletion`}>{bin.delete}</a>}
      {isTheirs("speech") && then("speech", says.speech)}
      {draft.wholeNumber === null && issues.length > 0 && (
        <>
          <select name="issue" form="article" aria-label={says.issue}>
            {issues.map(({ id, wholeNumber, coverDate, state }) => (
              <option value={id}>
                {wholeNumber}, {formatShortDay(coverDate, language)}
                {state === "closed" && says.closed}
              </option>
            ))}
          </select>
          {then("placement", says.place)}
        </>
      )}
      {isPublic && isTheirs("withdrawal") && (
        <>
          {then("corrections", says.correct)}
          {then("withdrawal", says.withdraw)}
        </>
      )}
      {isTheirs("publication") &&
        then(
          "publication",
          draft.publication === "behind" ? says.publishChanges : isPublic ? says.published : says.publish,
          draft.publication === "current",
        )}
    </>
  );
}
