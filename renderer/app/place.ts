import type { ComponentType } from 'react';
import type { Tone } from '#renderer/ui/StatusMark.tsx';

/** What the rail shows beside a place: how much needs someone, or (no count) that something is under way; null: calm. */
export type PlaceCount = { readonly count: number | null; readonly tone: Tone; readonly words: string } | null;

/** A place a person goes to: one entry here, and rail, palette, shortcuts and routes know it. */
export type Place = {
  /** The first part of the address: `#/fleet`. */
  readonly id: string;
  readonly title: string;
  readonly icon: ComponentType<{ readonly size?: number }>;
  /** The key after `g`; without it the place has no shortcut, or one of its own. */
  readonly key?: string;
  /** False for what is reached from another place only. */
  readonly inRail: boolean;
  /** It draws from a site's cache: without an open site the start screen stands in its place. */
  readonly needsSite: boolean;
  readonly component: ComponentType;
  /** A hook; called only while a site is open. */
  readonly useCount?: () => PlaceCount;
};
