export {
  type AdPlace,
  type AdReaders,
  type HouseAd,
  type Slot,
  allHouseAds,
  houseAdsOn,
  listInAds,
  printedAds,
  saveHouseAds,
  saveInPlaces,
} from "./house-ads.ts";
