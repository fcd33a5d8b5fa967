/** What the bench asks of its page; times in milliseconds. */
export type PageBench = {
  /** First sync of so many devices from the bench's server, and the same pages fetched and parsed alone. */
  fill(devices: number): Promise<{ milliseconds: number; floorMilliseconds: number }>;
  /** The same rows the naive way: a row per device. */
  fillNaive(devices: number): Promise<number>;
  /** Opens the field without a network; answers when every cached device can be searched and the list is there. */
  start(): Promise<{ sinceNavigation: number; matched: number }>;
  startNaive(): Promise<{ milliseconds: number; matched: number }>;
  /** Types, one key after the other; from the key to the rows. @param rounds the best of so many is a key's time */
  type(rounds: number): Promise<number[]>;
  /** The same with terms of the filter language. */
  filter(rounds: number): Promise<number[]>;
  typeNaive(): Promise<number[]>;
  /** Edits one device of all; from the save to the list that shows it. */
  change(): Promise<number[]>;
  close(): Promise<void>;
};

const WORDS = [
  'zeq-0079',
  'branch router 99',
  'cust-4711',
  '10.1.20.7',
  '791900',
  'up',
  'enterprise 10.0',
  'router 5 cust',
];
const FILTERS = [
  'status:down',
  'status:down fw<2.5 branch',
  'type:enterprise changed:>7d 4711',
  '-status:up location:"street 12"',
];

const typedOut = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => [
    ...Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1)),
    word.slice(0, -2),
  ]);

/** Every state of the field while these are typed, corrected and typed on. */
export const KEYSTROKES = typedOut(WORDS);
export const FILTER_KEYSTROKES = typedOut(FILTERS);
