-- A job keeps its lock while somebody says that it is being done; nobody is asked who is alive.
drop table workers;
