export {
  countReading,
  freeSeat,
  giveSeat,
  type Institution,
  institutions,
  keepInstitution,
  liveRanges,
  type Membership,
  membershipsOf,
  saveWaysIn,
  takeSeat,
  type WaysIn,
  waysInProblems,
} from "./institutions.ts";
export { freeOwnSeat, giveOwnSeat, institutionsOfContact, type OwnInstitution } from "./own-seats.ts";
export type { Range } from "./ranges.ts";
export { institutionsRefusals } from "./refusals.ts";
