import { Play } from 'lucide-react';
import { figure, t } from '#renderer/language/speak.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import type { Place } from './place.ts';
import { PLACES } from './places.ts';
import { href } from './router.ts';

/** Which places there are now: those of a site, those before one is open, or nobody knows yet. */
export type Standing = 'at-site' | 'before-site' | 'unknown';

type Props = {
  readonly current: string;
  readonly standing: Standing;
  /** True once the site's cache is open and can be counted in. */
  readonly counting: boolean;
};

function isShown(place: Place, standing: Standing): boolean {
  if (standing === 'unknown') return false;
  return standing === 'at-site' ? place.inRail : !place.needsSite;
}

/** The places, each with its shortcut, and a count where one needs somebody. */
export function Rail({ current, standing, counting }: Props) {
  return (
    <nav
      aria-label={t('Places')}
      className="flex w-20 shrink-0 flex-col gap-1 overflow-y-auto border-e bg-ground px-1 py-2 low:w-12 low:gap-0 low:py-1 print:hidden"
    >
      {PLACES.filter((place) => isShown(place, standing)).map((place) => (
        <RailEntry key={place.id} place={place} current={place.id === current} counting={counting} />
      ))}
    </nav>
  );
}

type EntryProps = { readonly place: Place; readonly current: boolean; readonly counting: boolean };

function RailEntry({ place, current, counting }: EntryProps) {
  const Icon = place.icon;
  return (
    <Tooltip words={place.title} side="inline-end" {...(place.key ? { keys: ['g', place.key] } : {})}>
      <a
        href={href(place.id)}
        aria-current={current ? 'page' : undefined}
        className={classes(
          'relative flex h-13 shrink-0 flex-col low:h-9 items-center justify-center gap-1 rounded-md text-tiny transition-colors select-none',
          current
            ? 'bg-surface font-strong text-ink shadow-[inset_0_0_0_var(--hair)_var(--line-strong)]'
            : 'text-soft hover:bg-hover hover:text-ink',
        )}
      >
        <Icon size={18} />
        <span className="low:sr-only">{place.title}</span>
        {counting && place.useCount ? <RailCount useCount={place.useCount} /> : null}
      </a>
    </Tooltip>
  );
}

function RailCount({ useCount }: { readonly useCount: NonNullable<Place['useCount']> }) {
  const count = useCount();
  if (count === null) return null;
  return (
    <span className="absolute top-0.5 end-0.5">
      <Badge tone={count.tone}>
        {count.count === null ? <Play size={10} aria-hidden="true" /> : figure(count.count)}
        <span className="sr-only"> {count.words}</span>
      </Badge>
    </span>
  );
}
