import type { Publication, Section } from "../../editorial/index.ts";
import { type Day, formatDay, money, plainAmount } from "../../values/index.ts";
import { Wide } from "../lists.tsx";

type Props = {
  publication: Publication;
  values: Record<string, string>;
  sections: Section[];
  /** Why the calendar stands; none means it can be put right. */
  stands: string[];
  /** The next day on which a first issue can still appear. */
  next: Day;
};

export const valuesOfPublication = (publication: Publication): Record<string, string> => ({
  title: publication.title,
  tagline: publication.tagline,
  about: publication.about,
  imprint: publication.imprint,
  language: publication.language,
  otherLanguages: (publication.otherLanguages ?? []).join(", "),
  timeZone: publication.timeZone,
  issnPrint: publication.issnPrint ?? "",
  issnOnline: publication.issnOnline ?? "",
  sellerName: publication.seller.name,
  sellerAddress: publication.seller.address,
  sellerVatId: publication.seller.vatId,
  sellerRegistration: publication.seller.registration,
  sellerEmail: publication.seller.email,
  sellerAccount: publication.seller.account,
  trimSize: publication.trimSize,
  typefaces: publication.books.typefaces ? "yes" : "",
  certifiedBy: publication.books.certifiedBy,
  coverPrice: publication.coverPrice === null ? "" : plainAmount(money(publication.coverPrice, publication.currency)),
  issuesPerYear: String(publication.issuesPerYear),
  firstIssueOn: publication.firstIssueOn,
  firstIssueNumber: String(publication.firstIssueNumber),
});

/** A field of one line, as its value stands. */
const inputOf =
  (values: Record<string, string>) =>
  (name: string, label: string, required = false) => (
    <label>
      {label}
      <input name={name} value={values[name] ?? ""} required={required} />
    </label>
  );

/** What stands in the group of the issues: the calendar, as long as nothing is sold, and the sections. */
export function IssuesAndSections({ publication, values, sections, stands, next }: Props) {
  return (
    <>
      <Calendar publication={publication} values={values} stands={stands} next={next} />
      <Sections sections={sections} />
    </>
  );
}

/** The calendar can begin otherwise as long as nothing is sold. */
function Calendar({ publication, values, stands, next }: Pick<Props, "publication" | "values" | "stands" | "next">) {
  const input = inputOf(values);
  return (
    <>
      <h2 id="calendar">The calendar of issues</h2>
      <p>
        {publication.issuesPerYear} issues a year, from No. {publication.firstIssueNumber} on{" "}
        {formatDay(publication.firstIssueOn, publication.language)}.
      </p>
      {stands.length > 0 ? (
        <p class="soft">{stands.join(" ")} The calendar stands; single issues can be late or skipped on their own pages.</p>
      ) : (
        <form class="fields" method="post" action="/desk/magazine/calendar">
          <p class="soft">
            As long as nothing is sold it can begin otherwise. Articles that are placed stay where they are in the row: those of the first
            issue are in the first again.
          </p>
          <div class="row">
            {input("firstIssueOn", "First issue’s day (2026-12-01)", true)}
            {input("firstIssueNumber", "Its number", true)}
            {input("issuesPerYear", "Issues a year", true)}
          </div>
          <label class="check">
            <input type="checkbox" name="appearedBefore" value="yes" checked={values.appearedBefore === "yes"} /> The magazine appeared
            before it came here: issues of days that are past are on purpose
          </label>
          <p class="soft">The next first issue that can still be made appears on {formatDay(next, publication.language)}.</p>
          <p>
            <button class="button">Begin the calendar so</button>
          </p>
        </form>
      )}
    </>
  );
}

function Sections({ sections }: Pick<Props, "sections">) {
  return (
    <>
      <h2 id="sections">Sections</h2>
      <Wide label="Sections">
        <table>
          <tbody>
            {sections.map(({ name, ink, slug }) => (
              <tr>
                <td class="serif">{name}</td>
                <td>
                  <form class="actions inline" method="post" action="/desk/sections">
                    <input type="hidden" name="name" value={name} />
                    <label>
                      Ink
                      <input name="ink" type="color" value={ink} aria-label={`Ink of ${name}`} />
                    </label>
                    <button class="button quiet">Change</button>
                    <a href={`/sections/${slug}`}>See it</a>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <form class="actions" method="post" action="/desk/sections">
        <label>
          New section
          <input name="name" required />
        </label>
        <button class="button quiet">Add</button>
      </form>
    </>
  );
}
