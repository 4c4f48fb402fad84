import { Refused, type WhyRefused } from "../../http/index.ts";
import { type Body, type Opener, openers, printInline } from "../../document/index.ts";
import {
  type Draft,
  type DraftCard,
  type IssueView,
  type PictureView,
  type Section,
  reasonsAgainstPublishing,
  writeMarkdown,
} from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { escapeHtml, renderBody } from "../../web/index.ts";
import type { Picked } from "./picking.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { useLanguage } from "../when.tsx";
import { type Conflict, ConflictNotice } from "./conflict.tsx";
import { MissingPictures, type MissingProps } from "./missing-pictures.tsx";
import { PictureChoice } from "./picture-choice.tsx";
import { formatShortDay, ownOf } from "../../values/index.ts";

export const states = { none: "draft", current: "published", behind: "published, changed since" };

export function ArticlesPage({ visit, drafts, asked }: { visit: DeskVisit; drafts: Listed<DraftCard>; asked: ListQuery }) {
  return (
    <Desk
      visit={visit}
      title="Articles"
      actions={
        <div class="actions">
          <a class="button" href="/desk/articles/new">
            New article
          </a>
          <a class="button quiet" href="/desk/import">
            Bring text in
          </a>
        </div>
      }
    >
      <Find asked={asked} label="Headline, address or writer" />
      <Wide label="Articles">
        <table>
          <thead>
            <tr>
              <th scope="col">Headline</th>
              <th scope="col">By</th>
              <th scope="col">Section</th>
              <th scope="col">Issue</th>
              <th scope="col">For</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {drafts.rows.map((draft) => (
              <DraftRow draft={draft} />
            ))}
          </tbody>
        </table>
      </Wide>
      <Pages asked={asked} total={drafts.total} none="Nothing is written yet." />
    </Desk>
  );
}

function DraftRow({ draft }: { draft: DraftCard }) {
  return (
    <tr>
      <td>
        <a class="serif" href={`/desk/articles/${draft.id}`}>
          {draft.headline}
        </a>
      </td>
      <td>{draft.byline.join(", ")}</td>
      <td>{draft.section}</td>
      <td>{draft.wholeNumber}</td>
      <td>{draft.access}</td>
      <td class={draft.publication === "current" ? "good" : ""}>{states[draft.publication]}</td>
    </tr>
  );
}

/** How a printed article opens, as the desk says it. */
const opensBy: Record<Opener, string> = {
  full: "picture to the edges of the page",
  across: "picture across the text",
  beside: "picture beside the headline",
  spread: "picture over two facing pages",
  type: "words alone, picture at the end",
};

type EditProps = {
  visit: DeskVisit;
  draft: Draft | undefined;
  values: Record<string, string>;
  sections: Section[];
  issues: IssueView[];
  lead: Picked;
  /** How what stands in the form reads, as HTML. */
  shown: string;
  missing: MissingProps;
  /** What was just done with the form, where nothing is saved yet. */
  told?: string | undefined;
  /** Why readers are given no print view of what is public; empty where they are. */
  unprintable: string[];
  /** What stands in the form was not saved. */
  unsaved?: boolean;
  problem?: WhyRefused | undefined;
  conflict?: Conflict | undefined;
};

/** Names with commas between them; with semicolons where a name itself has a comma, an “and” or an “&”. */
export const bylineText = (names: readonly string[]): string =>
  names.some((name) => /[,&]|\band\b/.test(name)) ? `${names.join("; ")};` : names.join(", ");

/** Where a semicolon stands, it alone parts the names. */
export const namesIn = (byline: string): string[] =>
  byline
    .split(byline.includes(";") ? /;/ : /,|&|\band\b/)
    .map((name) => name.trim())
    .filter(Boolean);

