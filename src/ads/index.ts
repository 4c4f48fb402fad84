export {
  type AdPlace,
  type AdReaders,
  type HouseAd,
  type Slot,
  type StandingAd,
  allHouseAds,
  houseAdsOn,
  listInAds,
  printedAds,
  saveHouseAds,
  saveInPlaces,
} from "./house-ads.ts";
