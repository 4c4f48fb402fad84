export { cast, type CastKey, demoPeople } from "./people.ts";
export { demoOffers } from "./offers.ts";
export { seedApart, type ToSeeding } from "./seed-apart.ts";
export { seedDemo } from "./seed.ts";
