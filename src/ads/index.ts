export { type HouseAd, houseAdsOn, listInAds, saveFirstInSlots, saveHouseAds, type Slot } from "./house-ads.ts";
