import { expect, it } from "vitest";
import { day } from "../../values/index.ts";
import { giftProblems } from "./gift.ts";

const gift = { recipientName: "Una", cardText: "", sendOn: undefined };
const now = day("2026-11-28");

it.each([
  "una@reader.example,other@else.example",
  "una@reader.example;other@else.example",
  "una@reader.example\r\nBcc: other@else.example",
])("a gift goes to one person: not to %j", (recipientEmail) =>
  expect(giftProblems({ ...gift, recipientEmail }, now)).toHaveProperty("recipientEmail"),
);

it("a gift goes to an address as it is typed, or to none", () => {
  expect(giftProblems({ ...gift, recipientEmail: " Una@Reader.example " }, now)).not.toHaveProperty("recipientEmail");
  expect(giftProblems({ ...gift, recipientEmail: "" }, now)).not.toHaveProperty("recipientEmail");
});
