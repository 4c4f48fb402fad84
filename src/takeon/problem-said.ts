import { messagesIn } from "../messages/index.ts";
import { isOneOf } from "../values/index.ts";
import type { Problem } from "./problems.ts";

/** A problem as it is told to staff, with its cure. */
export function problemSaid(problem: Problem, language: string): string {
  const { problems: m, fields } = messagesIn(language).desk.takeOns;
  switch (problem.code) {
    case "day":
    case "count":
      return m[problem.code](problem);
    case "email":
    case "amount":
    case "currency":
    case "status":
    case "far":
    case "cells":
      return m[problem.code](problem.value);
    case "nobody":
      return m.nobody;
    case "address":
      return m.address(problem.fields.map((field) => (isOneOf(addressFields, field) ? fields[field] : field)).join(", "));
    default:
      return askSaid(problem, language);
  }
}

const addressFields = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const;

type Asked = Exclude<
  Problem,
  { code: "day" | "count" | "email" | "amount" | "currency" | "status" | "far" | "cells" | "nobody" | "address" }
>;

function askSaid(problem: Asked, language: string): string {
  const { problems: m } = messagesIn(language).desk.takeOns;
  switch (problem.code) {
    case "no-address":
      return m.noAddress;
    case "same-email":
      return m.sameEmail(problem.line);
    case "same-place":
      return m.samePlace(problem.line);
    case "here":
      return problem.running ? m.hereRunning : m.here;
    case "here-place":
      return m.herePlace;
    case "order-of-days":
      return m.orderOfDays(problem.value);
    case "sign-of-cents":
      return m.signOfCents(problem.value);
    case "which-offer":
      return m.whichOffer(problem.value);
    case "no-end":
      return m.noEnd;
    case "no-money":
      return m.noMoney;
  }
}
