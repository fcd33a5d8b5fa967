import { type Readable, Transform } from 'node:stream';

/** Tells how far a transfer is: not with every packet, but whenever a hundredth more has passed (SPEC FS-8). */
export type Progress = { tell(bytes: number, total: number | null): void };

/** The stream, counted. `from`: bytes of the whole that lie before it. */
export function counted(
  source: Readable,
  { tell }: Progress,
  { from, total }: { from: number; total: number },
): Readable {
  let bytes = from;
  let told = -1;
  const counter = new Transform({
    transform(part: Buffer, _, done) {
      bytes += part.length;
      const hundredths = Math.floor((bytes * 100) / total);
      if (hundredths > told) {
        told = hundredths;
        tell(bytes, total);
      }
      done(null, part);
    },
  });
  source.on('error', (error) => counter.destroy(error));
  return source.pipe(counter);
}
