export { becomePerson, besides, denyPerson, keepPersonBeside, mailOf, peopleWithMail, unprovenByEmail } from "./beside.ts";
export {
  findOrCreatePerson,
  findPeople,
  getsMail,
  grantRole,
  isEmail,
  type Named,
  namedById,
  nobodyNamed,
  normalEmail,
  peopleById,
  type Person,
  personByEmail,
  personById,
  provePerson,
  renamePerson,
  revokeRole,
  type Role,
  roles,
  staffOf,
  type StaffMember,
} from "./person.ts";
export { peopleRefusals } from "./refusals.ts";
export { endReaderKey, type KeyPurpose, keyPurposes, makeReaderKey, type ReaderKey, readerKeysOf, whoHoldsKey } from "./reader-keys.ts";
export {
  endOtherSessions,
  endSession,
  endSessionsOf,
  openDemoSession,
  openSession,
  sessionDays,
  sessionsOf,
  type SessionView,
  whoIs,
} from "./sessions.ts";
export { finishSignIn, ownPath, startSignIn } from "./sign-in.ts";
export { signInLink } from "./sign-in-link.ts";
export { hashOf as hashOfToken, newToken } from "./tokens.ts";
