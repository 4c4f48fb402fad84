/** What the doctor found, at the desk. */
export const doctor = {
  title: "Doctor",
  intro:
    "Everything that must stand before the magazine goes live and while it does, looked at this moment, with a cure for what does not. “masthead doctor” says the same on the machine, and sends a letter to oneself.",
  what: "What",
  state: "How it is",
  found: "What was found, and what helps",
  states: { well: "well", warning: "warning", wrong: "wrong" },
};
