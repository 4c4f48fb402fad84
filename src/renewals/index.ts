export { expireSubscriptions } from "./expire-subscriptions.ts";
export { renewalsTasks } from "./jobs.ts";
export { dunned, type Dunned, renewalOutlook, type RenewalOutlook } from "./outlook.ts";
export { ownSeries, saveSeries } from "./read-series.ts";
export { renewalsRefusals } from "./refusals.ts";
export { placeRenewal, type Renewing, renewingOf } from "./renew-by-reader.ts";
export { placeStaffRenewal } from "./renew-by-staff.ts";
export { type Method, type RenewalLetter, type Step, usualSeries } from "./series.ts";
export { switchConsent, switchEdition, type SwitchPreview, switchPreviews } from "./switch-edition.ts";
