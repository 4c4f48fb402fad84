import { Refused, type WhyRefused } from "../../http/index.ts";
import type { Publication, Section } from "../../editorial/index.ts";
import { trims } from "../../print/index.ts";
import { type Day, formatDay, money, plainAmount } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Wide } from "../lists.tsx";

type Props = {
  visit: DeskVisit;
  publication: Publication;
  values: Record<string, string>;
  sections: Section[];
  problem?: WhyRefused | undefined;
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

/** What the magazine says of itself. The calendar stands once an issue is sold, the currency always. */
export function MagazinePage({ visit, publication, values, sections, problem, stands, next }: Props) {
  const input = inputOf(values);
  return (
    <Desk visit={visit} title="The magazine">
      <Refused problem={problem} />
      <form class="fields" method="post" action="/desk/magazine">
        {input("title", "Title", true)}
        {input("tagline", "Tagline")}
        <label>
          About, for the reader
          <textarea name="about" rows={6}>
            {values.about}
          </textarea>
        </label>
        <label>
          Imprint: who publishes it, and where to write to
          <textarea name="imprint" rows={4}>
            {values.imprint}
          </textarea>
        </label>
        <div class="row">
          <HowItAppears publication={publication} values={values} />
        </div>
        <Books values={values} />
        <Seller values={values} />
        <p class="soft">Prices are in {publication.currency}, as they were set up: orders are paid in it.</p>
        <p>
          <button class="button">Save</button>
        </p>
      </form>
      <Calendar publication={publication} values={values} stands={stands} next={next} />
      <Sections sections={sections} />
    </Desk>
  );
}

function HowItAppears({ publication, values }: Pick<Props, "publication" | "values">) {
  const input = inputOf(values);
  return (
    <>
      {input("language", "Language (en, de, pt-BR)", true)}
      {input("timeZone", "Time zone (Europe/London)", true)}
      {input("issnPrint", "ISSN, print")}
      {input("issnOnline", "ISSN, online")}
      <label>
        Cut to
        <select name="trimSize">
          {Object.entries(trims).map(([size, { name }]) => (
            <option value={size} selected={size === values.trimSize}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {input("coverPrice", `Price on the cover, ${publication.currency}`)}
    </>
  );
}

function Books({ values }: Pick<Props, "values">) {
  const input = inputOf(values);
  return (
    <>
      <h2>The EPUBs</h2>
      <label class="check">
        <input type="checkbox" name="typefaces" value="yes" checked={values.typefaces === "yes"} /> Bring the magazine’s own typefaces (each
        book grows by half a megabyte; readers may still choose their own)
      </label>
      {input("certifiedBy", "Who answers for it that they conform to EPUB Accessibility 1.1, WCAG 2.1 AA")}
      <p class="soft">
        A name here has every book looked at by Ace (ACE_COMMAND, see SETTINGS) and by our own checks of your words and pictures. A book in
        which they find nothing claims conformance in this name; any other claims none, and its page of editions says why. Ace sees what a
        program can see: read a book with a screen reader before you put a name here. Left empty, no book claims anything.
      </p>
    </>
  );
}

function Seller({ values }: Pick<Props, "values">) {
  const input = inputOf(values);
  return (
    <>
      <h2>Who sells: what stands on every invoice from now on</h2>
      <div class="row">
        {input("sellerName", "Name or company")}
        {input("sellerVatId", "VAT id")}
        {input("sellerRegistration", "Registered as")}
        {input("sellerEmail", "E-mail")}
      </div>
      <label>
        Address
        <textarea name="sellerAddress" rows={3}>
          {values.sellerAddress}
        </textarea>
      </label>
      <label>
        Bank account for transfers
        <textarea name="sellerAccount" rows={2}>
          {values.sellerAccount}
        </textarea>
        <span class="soft">It stands on every invoice that is paid later; empty: those can be paid by card alone.</span>
      </label>
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
      <h2>Sections</h2>
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
