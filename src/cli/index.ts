export { terminal } from "./out.ts";
export { runCommand } from "./run-command.ts";
