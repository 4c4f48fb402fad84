import { describe, expect, it } from "vitest";
import { countryOfZone, guessPlace, zonesWithCountries } from "./guess.ts";

describe("where a magazine is, as its founder’s browser lets one guess", () => {
  it.each([
    [["de-AT", "en"], "AT", "Europe/Vienna"],
    [["de", "en-GB"], "GB", "Europe/London"],
    [["de", "en"], "DE", "Europe/Berlin"],
    [["en"], "US", "America/New_York"],
    [["es-ES"], "ES", "Europe/Madrid"],
    [["pt-BR", "pt"], "BR", "America/Sao_Paulo"],
    [["pt-PT"], "PT", "Europe/Lisbon"],
    [["ar-EG"], "EG", "Africa/Cairo"],
    [["es-419"], "ES", "Europe/Madrid"],
    [["zz-ZZ", "%%"], "GB", "Europe/London"],
    [[], "GB", "Europe/London"],
  ])("of %j is %s, %s", (tags, sellerCountry, timeZone) => {
    expect(guessPlace(tags)).toEqual({ sellerCountry, timeZone });
  });

  it("is a time zone that can be chosen, whatever the country", () => {
    const zones = new Set(zonesWithCountries().map(({ zone }) => zone));
    for (const { country } of zonesWithCountries()) if (country) expect(zones).toContain(guessPlace([`und-${country}`]).timeZone);
  });

  it("is the country of a time zone", () => {
    expect(["Europe/Vienna", "Europe/London", "Atlantic/Canary"].map(countryOfZone)).toEqual(["AT", "GB", "ES"]);
  });
});
