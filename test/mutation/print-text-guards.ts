import type { Guard } from "./guard.ts";

const home = "src/editorial/import/print-text";
const beside = (name: string, tests = name) => ({ file: `${home}/${name}.ts`, test: `${home}/${tests}.test.ts` });
const bands = beside("bands");
const beginning = beside("beginning");
const blocks = beside("blocks");
const boxes = beside("boxes");
const bylines = beside("bylines");
const columns = beside("columns");
const continued = beside("continued", "boxes");
const dates = beside("dates");
const figures = beside("figures");
const furniture = beside("furniture", "heads");
const furnitureItself = beside("furniture");
const gutters = beside("gutters");
const heads = beside("heads");
const houseAd = beside("house-ad");
const inline = beside("inline-text");
const label = beside("issue-label");
const lines = beside("lines");
const join = beside("join-lines", "lines");
const measure = beside("measure", "lines");
const notes = beside("notes");
const openings = beside("openings");
const paragraphs = beside("paragraphs");
const pieces = beside("pieces");
const poem = beside("poem");
const quotes = beside("quotes");
const seams = beside("seams");
const signs = beside("signs");
const speakers = beside("speakers");
const staying = beside("staying-lines");
const tables = beside("tables");
const writerNote = beside("writer-note");

/** What was printed comes back as it was written: no word goes astray, and nothing is taken for what it is not. */
export const printTextGuards: readonly Guard[] = [
  {
    guard: "columns that go on below an empty row are not parted by it",
    ...bands,
    line: "return split === joined ? group.blanks > 2 : split > joined;",
    broken: "return group.blanks > 2;",
    fails: "begin anew where the left one goes on in the right, and under a wide gap",
  },
  {
    guard: "a long piece of one column goes over no other",
    ...bands,
    line: "if (goesOn) return rows.length < 4;",
    broken: "if (goesOn) return true;",
    fails: "between two bands, if it is long",
  },
  {
    guard: "rows that take turns keep their distance",
    ...bands,
    line: "height += blanks;",
    broken: "",
    fails: "rows that take turns are as far apart",
  },
  {
    guard: "a headline does not go on in a sentence",
    ...beginning,
    line: "!endsSentence(second.text) && text.length < 100",
    broken: "text.length < 100",
    fails: "does not go on in a sentence",
  },
  {
    guard: "a byline is no sentence",
    ...beginning,
    line: "readByline(text)?.by && !endsLikeSentence(text)",
    broken: "readByline(text)?.by",
    fails: "is no sentence",
  },
  {
    guard: "three sentences are a paragraph",
    ...beginning,
    line: "if (sentences > 2 ||",
    broken: "if (",
    fails: "is three sentences",
  },
  {
    guard: "a guess at the standfirst is asked about",
    ...beginning,
    line: "if (standfirst && endsLikeSentence(standfirst))",
    broken: "if (false)",
    fails: "that is a sentence is asked about",
  },
  {
    guard: "one number over a line makes no subhead",
    ...blocks,
    line: "new Set(found.length > 1 ? found : [])",
    broken: "new Set(found)",
    fails: "are a list’s where one alone stands so",
  },
  {
    guard: "a list that was cut counts on",
    ...blocks,
    line: '...(number !== "1" && { start: Number(number) })',
    broken: "",
    fails: "go on where a list was cut",
  },
  {
    guard: "verse, lists and tables keep their capitals",
    ...blocks,
    line: "if (chunk.items || chunk.cells || chunk.stays || chunk.box) continue;",
    broken: "if (chunk.items || chunk.cells || chunk.box) continue;",
    fails: "no verse",
  },
  {
    guard: "a box without an end does not take the text",
    ...boxes,
    line: "const mostRows = 60;",
    broken: "const mostRows = 6000;",
    fails: "a name and no end for pages",
  },
  {
    guard: "a sentence between two rules is no box",
    ...boxes,
    line: "box.title && box.lines.some(({ text }) => text.trim()) ?",
    broken: "box.lines.some(({ text }) => text.trim()) ?",
    fails: "a sentence between two rules",
  },
  {
    guard: "words in lower case sign nothing",
    ...bylines,
    line: "!/^\\p{Lu}|^(?:our|staff|editors?)\\s/u.test(said) ||",
    broken: "",
    fails: "Written by hand, 3 May 2024",
  },
  {
    guard: "a sentence that begins like a byline is none",
    ...bylines,
    line: ".test(said) || reads(said)",
    broken: ".test(said)",
    fails: "Written by Everybody who was there",
  },
  {
    guard: "two names around a date are no byline",
    ...bylines,
    line: "if (name === after && before) return undefined;",
    broken: "",
    fails: "Ida Brandt, 3 May 2024, Kit Lowell",
  },
  {
    guard: "three columns are three",
    ...columns,
    line: "= withInner(page, run);",
    broken: "= { from: run.from, to: run.to, gutters: [run.gutter] };",
    fails: "columns are read down the one and then down the next",
  },
  {
    guard: "a paragraph may go on in the next column",
    ...columns,
    line: "...(index > 0 && at === 0 && { starts: true })",
    broken: "",
    fails: "the columns that begin are told",
  },
  {
    guard: "the end of a text in columns is in columns",
    ...columns,
    line: "columnsIn(page, counter.columns > 0)",
    broken: "columnsIn(page)",
    fails: "a page of two rows has columns where another has",
  },
  {
    guard: "a day is no folio",
    ...heads,
    test: `${home}/furniture.test.ts`,
    line: "beginsWithDay(text) ? null :",
    broken: "",
    fails: "below the byline is its day",
  },
  {
    guard: "what a bracket says is cut only where it says that the text goes on",
    ...continued,
    line: "bracket && toElsewhere(bracket[0]) ? bracket : null",
    broken: "bracket",
    fails: "He said so (and he was right)",
  },
  {
    guard: "a text that goes on where nothing is, is asked about",
    ...continued,
    line: "tellOpen();\n      leftOut",
    broken: "leftOut",
    fails: "Turn to page 33",
  },
  {
    guard: "the first of two days is the text’s",
    ...dates,
    line: ".sort((a, b) => a.from - b.from)",
    broken: "",
    fails: "3 May 2024, not 2024-01-02",
  },
  {
    guard: "a paragraph is no caption",
    ...figures,
    line: ": text.length <= 200 && (",
    broken: ": (",
    fails: "but not over a paragraph of one sentence",
  },
  {
    guard: "who is guessed to have made a picture is asked about",
    ...figures,
    line: "...(!known(pair.credit) && { ask:",
    broken: "...(false && { ask:",
    fails: "and is asked about",
  },
  {
    guard: "the first who signs is the writer",
    ...furniture,
    line: "if (said?.by && found.byline.length === 0) Object",
    broken: "if (said?.by) Object",
    fails: "that signs is the first of those that do",
  },
  {
    guard: "a name of the text’s own words signs nothing",
    ...furniture,
    line: "if (common || words.size < 2) return found;",
    broken: "if (words.size < 2) return found;",
    fails: "signs the text, unless its words are the text’s",
  },
  {
    guard: "cells side by side are no columns",
    ...gutters,
    line: "lower >= parts.length / 4 &&",
    broken: "",
    fails: "rows of prose are columns, and cells, names and single words are none",
  },
  {
    guard: "folios count as pages do",
    ...heads,
    line: "return step >= 1 && step <= 4;",
    broken: "return true;",
    fails: "is one by the pages that its folio and the next one’s are apart",
  },
  {
    guard: "a season as a heading is no running head",
    ...heads,
    line: "if (issue) return (wide && names.length > 0) ||",
    broken: "if (issue) return true ||",
    fails: "is none as a line of the text",
  },
  {
    guard: "the magazine’s name is not the headline’s",
    ...heads,
    line: "!others.has(keyOf(name)) &&",
    broken: "",
    fails: "tells the magazine by what is neither headline nor writer",
  },
  {
    guard: "an advertisement is known by two of its signs",
    ...houseAd,
    line: "start > (signs.at(-2) ?? -1)",
    broken: "start > (signs.at(-1) ?? -1)",
    fails: "with one sign alone",
  },
  {
    guard: "no pasted link does anything but lead somewhere",
    ...inline,
    line: 'href && href !== "#" && isSafeLink(href)',
    broken: 'href && href !== "#"',
    fails: "javascript:void",
  },
  {
    guard: "a season without a year names no issue",
    ...label,
    line: "return (named && dated) || counted ? index : at;",
    broken: "return named || counted ? index : at;",
    fails: "Spring in Marl",
  },
  {
    guard: "a compound keeps its hyphen",
    ...join,
    line: "lower(compound) || (!lower(joined)",
    broken: "(!lower(joined)",
    fails: "tide-mill",
  },
  {
    guard: "the reader’s own signs come from nowhere else",
    ...lines,
    line: "[\\u200b\\u200c\\u200d\\u2060\\ufeff\\ue000-\\uefff]",
    broken: "[\\u200b\\u200c\\u200d\\u2060\\ufeff]",
    fails: "signs that the reader keeps for notes",
  },
  {
    guard: "one line that is too long does not make the measure",
    ...measure,
    line: "Math.floor(sorted.length * 0.92)",
    broken: "sorted.length - 1",
    fails: "is what nearly all lines are no longer than",
  },
  {
    guard: "two notes of one number go to two words",
    ...notes,
    line: "if (found) taken.add(found);",
    broken: "",
    fails: "of a number that comes twice goes to the one that is left",
  },
  {
    guard: "a line of a paragraph that begins with a number is no note",
    ...notes,
    line: "if (before?.text.trim() && !starts && !touches &&",
    broken: "if (false && !touches &&",
    fails: "in the middle of a paragraph is none",
  },
  {
    guard: "two institutions are no opening in capitals",
    ...openings,
    line: "if (!opens && !tokens.some((token) => small.has(token.toLowerCase()))) return text;",
    broken: "",
    fails: "NATO UNESCO OPEC all agree",
  },
  {
    guard: "a dropped capital makes the word that the text knows",
    ...openings,
    line: "if (begun.has(joined) || vocabulary.has(joined))",
    broken: "if (begun.has(joined))",
    fails: "mend it",
  },
  {
    guard: "an item ends the paragraph before it, over a page’s end too",
    ...paragraphs,
    line: "if (isItem(next.text) || isCredit(last) || isCredit(next.text)) return false;",
    broken: "if (isCredit(last) || isCredit(next.text)) return false;",
    fails: "an item parts it from what comes",
  },
  {
    guard: "what led to a table leads to nothing below it",
    ...pieces,
    line: "...setting, colon: false, heading: undefined, early: false",
    broken: "...setting",
    fails: "at a table, whatever led to it leads to nothing more",
  },
  {
    guard: "a list is no poem",
    ...poem,
    line: "!items &&",
    broken: "",
    fails: "a text with an item is none",
  },
  {
    guard: "a short line after a colon is no quotation",
    ...quotes,
    line: "(saying.test(text.slice(-300)) && next.text.length > 20)",
    broken: "next.text.length > 20",
    fails: "by no colon alone, where it is short",
  },
  {
    guard: "a cut word goes on in lower case",
    ...seams,
    line: "return lower ? 2 : -2;",
    broken: "return 2;",
    fails: "before “Bour”",
  },
  {
    guard: "a sentence about pictures is no credit",
    ...signs,
    line: "text.length >= 90 || /[.!?]$/.test(",
    broken: "text.length >= 90 || /[!?]$/.test(",
    fails: "Photographs by Kit Lowell were lost.",
  },
  {
    guard: "one name before a colon is no speaker",
    ...speakers,
    line: "new Set(often.length > 1 ? often : [])",
    broken: "new Set(often)",
    fails: "one name that comes twice",
  },
  {
    guard: "lines of prose that are filled are no verse",
    ...staying,
    line: "(texts.length > 3 && !isFilled(lines) && ends < 0.9)",
    broken: "(texts.length > 3 && ends < 0.9)",
    fails: "lines of lower case filled to one",
  },
  {
    guard: "a headline of three lines is one",
    ...staying,
    line: 'return !early && loose ? "lines"',
    broken: 'return loose ? "lines"',
    fails: "three lines of a headline",
  },
  {
    guard: "whole sentences side by side are no table",
    ...tables,
    line: "if (mean > 32 ||",
    broken: "if (",
    fails: "cells of whole sentences",
  },
  {
    guard: "a year in the first column is a name",
    ...tables,
    line: "at > 0 && body.every(",
    broken: "body.every(",
    fails: "stand to the end where all of their column are numbers",
  },
  {
    guard: "what is said of somebody else stays in the text",
    ...writerNote,
    line: "known || (after === 0 && byline.length === 0 && said.length < 300",
    broken: "known || (after === 0 && said.length < 300",
    fails: "of somebody else who writes",
  },
  {
    guard: "a text about its writer keeps a paragraph",
    ...writerNote,
    line: "while (from > 1 &&",
    broken: "while (from > 0 &&",
    fails: "a text that is about its writer keeps its text",
  },
  {
    guard: "what differs in figures alone at two edges of pages is a running head",
    ...heads,
    line: "for (const line of alikeAtEdges(written)) found.add(line);",
    broken: "",
    fails: "is one that stands alike at two pages’ edges",
  },
  {
    guard: "a subhead that begins the second page is not thrown away as its head",
    ...furniture,
    line: "line.page === first && text.length < 100",
    broken: "text.length < 100",
    fails: "begins the second page alone, as a subhead does",
  },
  {
    guard: "a headline takes no capitals from the head that shouts it",
    ...furnitureItself,
    line: "as === as.toUpperCase() ? found : as",
    broken: "as",
    fails: "tell the headline as they set it, unless all in capitals",
  },
  {
    guard: "a number four pages from a head is the text’s",
    ...heads,
    line: "if (step < 1 || step > 3) return false;",
    broken: "if (step < 1) return false;",
    fails: "is four pages before a head’s: none",
  },
  {
    guard: "a day of a diary stays in it",
    ...heads,
    line: "date !== undefined && folio !== undefined && names.length > 0",
    broken: "date !== undefined && names.length > 0",
    fails: "is none as a day of a diary and its place",
  },
  {
    guard: "cells of two long words beside prose are no column",
    ...gutters,
    line: "mean(parts.map((text) => text.split(/\\s+/).length)) >= 2.6 &&",
    broken: "",
    fails: "cells of two long words beside prose are no column",
  },
  {
    guard: "of two rows no side goes on below itself alone",
    ...gutters,
    line: "&& texts.slice(1).every((text, at) => seam(texts[at], text) >= 0)",
    broken: "",
    fails: "one goes on and the other does not: none",
  },
  {
    guard: "pages count from one after a short sentence",
    ...heads,
    line: "text.length > 60 || isSentence(text)",
    broken: "text.length > 60",
    fails: "counts from one after a short sentence",
  },
];
