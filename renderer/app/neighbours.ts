import { follow } from './connection.ts';
import { client } from './host.ts';
import { openNeighbours } from './neighbours-feed.ts';

/** The neighbours of this host. */
export const neighbours = openNeighbours((onEvent, signal) => {
  void follow((options) => client.discovery.watch({}, options), onEvent, signal);
});
