import type { Messages } from "../catalogue.ts";

export const push: Messages["push"] = {
  title: "Neue Ausgaben",
  says: "Dieser Browser kann Ihnen sagen, wenn eine neue Ausgabe da ist, auch wenn keine Seite von uns offen ist. Das geht über den Push-Dienst Ihres Browserherstellers, verschlüsselt, und sagt nichts über Sie.",
  ask: "Neue Ausgaben melden",
  withdraw: "Nicht mehr melden",
  isOn: "Dieser Browser meldet Ihnen neue Ausgaben.",
  isOff: "Dieser Browser meldet Ihnen keine neuen Ausgaben.",
  forbidden: "Ihr Browser verbietet es für diese Website. In seinen Einstellungen lässt es sich erlauben.",
  failed: "Das hat nicht geklappt. Versuchen Sie es noch einmal.",
  newIssue: ({ number, theme }) => (theme ? `Ausgabe ${number} ist da: ${theme}` : `Ausgabe ${number} ist da`),
};
