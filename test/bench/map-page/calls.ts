/** What the bench asks of its page; times in milliseconds. */
export type MapBench = {
  /** Fills the cache with so many devices, at places all over the land there is. */
  fill(devices: number): Promise<void>;
  /** From the map being asked for to the marks of all devices on it. */
  open(): Promise<{ readonly toMarks: number; readonly marks: number; readonly surface: string }>;
  /** Drags the map about, zooming in on the way; the times between two frames, and the longest task. */
  pan(drags: number): Promise<{ readonly frames: readonly number[]; readonly longest: number }>;
  /** From a letter typed into the filter to the marks of what it finds. */
  filter(texts: readonly string[]): Promise<readonly number[]>;
};
