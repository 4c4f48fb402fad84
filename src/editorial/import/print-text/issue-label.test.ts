import { expect, it } from "vitest";
import { findIssue } from "./issue-label.ts";

it.each<[string, string, string]>([
  ["The Quay, Spring 1998", "Spring 1998", "The Quay,"],
  ["The Quay (Spring 1998)", "Spring 1998", "The Quay"],
  ["Vol. XII, No. 3   The Quay", "Vol. XII, No. 3", "The Quay"],
  ["Vol. 3 Spring 1998", "Vol. 3 Spring 1998", ""],
  ["Spring, Vol. 3", "Spring, Vol. 3", ""],
  ["1998, No. 3   The Quay", "1998, No. 3", "The Quay"],
  ["No.3 The Quay", "No.3", "The Quay"],
  ["#12", "#12", ""],
  ["März/April 2021", "März/April 2021", ""],
  ["Sept. 2021", "Sept. 2021", ""],
  ["marzo de 2021", "marzo de 2021", ""],
])("“%s” names the issue %s", (text, label, rest) => expect(findIssue(text)).toEqual({ label, rest }));

it.each(["Spring in Marl", "Spring of the flood", "No Boats", "Vol. and more", "1998", "The Quay 1998", "12 boats"])(
  "“%s” names none",
  (text) => expect(findIssue(text)).toBeUndefined(),
);
