export { type HouseAd, houseAdsOn, listInAds, saveHouseAds, type Slot } from "./house-ads.ts";
