#!/bin/bash
# The steps of docs/OPERATIONS.md (“Back to a moment”), done on a server of its own.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
work=$(mktemp -d); cd "$work"
trap '$bin/pg_ctl -D data stop -m immediate >/dev/null 2>&1 || true; $bin/pg_ctl -D back stop -m immediate >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
mkdir archive
$bin/initdb -D data -A trust >/dev/null
cat >> data/postgresql.conf <<C
listen_addresses = ''
unix_socket_directories = '$work'
archive_mode = on
archive_command = 'test ! -f $work/archive/%f && cp %p $work/archive/%f'
archive_timeout = 60
C
$bin/pg_ctl -D data -l log -w start >/dev/null
q() { psql -h "$work" -d postgres -qAtc "$1"; }
q "create table articles (title text)"; q "insert into articles values ('before the base')"
$bin/pg_basebackup -h "$work" -D base -X stream -c fast
q "insert into articles values ('after the base')"
moment=$(q "select now()"); sleep 1
q "delete from articles"
q "select pg_switch_wal()" >/dev/null; sleep 2
$bin/pg_ctl -D data stop -m immediate >/dev/null
cp -a base back
cat >> back/postgresql.auto.conf <<C
restore_command = 'cp $work/archive/%f %p'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
C
touch back/recovery.signal
$bin/pg_ctl -D back -l log2 -w start >/dev/null
for _ in $(seq 50); do [ "$(q "select pg_is_in_recovery()")" = f ] && break; sleep 0.2; done
q "select title from articles order by 1"
