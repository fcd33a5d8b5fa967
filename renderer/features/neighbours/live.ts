import { follow } from '#renderer/app/connection.ts';
import { client } from '#renderer/app/host.ts';
import { openNeighbours } from './feed.ts';

/** The neighbours of this host. */
export const neighbours = openNeighbours((onEvent, signal) => {
  void follow((options) => client.discovery.watch({}, options), onEvent, signal);
});
