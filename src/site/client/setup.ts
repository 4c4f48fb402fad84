/** Whoever sets a magazine up is where their browser’s clock is, as long as they have said nothing else. */
const zones = document.querySelector<HTMLSelectElement>("select[data-guessed]");
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const here = [...(zones?.options ?? [])].find(({ value, dataset }) => value === timeZone || dataset["before"] === timeZone);
const countries = document.querySelector<HTMLSelectElement>("#sellerCountry");
if (here) here.selected = true;
if (countries && here?.dataset["country"]) countries.value = here.dataset["country"];
