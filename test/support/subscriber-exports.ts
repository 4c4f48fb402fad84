/** Lists of subscribers in the shape in which other systems export them; everybody in them is invented. */
export const exportsOf = {
  ghost: `id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers
65a1,ada.ghost@moved.example,Ada Lark,,true,false,cus_ada1,2024-02-01T09:00:00.000Z,,,Gold
65a2,ben.ghost@moved.example,Ben Osk,for the choir,true,true,,2024-03-01T09:00:00.000Z,,,Gold
65a3,cleo.ghost@moved.example,Cleo Marn,,false,false,,2025-03-01T09:00:00.000Z,,,
`,
  substack: `email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at
ada.sub@moved.example,true,2027-06-30T00:00:00.000Z,yearly,false,2024-02-01T00:00:00.000Z,2024-06-30T00:00:00.000Z
ben.sub@moved.example,false,,,false,2024-02-02T00:00:00.000Z,
cleo.sub@moved.example,true,2027-02-10T00:00:00.000Z,monthly,true,2024-02-03T00:00:00.000Z,2026-02-10T00:00:00.000Z
`,
  "woocommerce-subscriptions": `subscription_id,subscription_status,customer_id,customer_email,start_date,next_payment_date,last_payment_date,end_date,billing_period,billing_interval,order_total,order_currency,billing_first_name,billing_last_name,billing_address_1,billing_postcode,billing_city,billing_country,shipping_first_name,shipping_last_name,shipping_company,shipping_address_1,shipping_postcode,shipping_city,shipping_country,order_items,payment_post_meta
901,wc-active,11,ada.woo@moved.example,2025-01-15 10:00:00,2027-01-15 10:00:00,2026-01-15 10:00:00,0,year,1,96.00,EUR,Ada,Lark,1 Weg,20457,Hamburg,DE,Ada,Lark,,1 Weg,20457,Hamburg,DE,product_id:7|name:Print by post|quantity:1|total:96.00,_stripe_customer_id:cus_woo1
902,wc-pending-cancel,12,ben.woo@moved.example,2025-05-01 10:00:00,0,2026-05-01 10:00:00,2027-05-01 10:00:00,year,1,96.00,EUR,Ben,Osk,2 Quay,EH1 1YZ,Halmouth,GB,,,,,,,,product_id:7|name:Print by post|quantity:1|total:96.00,
903,wc-on-hold,13,cleo.woo@moved.example,2026-03-01 10:00:00,2027-03-01 10:00:00,2026-03-01 10:00:00,0,year,1,96.00,EUR,Cleo,Marn,3 Quay,EH1 1YZ,Halmouth,GB,,,,,,,,product_id:7|name:Print by post|quantity:1|total:96.00,
904,wc-cancelled,14,dan.woo@moved.example,2023-03-01 10:00:00,0,2023-03-01 10:00:00,2024-03-01 10:00:00,year,1,96.00,EUR,Dan,Pell,4 Quay,EH1 1YZ,Halmouth,GB,,,,,,,,product_id:7|name:Print by post|quantity:1|total:96.00,
`,
  "woocommerce-memberships": `user_membership_id,user_id,member_first_name,member_last_name,member_email,membership_plan,membership_plan_slug,membership_status,member_since,membership_expiration
31,11,Ada,Lark,ada.mem@moved.example,Reader,reader,active,2025-02-01 00:00:00,2027-02-01 00:00:00
32,12,Ben,Osk,ben.mem@moved.example,Reader,reader,active,2025-02-01 00:00:00,
33,13,Cleo,Marn,cleo.mem@moved.example,Reader,reader,expired,2023-02-01 00:00:00,2024-02-01 00:00:00
`,
  memberpress: `id,trans_num,username,email,first_name,last_name,product_name,amount,total,status,created_at,expires_at
71,mp-t-1,ada,ada.mp@moved.example,Ada,Lark,Digital year,43.64,48.00,complete,2026-03-01 10:00:00,2027-03-01 10:00:00
72,mp-t-2,ben,ben.mp@moved.example,Ben,Osk,Digital year,43.64,48.00,refunded,2026-03-02 10:00:00,2027-03-02 10:00:00
73,mp-t-3,cleo,cleo.mp@moved.example,Cleo,Marn,Digital year,43.64,48.00,complete,2026-03-03 10:00:00,0000-00-00 00:00:00
`,
  "leaky-paywall": `user_id,email,first_name,last_name,level_id,level_name,subscriber_id,price,plan,created,expires,gateway,payment_status
51,ada.leaky@moved.example,Ada,Lark,1,Online,cus_leaky1,48.00,1 year,2026-01-10 00:00:00,2027-01-10 00:00:00,stripe,active
52,ben.leaky@moved.example,Ben,Osk,1,Online,,48.00,non-recurring,2026-02-10 00:00:00,2027-02-10 00:00:00,manual,active
53,cleo.leaky@moved.example,Cleo,Marn,1,Online,,48.00,non-recurring,2024-02-10 00:00:00,2025-02-10 00:00:00,manual,deactivated
`,
  mailchimp: `Email Address,First Name,Last Name,Address,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,UNSUB_TIME,CLEAN_TIME,LEID,EUID,NOTES,TAGS
ada.chimp@moved.example,Ada,Lark,,4,2023-05-01 10:00:00,192.0.2.7,2023-05-01 10:05:00,192.0.2.7,,,1,a1,,
ben.chimp@moved.example,Ben,Osk,,2,2023-05-02 10:00:00,,2023-05-02 10:05:00,,2024-01-01 09:00:00,,2,a2,,
cleo.chimp@moved.example,Cleo,Marn,,1,2023-05-03 10:00:00,,2023-05-03 10:05:00,,,2024-02-01 09:00:00,3,a3,,
`,
  mailjet: `Email,Contact ID,Name,IsUnsubscribed,SubscribedAt
ada.jet@moved.example,9001,Ada Lark,false,2023-06-01T10:00:00Z
ben.jet@moved.example,9002,Ben Osk,true,2023-06-02T10:00:00Z
`,
  table: `E-Mail;Vor- und Nachname;Abo bis
ada.sheet@moved.example;Jörg Lark;31.03.2027
`,
  labels: `Una Label
1 Quay
Halmouth
EH1 1YZ

Bo Label
Hafenweg 3
20457 Hamburg
Deutschland
`,
} as const;
