import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Refused, markFields } from "./refused.tsx";

const page = (fields: Record<string, string>, action?: string) =>
  markFields(
    renderToString(
      <main>
        <Refused problem={{ detail: "Not yet.", fields }} />
        <form method="post" action="/one">
          <input type="hidden" name="town" value="x" />
          <label for="town">Town</label>
          <input id="town" name="town" aria-invalid="true" aria-describedby="town-wrong" />
          <span id="town-wrong">Give the town.</span>
          <label>
            Why
            <input name="why" />
          </label>
        </form>
        <form method="post" action="/two">
          <label>
            Why it is so
            <textarea name="why">a &lt; b</textarea>
          </label>
          <label>
            <input type="checkbox" name="agreed" value="yes" /> I agree to all of it
          </label>
          <label>
            Kind{" "}
            <select name="kind">
              {["a", "b"].map((one) => (
                <option>{one}</option>
              ))}
            </select>
          </label>
        </form>
      </main>,
    ),
    action,
  );

describe("the summary of a refused form", () => {
  it("takes the focus and links to each field by its label", () => {
    const html = page({ town: "Give the town.", kind: "Choose one." });
    expect(html).toContain('id="refused" role="alert" tabindex="-1" autofocus');
    expect(html).toContain('<li><a href="#town">Town: Give the town.</a></li>');
    expect(html).toContain('<li><a href="#field-kind">Kind: Choose one.</a></li>');
    expect(html).toMatch(
      /<select id="field-kind" aria-invalid="true" aria-describedby="field-kind-why" name="kind">.*<\/select><span class="bad" id="field-kind-why">Choose one.<\/span>/,
    );
    expect(html.match(/Give the town\./g)).toHaveLength(2);
  });

  it("sets the colon as the page’s language does", () => {
    const form = '<form action="/one"><label for="a">Nom</label><input id="a" name="a"></form>';
    const said = (lang: string) => markFields(`<html lang="${lang}"><li data-field="a">Il manque.</li>${form}</html>`, "/one");
    expect(said("fr")).toContain('<a href="#a">Nom\u202f: Il manque.</a>');
    expect(said("fr-CA")).toContain("Nom\u202f: Il");
    expect(said("en")).toContain("Nom: Il manque.");
  });

  it("says once what one field’s link says, and above the links only what none of them does", () => {
    const said = (detail: string, fields: Record<string, string>) => renderToString(<Refused problem={{ detail, fields }} />);
    expect(said("Give the town.", { town: "Give the town.", why: "Say why." }).match(/Give the town\./g)).toHaveLength(1);
    expect(said("Not yet.", { town: "Give the town." })).toContain("<p>Not yet.</p>");
    expect(said("Not yet.", {})).toContain("<p>Not yet.</p>");
  });

  it("means the form that was sent", () => {
    expect(page({ why: "Say why." }, "/two")).toMatch(
      /<a href="#field-why">Why it is so: Say why\.<\/a>[\s\S]*<textarea id="field-why"[^>]*>a &lt; b<\/textarea><span class="bad"/,
    );
    expect(page({ why: "Say why." }, "/one")).toMatch(
      /<a href="#field-why">Why: Say why\.<\/a>[\s\S]*<input id="field-why"[^>]*><span class="bad"/,
    );
  });

  it("does not repeat the words of a box, and leaves what is no field a sentence", () => {
    const html = page({ agreed: "Tick this.", nowhere: "Odd <b>" });
    expect(html).toContain('<li><a href="#field-agreed">Tick this.</a></li>');
    expect(html).toContain("<li>Odd &lt;b></li>");
    // nothing comes between a box and its words
    expect(html).toMatch(/I agree to all of it<\/label><span class="bad" id="field-agreed-why">Tick this\.<\/span>/);
  });

  it("leaves every other page as it is", () => {
    expect(markFields("<p>x</p>", "/one")).toBe("<p>x</p>");
  });
});
