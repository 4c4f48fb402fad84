import { figure } from "../grammar.ts";
/** The seats of an institution. */
export const institutions = {
  ended: "The subscription has ended; renew it, and the seats are yours to give again.",
  noSeat: "Nobody has this seat any more.",
  none: "There is no such institution of yours.",
  taken: ({ seats, institution }: { seats: number; institution: string }) => `All ${figure(seats)} seats of ${institution} are taken.`,
  notYours: "Your address does not belong to this institution.",
};
