import { type AsOneReads, type Choice, choices } from "../visit/reading-choices.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { useMessages } from "../../messages/index.ts";

/** Every choice as it is now; it works without a script, and with one within the page that is read. */
export function ReadingSettingsPage({ visit, returnTo }: { visit: Visit; returnTo: string }) {
  const { asOneReads: m, offline } = useMessages();
  return (
    <Frame visit={visit} title={m.title} isTold setsReading noIndex>
      <div class="sheet letter">
        <h1>{m.title}</h1>
        <ReadingForm chosen={visit.chosen} returnTo={returnTo} />
        <p class="meta">
          <a href="/offline">{offline.whatIsKept}</a>
        </p>
        <TellMe />
        <h2>{m.tryIt}</h2>
        <div class="body">
          <p>{m.sample}</p>
        </div>
      </div>
    </Frame>
  );
}

/** How one reads: sent as it is without a script; with one each choice is kept as it is made. */
export function ReadingForm({ chosen, returnTo }: { chosen: AsOneReads; returnTo: string }) {
  const { asOneReads: m } = useMessages();
  return (
    <form class="form reading-settings" method="post" action="/reading-settings">
      <input type="hidden" name="return" value={returnTo} />
      <OneOf name="size" legend={m.size} labels={m.sizes} chosen={chosen} />
      <OneOf name="face" legend={m.face} labels={m.faces} chosen={chosen} />
      <OneOf name="measure" legend={m.measure} labels={m.measures} chosen={chosen} />
      <OneOf name="shade" legend={m.shade} labels={m.shades} chosen={chosen} />
      <OneOf name="flow" legend={m.flow} labels={m.flows} chosen={chosen} />
      <OneOf name="places" legend={m.places} labels={m.kept} chosen={chosen} />
      <p>
        <button class="button">{m.read}</button>
      </p>
      <p class="meta">{m.says}</p>
    </form>
  );
}

/** Of a new issue, by this browser; shown where it can. */
function TellMe() {
  const m = useMessages().push;
  return (
    <section
      class="tell-me"
      aria-labelledby="tell-me"
      hidden
      data-is-on={m.isOn}
      data-is-off={m.isOff}
      data-forbidden={m.forbidden}
      data-failed={m.failed}
    >
      <h2 id="tell-me">{m.title}</h2>
      <p>{m.says}</p>
      <p>
        <button type="button" class="button quiet" data-ask="">
          {m.ask}
        </button>
        <button type="button" class="button quiet" data-withdraw="" hidden>
          {m.withdraw}
        </button>
      </p>
      <p class="meta" role="status" />
    </section>
  );
}

type OneOfProps = { name: Choice; legend: string; labels: Record<string, string>; chosen: AsOneReads };

function OneOf({ name, legend, labels, chosen }: OneOfProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="choices">
        {["", ...choices[name]].map((value) => (
          <label class="choice">
            <input type="radio" name={name} value={value} checked={(chosen[name] ?? "") === value} />
            <span>{labels[value || "usual"]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
