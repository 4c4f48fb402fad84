# Varnish 7 with the module xkey (varnish-modules), as /etc/varnish/default.vcl. TLS stands before it. At Masthead: TRUST_PROXY=2 (1 without
# a proxy before Varnish), CDN_SECONDS=3600, CDN_PURGE_AS=varnish, CDN_PURGE_URL=http://127.0.0.1:6081/, CDN_PURGE_TOKEN=CHANGE-THIS-TOKEN.
vcl 4.1;

import xkey;

backend masthead {
    .host = "127.0.0.1";
    .port = "4000";
    .first_byte_timeout = 120s;
}

acl masthead_itself {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ masthead_itself || req.http.Authorization != "Bearer CHANGE-THIS-TOKEN") {
            return (synth(403));
        }
        set req.http.gone = xkey.purge(req.http.xkey-purge);
        return (synth(200, "Dropped " + req.http.gone));
    }
    # who is signed in, has paid or reads otherwise is shown pages of their own
    if (req.http.Cookie ~ "masthead") {
        return (pass);
    }
    unset req.http.Cookie;
}

sub vcl_backend_response {
    # no longer than Masthead says: at midnight, offers and ads are others
    if (beresp.http.Cache-Control !~ "stale-while-revalidate") {
        set beresp.grace = 0s;
    }
    set beresp.keep = 0s;
    # a page that may not be kept now may be a minute later
    if (beresp.http.Cache-Control ~ "private|no-store") {
        set beresp.uncacheable = true;
        set beresp.ttl = 10s;
        return (deliver);
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
}
