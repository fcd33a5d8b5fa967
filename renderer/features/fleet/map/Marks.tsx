import { memo } from 'react';
import type { Spot } from '#renderer/cache/map/types.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Pin } from '#renderer/ui/map/MapView.tsx';
import { StatusMark } from '#renderer/ui/StatusMark.tsx';
import { clusterWords, deviceWords, shortCount } from './words.ts';

type Props = {
  readonly spots: readonly Spot[];
  /** The device whose details are open. */
  readonly openKey: string | null;
  readonly isTicked: (key: Extract<Spot, { of: 'device' }>['key']) => boolean;
  readonly onOpen: (spot: Spot) => void;
};

/** What stands where. Each mark can be pressed; by keyboard they are reached in the list beside the map. */
export const Marks = memo(function Marks({ spots, openKey, isTicked, onOpen }: Props) {
  return spots.map((spot) => (
    <Pin key={keyOf(spot)} position={spot.position}>
      {spot.of === 'cluster' ? (
        <ClusterMark spot={spot} onOpen={onOpen} />
      ) : (
        <DeviceMark spot={spot} isOpen={spot.key === openKey} isTicked={isTicked(spot.key)} onOpen={onOpen} />
      )}
    </Pin>
  ));
});

export function keyOf(spot: Spot): string {
  return spot.of === 'cluster' ? `c:${spot.cluster.zoom}:${spot.cluster.cells[0]}` : spot.key;
}

/** The diameter of a cluster, in pixels: an order of magnitude more is a step larger. */
function sizeOf(devices: number): number {
  return devices < 10 ? 30 : devices < 100 ? 34 : devices < 1_000 ? 40 : 46;
}

type ClusterProps = { readonly spot: Extract<Spot, { of: 'cluster' }>; readonly onOpen: Props['onOpen'] };

/** How many devices stand here; the ring says which part of them is down, the number below it how many. */
function ClusterMark({ spot, onOpen }: ClusterProps) {
  const { devices, down } = spot;
  const size = sizeOf(devices);
  return (
    <button
      type="button"
      tabIndex={-1}
      title={clusterWords(spot)}
      onClick={() => onOpen(spot)}
      className="relative block rounded-full bg-surface text-ink"
      style={{ width: size, height: size }}
    >
      <svg viewBox="0 0 40 40" className="absolute inset-0 -rotate-90" aria-hidden="true">
        <circle cx="20" cy="20" r="17.5" className="fill-none stroke-up" strokeWidth="3" />
        {down === 0 ? null : (
          <circle
            cx="20"
            cy="20"
            r="17.5"
            pathLength="1"
            className="fill-none stroke-down"
            strokeWidth="5"
            // So thin a slice that nobody would see is drawn as one that can be seen.
            strokeDasharray={`${Math.max(0.04, down / devices)} 1`}
          />
        )}
      </svg>
      <span className="sr-only">{clusterWords(spot)}</span>
      <span aria-hidden="true" className="relative tabular text-small font-strong">
        {shortCount(devices)}
      </span>
      {down === 0 ? null : (
        <span
          aria-hidden="true"
          className="absolute top-full left-1/2 -mt-1.5 flex -translate-x-1/2 rounded-sm border border-down bg-surface px-1 text-tiny leading-4"
        >
          <StatusMark tone="down">{shortCount(down)}</StatusMark>
        </span>
      )}
    </button>
  );
}

type DeviceProps = {
  readonly spot: Extract<Spot, { of: 'device' }>;
  readonly isOpen: boolean;
  readonly isTicked: boolean;
  readonly onOpen: Props['onOpen'];
};

const TONE = { up: 'up', down: 'down', unknown: 'idle' } as const;

function DeviceMark({ spot, isOpen, isTicked, onOpen }: DeviceProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={deviceWords(spot)}
      title={deviceWords(spot)}
      onClick={() => onOpen(spot)}
      className={classes(
        'flex size-6 items-center justify-center rounded-full border bg-surface',
        isOpen || isTicked ? 'border-accent bg-accent-soft outline-2 outline-accent' : 'border-line-strong',
      )}
    >
      <StatusMark tone={TONE[spot.state]} />
    </button>
  );
}
