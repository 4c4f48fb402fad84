export { cast, type CastKey, demoPeople } from "./people.ts";
export { demoOffers, promises } from "./offers.ts";
export { seedDemo } from "./seed.ts";
