export { cast, type CastKey, demoPeople } from "./people.ts";
export { demoOffers } from "./offers.ts";
export { seedDemo } from "./seed.ts";
