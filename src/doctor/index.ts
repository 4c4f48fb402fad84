export { examine } from "./examine.ts";
export { type Said, saidIn } from "./finding.ts";
