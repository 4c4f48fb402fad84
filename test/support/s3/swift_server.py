"""OpenStack Swift with its S3 interface, whole, in one process: proxy, account, container and object server of Debian's packages.
   swift.py FOLDER PORT"""
import eventlet
import eventlet.debug
from eventlet import wsgi, listen
import os, sys
from array import array

folder, port = sys.argv[1], int(sys.argv[2])
os.makedirs(os.path.join(folder, "disk", "d1"), exist_ok=True)

def write(name, text):
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)
    return os.path.join(folder, name)

write("swift.conf", "[swift-hash]\nswift_hash_path_suffix = test\nswift_hash_path_prefix = test\n[storage-policy:0]\nname = one\ndefault = yes\n")
write("mime.types", "")
from swift.common import utils
utils.set_swift_dir(folder)
from swift.common.storage_policy import reload_storage_policies
reload_storage_policies()
eventlet.hubs.use_hub(utils.get_hub())
utils.eventlet_monkey_patch()
from swift.common import ring
from swift.common.wsgi import loadapp, SwiftHttpProtocol

class Quiet:
    def write(self, _): pass

sockets = {name: listen(("127.0.0.1", 0)) for name in ("account", "container", "object")}
for name, socket in sockets.items():
    device = {"id": 0, "zone": 0, "region": 1, "weight": 1.0, "device": "d1", "ip": "127.0.0.1", "port": socket.getsockname()[1],
              "replication_ip": "127.0.0.1", "replication_port": socket.getsockname()[1]}
    ring.RingData([array("H", [0, 0])], [device], 31).save(os.path.join(folder, name + ".ring.gz"))
    conf = write(name + ".conf", """[DEFAULT]
swift_dir = %s
devices = %s/disk
mount_check = false
log_level = ERROR
[pipeline:main]
pipeline = %s-server
[app:%s-server]
use = egg:swift#%s
""" % (folder, folder, name, name, name))
    app = loadapp(conf)
    eventlet.spawn(wsgi.server, socket, app, Quiet(), protocol=SwiftHttpProtocol)

proxy = write("proxy.conf", """[DEFAULT]
swift_dir = %s
log_level = ERROR
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache listing_formats bulk s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
max_upload_part_num = 10000
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
""" % folder)
front = listen(("127.0.0.1", port))
print("listening on %d" % front.getsockname()[1], flush=True)
wsgi.server(front, loadapp(proxy), Quiet(), protocol=SwiftHttpProtocol)
