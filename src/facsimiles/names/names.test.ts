import { describe, expect, it } from "vitest";
import { day } from "../../values/index.ts";
import { propose } from "./propose.ts";
import { type NameSaid, readName } from "./read-name.ts";

describe("what a file’s name says of the issue in it", () => {
  it.each<[string, NameSaid]>([
    // a number, however it is written
    ["Kestrel 12.pdf", { number: 12 }],
    ["kestrel_0012.PDF", { number: 12 }],
    ["Kestrel No. 12.pdf", { number: 12 }],
    ["Kestrel no12 final.pdf", { number: 12 }],
    ["Kestrel Issue 12.pdf", { number: 12 }],
    ["Kestrel #7.pdf", { number: 7 }],
    ["Falke Nr. 12.pdf", { number: 12 }],
    ["Falke Heft 3.pdf", { number: 3 }],
    ["Faucon n°12.pdf", { number: 12 }],
    ["Faucon numéro 12.pdf", { number: 12 }],
    ["Cernícalo núm 12.pdf", { number: 12 }],
    // with a volume
    ["Kestrel Vol. 3 No. 2.pdf", { volume: 3, number: 2 }],
    ["kestrel-v03n02.pdf", { volume: 3, number: 2 }],
    ["Kestrel Volume IV, Number 2.pdf", { volume: 4, number: 2 }],
    ["Kestrel Vol. XXXIX No. 11.pdf", { volume: 39, number: 11 }],
    ["Falke Jahrgang 8 Heft 4.pdf", { volume: 8, number: 4 }],
    // with a year, and years alone
    ["Kestrel 2014-12.pdf", { year: 2014, month: 12 }],
    ["Kestrel 2014 No. 12.pdf", { year: 2014, number: 12 }],
    ["2014_kestrel_3.pdf", { year: 2014, number: 3 }],
    ["Kestrel 1897.pdf", { year: 1897 }],
    ["2014/Kestrel No. 12.pdf", { year: 2014, number: 12 }],
    ["Volume 3/2016/Kestrel 5.pdf", { volume: 3, year: 2016, number: 5 }],
    ["Kestrel 1-20/No. 7 (2015).pdf", { year: 2015, number: 7 }],
    // days and months, in figures and in words
    ["Kestrel 2014-03-15.pdf", { year: 2014, month: 3, day: 15 }],
    ["kestrel20140315.pdf", { year: 2014, month: 3, day: 15 }],
    ["Kestrel 03.2014.pdf", { year: 2014, month: 3 }],
    ["Kestrel March 2014.pdf", { year: 2014, month: 3 }],
    ["Kestrel_Sept_2014.pdf", { year: 2014, month: 9 }],
    ["Falke März 2014.pdf", { year: 2014, month: 3 }],
    ["Faucon août 2014.pdf", { year: 2014, month: 8 }],
    ["Faucon août 2014.pdf".normalize("NFD"), { year: 2014, month: 8 }],
    ["Cernícalo diciembre 2014.pdf", { year: 2014, month: 12 }],
    ["Kestrel No. 12 (March 2014).pdf", { year: 2014, month: 3, number: 12 }],
    ["Kestrel%20No.%2012%20May%202014.pdf", { year: 2014, month: 5, number: 12 }],
    // seasons
    ["Kestrel Spring 2015.pdf", { year: 2015, month: 3 }],
    ["Kestrel Fall 2015.pdf", { year: 2015, month: 9 }],
    ["Falke Frühjahr 2015.pdf", { year: 2015, month: 3 }],
    ["Faucon été 2015.pdf", { year: 2015, month: 6 }],
    ["Cernícalo otoño 2015.pdf", { year: 2015, month: 9 }],
    ["Kestrel Winter 2013-14.pdf", { year: 2013, month: 12 }],
    ["Kestrel Winter 2011-12.pdf", { year: 2011, month: 12 }],
    ["Kestrel 2013–14 No. 3.pdf", { year: 2013, number: 3 }],
    ["Kestrel 2011-12.pdf", { year: 2011, month: 12 }],
    // two in one: the first of both
    ["Kestrel No. 12-13.pdf", { number: 12 }],
    ["Kestrel Nos. 12 & 13.pdf", { number: 12 }],
    ["Kestrel 47–48 (2016).pdf", { year: 2016, number: 47 }],
    ["Kestrel July-August 2014.pdf", { year: 2014, month: 7 }],
    ["Kestrel Spring-Summer 2015 No. 9-10.pdf", { year: 2015, month: 3, number: 9 }],
    // nothing
    ["Kestrel.pdf", {}],
    ["scan of the last one.pdf", {}],
    ["Kestrel No. 0.pdf", {}],
    ["novella.pdf", {}],
  ])("%s", (path, said) => expect(readName(path)).toEqual(said));
});

describe("which issues files that were brought together are", () => {
  const rhythm = { firstIssueOn: day("2010-01-01"), firstIssueNumber: 1, issuesPerYear: 6 };
  const numbers = (...names: string[]) => propose(names.map(readName), rhythm).map(({ wholeNumber }) => wholeNumber);
  it.each<[string, string[], (number | null)[]]>([
    ["numbers go on", ["Kestrel 11.pdf", "Kestrel 12.pdf", "Kestrel 13.pdf"], [11, 12, 13]],
    ["numbers begin anew with each year", ["2010/Kestrel 1.pdf", "2010/Kestrel 6.pdf", "2011/Kestrel 1.pdf"], [1, 6, 7]],
    ["numbers begin anew with each volume", ["Vol. 1 No. 1.pdf", "Vol. I No. 6.pdf", "Vol. 2 No. 1.pdf"], [1, 6, 7]],
    ["months are places in a year", ["January 2010.pdf", "March 2010.pdf", "November 2011.pdf"], [1, 2, 12]],
    ["double issues are the first of both", ["Nos. 4-5.pdf", "No. 6.pdf"], [4, 6]],
    ["what is older than the first issue is asked", ["2008/Kestrel 1.pdf", "2010/Kestrel 1.pdf"], [null, 1]],
    ["a name that says nothing is asked", ["Kestrel.pdf"], [null]],
  ])("%s", (_what, names, whole) => expect(numbers(...names)).toEqual(whole));

  it("a year and a month are the day on the cover, and a number alone has the one of the calendar", () => {
    const days = propose(["March 2014.pdf", "Kestrel 2014-03-15.pdf", "No. 3.pdf", "2010-02-31.pdf"].map(readName), rhythm);
    expect(days.map(({ coverDate }) => coverDate)).toEqual(["2014-03-01", "2014-03-15", "2010-05-01", null]);
  });
});
