import { expect, it } from "vitest";
import { adIn } from "./ad-words.ts";

it("an advertisement's words, button and list are told apart", () => {
  expect(
    adIn(
      "## Subscribe to The Quay\nGet the whole magazine.\nTwice a month.\n[Subscribe](#)\nWhat's Included?\n- 24 Issues Per Year\n- Cancel anytime.",
    ),
  ).toEqual({
    headline: "Subscribe to The Quay",
    text: "Get the whole magazine. Twice a month.",
    button: "Subscribe",
    included: ["24 Issues Per Year", "Cancel anytime"],
  });
});

it("a list without bullets under its heading is the list, and one without a heading is by its bullets", () => {
  expect(adIn("Join us\nWhat’s included\nTwelve numbers a year\nThe archive\nJoin now").included).toEqual([
    "Twelve numbers a year",
    "The archive",
  ]);
  expect(adIn("Join us\n• One number\nIt is cheap.")).toMatchObject({ text: "It is cheap.", included: ["One number"] });
});

it("has its own button’s words, and no signs of Markdown", () => {
  expect(adIn("**Join** The Quay\nIt is cheap.\nJoin now")).toEqual({
    headline: "Join The Quay",
    text: "It is cheap.",
    button: "Join now",
    included: [],
  });
  expect(adIn("Join The Quay\nIt is cheap.").button).toBe("Subscribe");
});
