import { Speaking, messagesIn } from "../messages/index.ts";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Pages, listQueryOf, listedOf, perPage } from "./lists.tsx";

const at = (query: string, limit?: number) => listQueryOf(`https://m.example/desk/articles${query}`, limit);

describe("what is asked of a list", () => {
  it.each([
    ["", 1],
    ["?page=3", 3],
    ["?page=0", 1],
    ["?page=-2", 1],
    ["?page=1.5", 1],
    ["?page=two", 1],
    ["?page=1e9", 1],
    ["?page=", 1],
    ["?page=100000", 100_000],
    ["?page=100001", 1],
  ])("%j is page %i", (query, page) => {
    expect(at(query)).toMatchObject({ page, limit: perPage, offset: (page - 1) * perPage });
  });

  it("is as long as a list wants its pages", () => expect(at("?page=3", 10)).toMatchObject({ limit: 10, offset: 20 }));
  it("has the words as they were typed", () => expect(at("?search=%22a%20b%22%26").search).toBe('"a b"&'));
});

describe("a list that was read whole", () => {
  const rows = ["The Rope", "the last boat", "A boat and a rope", "Soup"];
  const found = (search: string) => listedOf(rows, at(`?search=${search}`), (row) => row);

  it.each([
    ["", rows],
    ["rope", ["The Rope", "A boat and a rope"]],
    ["ROPE boat", ["A boat and a rope"]],
    ["boat%20%20last", ["the last boat"]],
    ["%20", rows],
    [".*", []],
    ["harbour", []],
  ])("is searched by %j: every word, however it is written", (search, wanted) => {
    expect(found(search)).toEqual({ rows: wanted, total: wanted.length });
  });

  it("is cut into pages, and says how many there are in all", () => {
    const all = Array.from({ length: 25 }, (_, number) => number);
    const page = (query: string) => listedOf(all, at(query, 10), String);
    expect([page("?page=1").rows.at(-1), page("?page=3").rows, page("?page=9").rows]).toEqual([9, [20, 21, 22, 23, 24], []]);
    expect(page("?page=9").total).toBe(25);
  });
});

describe("the ways through a list", () => {
  const shown = (query: string, total: number, isMore = false) =>
    renderToString(
      <Speaking.Provider value={messagesIn("en")}>
        <Pages asked={at(query, 10)} total={total} isMore={isMore} none="None yet." />
      </Speaking.Provider>,
    );
  const ways = (html: string) =>
    [...html.matchAll(/href="([^"]*)"[^>]*>(\w+)</g)].map(([, href, name]) => `${name} ${href!.split("?")[1]}`);

  it.each([
    ["", 0, "None yet.", []],
    ["?search=x%3Cy", 0, "Nothing is found for “x&lt;y”.", []],
    ["", 25, "1 to 10 of 25", ["After page=2", "Last page=3"]],
    ["?page=2", 25, "11 to 20 of 25", ["First page=1", "Before page=1", "After page=3", "Last page=3"]],
    ["?page=3", 25, "21 to 25 of 25", ["First page=1", "Before page=2"]],
    ["?page=9", 25, "There are 25.", ["First page=1", "Before page=3"]],
    ["?page=2&done=saved", 1200, "11 to 20 of 1,200", ["First page=1", "Before page=1", "After page=3", "Last page=120"]],
  ])("at %j of %i", (query, total, says, wanted) => {
    const html = shown(query, total);
    expect(html).toContain(says);
    expect(ways(html)).toEqual(wanted);
  });

  it("lead on and on where there are more than were counted", () => {
    const html = shown("?page=2", 20, true);
    expect(html).toContain("11 to 20 of more than 20");
    expect(ways(html)).toEqual(["First page=1", "Before page=1", "After page=3"]);
  });

  it("are none where everything is on one page", () => expect(shown("", 10)).toBe(""));
  it("keep what was searched for", () =>
    expect(ways(shown("?search=a+b", 11))).toEqual(["After search=a+b&amp;page=2", "Last search=a+b&amp;page=2"]));
});
