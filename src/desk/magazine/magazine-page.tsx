import { saysAll, useMessages } from "../../messages/index.ts";
import type { Publication, Section } from "../../editorial/index.ts";
import { type Day, type Words, formatDay, money, plainAmount, wordsIn } from "../../values/index.ts";
import { Wide } from "../lists.tsx";

type Props = {
  publication: Publication;
  values: Record<string, string>;
  sections: Section[];
  /** Why the calendar stands; none means it can be put right. */
  stands: Words[];
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
  const m = useMessages().desk.magazine;
  const input = inputOf(values);
  return (
    <>
      <h2 id="calendar">{m.calendar}</h2>
      <p>
        {m.rhythm({
          issues: publication.issuesPerYear,
          number: publication.firstIssueNumber,
          day: formatDay(publication.firstIssueOn, publication.language),
        })}
      </p>
      {stands.length > 0 ? (
        <p class="soft">{m.stands(wordsIn(saysAll(stands), publication.language))}</p>
      ) : (
        <form class="fields" method="post" action="/desk/magazine/calendar">
          <p class="soft">{m.canBegin}</p>
          <div class="row">
            {input("firstIssueOn", m.firstDay, true)}
            {input("firstIssueNumber", m.firstNumber, true)}
            {input("issuesPerYear", m.perYear, true)}
          </div>
          <label class="check">
            <input type="checkbox" name="appearedBefore" value="yes" checked={values.appearedBefore === "yes"} /> {m.before}
          </label>
          <p class="soft">{m.next(formatDay(next, publication.language))}</p>
          <p>
            <button class="button">{m.begin}</button>
          </p>
        </form>
      )}
    </>
  );
}

function Sections({ sections }: Pick<Props, "sections">) {
  const m = useMessages().desk.magazine;
  return (
    <>
      <h2 id="sections">{m.sections}</h2>
      <Wide label={m.sections}>
        <table>
          <tbody>
            {sections.map(({ name, ink, slug }) => (
              <tr>
                <td class="serif">{name}</td>
                <td>
                  <form class="actions inline" method="post" action="/desk/sections">
                    <input type="hidden" name="name" value={name} />
                    <label>
                      {m.ink}
                      <input name="ink" type="color" value={ink} aria-label={m.inkOf(name)} />
                    </label>
                    <button class="button quiet">{m.change}</button>
                    <a href={`/sections/${slug}`}>{m.see}</a>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <form class="actions" method="post" action="/desk/sections">
        <label>
          {m.newSection}
          <input name="name" required />
        </label>
        <button class="button quiet">{m.add}</button>
      </form>
    </>
  );
}
