import { day } from "../../src/values/index.ts";

/** A magazine with nothing about it but what it must have; a test changes what it asks about. */
export const testPublication = {
  title: "The Test",
  tagline: "",
  about: "",
  imprint: "",
  language: "en",
  timeZone: "Europe/London",
  currency: "EUR",
  issuesPerYear: 24,
  issnPrint: null,
  issnOnline: null,
  firstIssueOn: day("2025-01-01"),
  look: {},
};
