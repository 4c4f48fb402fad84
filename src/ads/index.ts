export { type HouseAd, houseAdsOn, saveHouseAds, type Slot } from "./house-ads.ts";
