/** What the bench asks of its page; times in milliseconds. */
export type PageBench = {
  /** First sync of so many devices, and the same rows the naive way. */
  fill(devices: number): Promise<{ milliseconds: number; naiveMilliseconds: number }>;
  /** Opens the field without a network; answers when every cached device can be searched and the list is there. */
  start(): Promise<{ sinceNavigation: number; matched: number }>;
  startNaive(): Promise<{ milliseconds: number; matched: number }>;
  /** Types, one key after the other; from the key to the rows. */
  type(): Promise<number[]>;
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

/** Every state of the field while these are typed, corrected and typed on. */
export const KEYSTROKES: readonly string[] = WORDS.flatMap((word) => [
  ...Array.from({ length: word.length }, (_, index) => word.slice(0, index + 1)),
  word.slice(0, -2),
]);
