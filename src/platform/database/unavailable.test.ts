import { describe, expect, it } from "vitest";
import { isDatabaseUnavailable } from "./unavailable.ts";

const coded = (code: string, more = {}) => Object.assign(new Error("words of the system"), { code, ...more });

describe("the database is away", () => {
  it.each([
    ["stopped by its administrator", coded("57P01")],
    ["crashed under a query", coded("57P02")],
    ["starting", coded("57P03")],
    ["a connection failure", coded("08006")],
    ["out of connections", coded("53300")],
    ["nobody listens", coded("ECONNREFUSED")],
    ["hung up", coded("ECONNRESET")],
    ["the socket is gone", coded("ENOENT", { syscall: "connect" })],
    ["cut off", new Error("Connection terminated unexpectedly")],
    ["none to be had", new Error("timeout exceeded when trying to connect")],
    ["every address of its name", new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")])],
  ])("%s", (_how, error) => expect(isDatabaseUnavailable(error)).toBe(true));

  it.each([
    ["a row that is there already", coded("23505")],
    ["a word that is no number", coded("22P02")],
    ["a statement that took too long", coded("57014")],
    ["a file that is not there", coded("ENOENT", { syscall: "open" })],
    ["a fault", new TypeError("x is undefined")],
    ["nothing", undefined],
    ["a word", "Connection terminated"],
  ])("not: %s", (_how, error) => expect(isDatabaseUnavailable(error)).toBe(false));
});
