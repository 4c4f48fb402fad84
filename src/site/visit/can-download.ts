import { decide } from "../../access/index.ts";
import type { Visit } from "./visit.ts";

/** A whole issue is for those who may read all of it. */
export const canDownload = ({ reader }: Visit, issue: { wholeNumber: number }): boolean =>
  decide(reader, { access: "subscribers", issue }).view === "whole";
