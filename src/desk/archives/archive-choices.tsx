import { type ImportView, type Report, type ReportTerm, becomes } from "../../intake/index.ts";
import { useMessages } from "../../messages/index.ts";
import { Wide } from "../lists.tsx";
import { kindsAsked, mostTerms, termsAsked } from "./archive-form.ts";

type Props = { run: ImportView; report: Report };

/** What the publisher decides before it comes in; all of it may be changed and brought in anew. */
export function ArchiveChoices({ run, report }: Props) {
  const m = useMessages().desk.archives;
  const { id, site, state, choices } = run;
  return (
    <form class="fields" method="post" action={`/desk/archives/${id}`}>
      <h2>{m.choices}</h2>
      <fieldset class="slot">
        <legend>{m.publish}</legend>
        {(["yes", "no"] as const).map((value) => (
          <label class="check">
            <input type="radio" name="publish" value={value} checked={choices.publish === (value === "yes")} /> {m.publishAs[value]}
          </label>
        ))}
      </fieldset>
      {report.withPaywall > 0 && <Tick name="paywall" checked={choices.paywall} label={m.paywall(report.withPaywall)} />}
      {report.withPaywall === 0 && <input type="hidden" name="paywall" value="yes" />}
      {report.withDescription > 0 && (
        <Tick name="descriptions" checked={choices.descriptions} label={m.descriptions(report.withDescription)} />
      )}
      <Tick name="record" checked={choices.record} label={m.record} />
      <label>
        {m.site}
        <input name="site" value={site} inputmode="url" />
        <span class="soft">{m.siteHint}</span>
      </label>
      {report.hosts.length > 0 && (
        <p class="soft">
          {m.pictures(report.pictures)}{" "}
          {report.hosts
            .slice(0, 8)
            .map(({ host, count }) => `${host} (${count})`)
            .join(", ")}
        </p>
      )}
      {report.pictures > 0 && <Tick name="fetch" checked={choices.fetch} label={m.fetch} />}
      {(report.kinds ?? []).length > 0 && <Kinds run={run} report={report} />}
      {report.terms.length > 0 && <Terms run={run} report={report} />}
      <p class="actions">
        <button class="button" name="then" value="start">
          {state === "done" ? m.runAgain : m.start}
        </button>
        <button class="button quiet" name="then" value="keep">
          {m.keep}
        </button>
      </p>
    </form>
  );
}

const Tick = ({ name, checked, label }: { name: string; checked: boolean; label: string }) => (
  <label class="check">
    <input type="checkbox" name={name} value="yes" checked={checked} /> {label}
  </label>
);

/** What is neither posts nor pages there: recipes, events, films. Nothing of it comes in by itself. */
function Kinds({ run, report }: Props) {
  const m = useMessages().desk.archives;
  return (
    <>
      <h2>{m.kinds}</h2>
      <p class="soft">{m.kindsSay}</p>
      <Wide label={m.kinds}>
        <table>
          <thead>
            <tr>
              {Object.values(m.kindHeads).map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kindsAsked(report.kinds ?? []).map(({ kind, count, words, example }, at) => (
              <tr>
                <td class="says">
                  {kind} <span class="soft">{m.kindExample(example)}</span>
                </td>
                <td>{count}</td>
                <td>{words}</td>
                <td>
                  <select name={`kind.${at}.as`} aria-label={m.asOf(kind)}>
                    {(["nothing", "article", "page"] as const).map((as) => (
                      <option value={as} selected={(run.choices.kinds?.[kind] ?? "nothing") === as}>
                        {m.kindAs[as]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Terms({ run, report }: Props) {
  const m = useMessages().desk.archives;
  return (
    <>
      <h2>{m.terms}</h2>
      <p class="soft">{m.termsSays}</p>
      <Wide label={m.terms}>
        <table>
          <thead>
            <tr>
              {Object.values(m.termHeads).map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {termsAsked(report.terms).map((term, at) => (
              <Term run={run} term={term} at={at} />
            ))}
          </tbody>
        </table>
      </Wide>
      {report.terms.length > mostTerms && <p class="soft">{m.moreTerms(report.terms.length - mostTerms)}</p>}
    </>
  );
}

function Term({ run, term, at }: { run: ImportView; term: ReportTerm; at: number }) {
  const m = useMessages().desk.archives;
  const now = becomes(term.kind, term, run.mapping);
  return (
    <tr>
      <td class="says">
        {term.name} <span class="soft">{m.termKinds[term.kind]}</span>
      </td>
      <td>{term.count}</td>
      <td>
        <select name={`term.${at}.as`} aria-label={m.asOf(term.name)}>
          {(["section", "topic", "nothing"] as const).map((as) => (
            <option value={as} selected={now.as === as}>
              {m.as[as]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input name={`term.${at}.name`} value={now.name} aria-label={m.calledOf(term.name)} />
      </td>
    </tr>
  );
}
