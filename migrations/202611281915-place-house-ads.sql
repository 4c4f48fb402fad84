-- What an advertisement says follows where it stands and who reads it: print has places of its own, and those who were ever
-- customers may be told something else.
alter table house_ads drop constraint house_ads_slot_check;
alter table house_ads add constraint house_ads_slot_check
  check (slot in ('article-end', 'in-article', 'front', 'archive', 'issue', 'back-cover'));
alter table house_ads add column readers text not null default 'everybody' check (readers in ('everybody', 'customers'));

-- what print took from the web's places until now, but for what speaks of the page it stands on
insert into house_ads (id, slot, headline, text, button, target, included, position)
select gen_random_uuid(), 'back-cover', headline, text, button, target, included, 0
from house_ads where slot = 'article-end' order by position limit 1;
insert into house_ads (id, slot, headline, text, button, target, included, position)
select gen_random_uuid(), 'issue', headline, text, button, target, included, 0
from house_ads where slot = 'archive' order by position limit 1;
