export { folderProblem, laidLanguages, speakLaidLanguages } from "./laid-languages.ts";
export { languageSettings } from "./settings.ts";
export { templateOf } from "./template.ts";
