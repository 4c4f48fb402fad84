/** Letters that were written. */
export const letters = {
  title: "Letters",
  find: "Address or subject",
  none: "No letter has been written yet.",
  toFrom: ({ to, from }: { to: string; from: string }) => `To ${to}, from ${from},`,
  states: { kept: "kept here", sent: "sent", waiting: "waiting" },
  heads: { written: "Written", subject: "Subject", to: "To", state: "State" },
};
