/** How many devices were up and down at the beginning of a quarter of an hour. */
export type FleetSampleTable = { at: number; up: number; down: number };

/** What the ACS heard in an hour; `hour` is its beginning (UTC). No row: it did not listen. */
export type InformHourTable = {
  hour: number;
  informs: number;
  /** Of them, sessions that broke off. */
  broken: number;
};

export type HistoryTables = {
  fleet_sample: FleetSampleTable;
  inform_hour: InformHourTable;
};