export const valuesOf = async (draft: Draft): Promise<Record<string, string>> => ({
  headline: draft.headline,
  standfirst: draft.standfirst,
  byline: bylineText(draft.byline),
  section: draft.section ?? "",
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
    <input name={name} value={values[name] ?? ""} />
  </label>
);

export function EditPage(page: EditProps) {
  const { visit, draft, issues, shown, told, unprintable, problem, conflict } = page;
  return (
    <Desk
      visit={visit}
      title={draft ? "Article" : "New article"}
      actions={draft && <ArticleActions visit={visit} draft={draft} issues={issues} />}
      head={<script type="module" src={visit.asset("write.js")} />}
    >
      {conflict ? <ConflictNotice {...conflict} /> : <Refused problem={problem} />}
      {told && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      {draft && <Asks says="Before it can be published:" asks={reasonsAgainstPublishing(draft)} />}
      <Asks says="Readers are offered no print view of it until this is mended and published:" asks={unprintable} />
      <div class="two">
        <ArticleForm {...page} />
        <section class="preview" aria-label="As it will read" tabIndex={0} dangerouslySetInnerHTML={{ __html: shown }} />
      </div>
    </Desk>
  );
}

function ArticleForm({ draft, values, sections, lead, missing, unsaved }: EditProps) {
  const input = inputOf(values);
  return (
    <form
      id="article"
      class="fields"
      data-write
      data-unsaved={unsaved ? "" : undefined}
      method="post"
      action={draft ? `/desk/articles/${draft.id}` : "/desk/articles"}
    >
      {values.carried && <input type="hidden" name="carried" value={values.carried} />}
      <input type="hidden" name="version" value={values.version ?? ""} />
      {input("headline", "Headline")}
      <label>
        Standfirst
        <textarea name="standfirst" rows={2}>
          {values.standfirst ?? ""}
        </textarea>
      </label>
      {input("byline", "Written by (names, with commas)")}
      <div class="row">
        <PlaceAndReaders sections={sections} values={values} />
      </div>
      <LeadPicture draft={draft} values={values} lead={lead} />
      <Text values={values} />
      <MissingPictures {...missing} />
      <p>
        <button class="button">Save</button>
      </p>
    </form>
  );
}

/** Where it stands, who may read it, and how it is addressed and printed. */
function PlaceAndReaders({ sections, values }: Pick<EditProps, "sections" | "values">) {
  const input = inputOf(values);
  return (
    <>
      <label>
        Section
        <select name="section">
          <option value="">none</option>
          {values.section && !sections.some(({ name }) => name === values.section) && <option selected>{values.section}</option>}
          {sections.map(({ name }) => (
            <option selected={name === values.section}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        For
        <select name="access">
          {["open", "registered", "subscribers"].map((access) => (
            <option selected={access === (values.access ?? "subscribers")}>{access}</option>
          ))}
        </select>
      </label>
      {input("slug", "Address")}
      {input("language", "Language")}
      {input("datedOn", "Printed date, if not today")}
      <label>
        Opens in print
        <select name="opener">
          <option value="">as its picture and length suggest</option>
          {openers.map((opener) => (
            <option value={opener} selected={opener === values.opener}>
              {opensBy[opener]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function LeadPicture({ draft, values, lead }: Pick<EditProps, "draft" | "values" | "lead">) {
  const input = inputOf(values);
  return (
    <>
      <PictureChoice
        name="lead"
        label="Lead picture"
        picking={draft ? `/desk/articles/${draft.id}/picking` : "/desk/articles/picking"}
        {...lead}
      />
      <div class="row">
        {input("leadAlt", "What it shows (alt)")}
        {input("leadCaption", "Caption")}
        {input("leadCredit", "Credit")}
      </div>
    </>
  );
}

function Text({ values }: Pick<EditProps, "values">) {
  return (
    <>
      <label>
        Text
        <textarea class="text" name="body" spellcheck={true}>
          {values.body ?? ""}
        </textarea>
      </label>
      <p class="soft">
        ## subhead · &gt; quote · &gt; [!pull] pull quote · &gt; [!note] box · ![what it shows](picture id "caption | credit") · &lt;!--
        paywall --&gt; where the opening ends
      </p>
    </>
  );
}

/** What a preview shows: a draft, or what stands in the form and is not saved. */
type Shown = Pick<Draft, "headline" | "standfirst" | "byline" | "section" | "body">;

export function preview(draft: Shown, known: Record<string, PictureView>): string {
  const head = `<p class="label">${escapeHtml(draft.section ?? "")}</p><h2>${escapeHtml(draft.headline)}</h2><p><em>${escapeHtml(draft.standfirst)}</em></p><p class="label">Written by ${escapeHtml(draft.byline.join(" and ") || "nobody yet")}</p>`;
  return head + renderPreview(draft.body, known);
}

export function renderPreview(body: Body, known: Record<string, PictureView> = {}): string {
  const unknown = (id: string): PictureView => ({
    id,
    name: id,
    alt: "",
    caption: "",
    credit: "",
    width: 3,
    height: 2,
    mediaType: "",
    storageKey: "",
    sizes: [],
    tone: "",
  });
  const pictures = Object.fromEntries(
    body.content.flatMap((block) =>
      block.type === "figure" ? [[block.attrs.picture, ownOf(known, block.attrs.picture) ?? unknown(block.attrs.picture)]] : [],
    ),
  );
  return renderBody(body, {
    pictures,
    withSentences: false,
    picture: (picture, alt) =>
      picture.storageKey
        ? `<img src="/${picture.sizes.find(({ format }) => format === "jpeg")?.key ?? picture.storageKey}" alt="${escapeHtml(alt)}"/>`
        : `<p class="label">A picture is still to be added: ${escapeHtml(picture.name || alt)}</p>`,
    houseAd: () => '<p class="label">House ad</p>',
    paywall: () => '<p class="label cut">Here the opening ends</p>',
  });
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
function ArticleActions({ visit, draft, issues }: { visit: DeskVisit; draft: Draft; issues: IssueView[] }) {
  const m = useMessages().desk.roles;
  const isTheirs = (page: string) => visit.canEnter(`/desk/articles/:id/${page}`);
  const isPublic = draft.publication !== "none";
  const language = useLanguage();
  const then = (to: string, label: string, quiet = true) => (
    <button class={quiet ? "button quiet" : "button"} form="article" name="then" value={to}>
      {label}
    </button>
  );
  return (
    <div class="actions">
      <button class="button quiet" form="article">
        Save
      </button>
      {draft.path && <a href={draft.path}>Read it</a>}
      {isTheirs("writers") && <a href={`/desk/articles/${draft.id}/writers`}>{m.writers}</a>}
      {isTheirs("speech") && then("speech", "Read aloud")}
      {draft.wholeNumber === null && issues.length > 0 && (
        <>
          <select name="issue" form="article" aria-label="Issue">
            {issues.map(({ id, wholeNumber, coverDate }) => (
              <option value={id}>
                {wholeNumber}, {formatShortDay(coverDate, language)}
              </option>
            ))}
          </select>
          {then("placement", "Place in issue")}
        </>
      )}
      {isPublic && isTheirs("withdrawal") && (
        <>
          {then("corrections", "Correct")}
          {then("withdrawal", "Withdraw")}
        </>
      )}
      {isTheirs("publication") &&
        then(
          "publication",
          draft.publication === "behind" ? "Publish the changes" : isPublic ? "Published" : "Publish",
          draft.publication === "current",
        )}
    </div>
  );
}
