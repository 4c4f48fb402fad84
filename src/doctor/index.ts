export { mailCure } from "./checks/mail.ts";
export { examine } from "./examine.ts";
export { type Said, saidIn } from "./finding.ts";
