import type { Column, TableShape } from "../platform/index.ts";
import { type What, whyBytes, whyNotColumn, whyNotTable } from "./left-out.ts";

/**
 * What every table and column of an export is, read from the database itself, and what is left out with the reason: a
 * Markdown page for people.
 */
export function dictionaryOf(schema: readonly TableShape[], what: What): string {
  const here = schema.filter(({ name }) => whyNotTable(name, what) === undefined);
  const leftOut = schema.flatMap(({ name }) => {
    const why = whyNotTable(name, what);
    return why === undefined ? [] : [`- **${name}**: ${why}.`];
  });
  return [
    "# What is in this export",
    "Each table lies in `tables` twice: as JSON lines (`NAME.jsonl`), which hold everything and are what an import reads, and for spreadsheets (`NAME.csv`), where a text that a spreadsheet would take for a formula has an apostrophe before it. Moments are in UTC, days have no zone, sums are in the smallest unit of their currency.",
    "## Left out",
    leftOut.join("\n"),
    "## Tables",
    ...here.map(aboutTable),
    "",
  ].join("\n\n");
}

function aboutTable(table: TableShape): string {
  const { name, says, key, rules, columns } = table;
  return [
    `### ${name}`,
    says,
    ["| column | type | | |", "| --- | --- | --- | --- |", ...columns.map((column) => rowOf(name, column))].join("\n"),
    [`Key: ${key.join(", ") || "none"}.`, ...rules.map(inCells)].join("  \n"),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function rowOf(table: string, column: Column): string {
  const { name, type, isNullable, says } = column;
  const why = whyNotColumn(table, column);
  const told = why === undefined ? [says, whyBytes(table, name)].filter(Boolean).join("; ") : `left out: ${why}`;
  return `| ${name} | ${type} | ${isNullable ? "may be empty" : ""} | ${inCells(told)} |`;
}

const inCells = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
