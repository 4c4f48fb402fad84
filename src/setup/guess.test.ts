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
    [["es-AR"], "AR", "America/Argentina/Buenos_Aires"],
    [["uk"], "UA", "Europe/Kyiv"],
    [["hi"], "IN", "Asia/Kolkata"],
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

  it("is by today’s name, and by the one before as well", () => {
    const zones = zonesWithCountries();
    expect(
      zones.filter(({ zone, before }) => zones.some((other) => other !== undefined && other.zone === before) || zone === before),
    ).toEqual([]);
    expect(zones.find(({ zone }) => zone === "Europe/Kyiv")).toEqual({ zone: "Europe/Kyiv", before: "Europe/Kiev", country: "UA" });
    expect(["Europe/Kiev", "Europe/Kyiv", "Asia/Calcutta", "Asia/Kolkata", "America/Buenos_Aires"].map(countryOfZone)).toEqual([
      "UA",
      "UA",
      "IN",
      "IN",
      "AR",
    ]);
    // each name is of the same hours, and this process knows both
    for (const { zone, before } of zones)
      for (const month of before ? [0, 6] : []) {
        const hour = (timeZone: string) => new Date(Date.UTC(2026, month, 1)).toLocaleString("en", { timeZone });
        expect([zone, hour(zone)]).toEqual([zone, hour(before ?? zone)]);
      }
  });

  it("is the country of a time zone", () => {
    expect(["Europe/Vienna", "Europe/London", "Atlantic/Canary"].map(countryOfZone)).toEqual(["AT", "GB", "ES"]);
  });
});
