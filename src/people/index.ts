export { peopleTasks } from "./jobs.ts";
export { becomePerson, besides, denyPerson, goingBy, keepPersonBeside, mailOf, mailTo, peopleWithMail, unprovenByEmail } from "./beside.ts";
export { bringPeople, idsOf } from "./bring-people.ts";
export {
  changeEmail,
  deskLanguageOf,
  findOrCreatePerson,
  findPeople,
  peopleWith,
  getsMail,
  grantRole,
  lockPerson,
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
  speakFirst,
  speakTo,
  staffOf,
  type StaffMember,
} from "./person.ts";
export { peopleRefusals } from "./refusals.ts";
export { endReaderKey, type KeyPurpose, keyPurposes, makeReaderKey, type ReaderKey, readerKeysOf, whoHoldsKey } from "./reader-keys.ts";
export {
  endOtherSessions,
  endSession,
  endOwnSession,
  endSessionsOf,
  noteProof,
  type Proof,
  sessionNow,
  openDemoSession,
  openSession,
  openUnproven,
  sessionDays,
  sessionsOf,
  type SessionView,
  holderOf,
  unprovenSession,
  whoIs,
} from "./sessions.ts";
export {
  appBegun,
  beginApp,
  confirmApp,
  demandSecond,
  hasSecond,
  isSecondDemanded,
  proveByCode,
  removeApp,
  removePasskey,
  resetSeconds,
  type Seconds,
  appsClosed,
  secondAskedOf,
  secondsOf,
  writeRecoveryCodes,
} from "./second.ts";
export { addPasskey, askForNewPasskey, askForPasskey, personOfPasskey, signInByPasskey } from "./passkeys.ts";
export { deviceOf } from "./device.ts";
export { totpAddress } from "./totp.ts";
export { staffToKeep } from "./staff-to-keep.ts";
export { finishSignIn, ownPath, proveByLetter, startSignIn } from "./sign-in.ts";
export { signInLink } from "./sign-in-link.ts";
export { hashOf as hashOfToken, newCode, newToken } from "./tokens.ts";
