import { CircleHelp, FileUp, Keyboard, Monitor, Moon, Rows3, Sun, SunMedium } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Field } from '#renderer/cache/types.ts';
import { t } from '#renderer/language/speak.ts';
import { setAppearance, useAppearance } from '#renderer/ui/appearance.ts';
import { useFocusOnArrival } from '#renderer/ui/arrival.ts';
import { Announcer } from './Announcer.tsx';
import { type Command, registerCommands } from './commands.ts';
import { Palette } from './Palette.tsx';
import type { Place } from './place.ts';
import { PLACES, placeOf } from './places.ts';
import { Rail, type Standing } from './Rail.tsx';
import { deviceKeyOf, go, routeNow } from './router.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { Strips } from './Strips.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { TourCard } from './tour/TourCard.tsx';
import { useIsPractice } from './tour/tour.ts';

function goCommand(place: Place): Command {
  return {
    id: `go-${place.id}`,
    title: place.title,
    group: t('Go to'),
    icon: <place.icon size={15} />,
    ...(place.key ? { keys: `g ${place.key}` } : {}),
    run: () => go(place.id),
  };
}

const IMPORT: Command = {
  id: 'go-import',
  title: t('Import devices from a file'),
  group: t('Fleet'),
  words: t('csv json spreadsheet upload'),
  icon: <FileUp size={15} />,
  run: () => go('import'),
};
/** Help has a command of its own, which opens what is written about the place one is at. */
const GO_TO = PLACES.filter((place) => place.inRail && place.id !== 'help');
const GO_AT_SITE = [...GO_TO.map(goCommand), IMPORT];
const GO_ANYWHERE = GO_TO.filter((place) => !place.needsSite).map(goCommand);

const LOOKS: readonly Command[] = (
  [
    ['system', t('Theme: as the system'), <Monitor key="m" size={15} />],
    ['light', t('Theme: light'), <Sun key="s" size={15} />],
    ['dark', t('Theme: dark'), <Moon key="d" size={15} />],
    ['sunlight', t('Theme: sunlight'), <SunMedium key="l" size={15} />],
  ] as const
).map(([theme, title, icon]) => ({
  id: `theme-${theme}`,
  title,
  group: t('Appearance'),
  words: t('colours contrast night day'),
  icon,
  run: () => setAppearance({ theme }),
}));

/** The help of the place a person is at: of the address where that is the help of (a device), else of the rail's entry. */
function openHelp(current: string): void {
  const { place, rest } = routeNow();
  if (place === 'help') return;
  const beside = place === 'fleet' && deviceKeyOf(rest[0]) !== null;
  const page = beside ? 'device' : placeOf(place) === undefined ? current : place;
  go('help', ...(page === '' ? [] : [page]));
}

type Props = {
  readonly current: string;
  readonly standing: Standing;
  readonly field: Field | null;
  readonly children: ReactNode;
};

/** Rail, top bar, strips, and the place one is at. */
export function Frame({ current, standing, field, children }: Props) {
  const [floating, setFloating] = useState<'palette' | 'shortcuts' | null>(null);
  const { density } = useAppearance();
  const isPractice = useIsPractice();
  const close = useCallback(() => setFloating(null), []);
  const own = useMemo<readonly Command[]>(
    () => [
      {
        id: 'palette',
        title: t('Command palette'),
        group: t('Find'),
        keys: '$mod+K',
        hidden: true,
        whileTyping: true,
        run: () => setFloating('palette'),
      },
      {
        id: 'shortcuts',
        title: t('Shortcuts'),
        group: t('Find'),
        icon: <Keyboard size={15} />,
        keys: 'Shift+?',
        run: () => setFloating('shortcuts'),
      },
      {
        id: 'help',
        title: t('Help'),
        group: t('Help'),
        words: t('manual glossary words meaning errors'),
        icon: <CircleHelp size={15} />,
        keys: 'F1',
        whileTyping: true,
        run: () => openHelp(current),
      },
      {
        id: 'density',
        title: density === 'compact' ? t('Larger rows, for touch') : t('Compact rows'),
        group: t('Appearance'),
        words: t('density comfortable size touch gloves'),
        icon: <Rows3 size={15} />,
        run: () => setAppearance({ density: density === 'compact' ? 'comfortable' : 'compact' }),
      },
    ],
    [density, current],
  );
  useLayoutEffect(() => registerCommands([...(field ? GO_AT_SITE : GO_ANYWHERE), ...own, ...LOOKS]), [field, own]);
  useShortcuts();
  // From the rail and the shortcuts one is in the place, not before it: the next Tab is its first field.
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main, current);
  useEffect(() => {
    const title = placeOf(current)?.title;
    document.title = title === undefined ? t('Demarc') : t('{title} · Demarc', { title });
  }, [current]);
  return (
    <div className="flex h-full flex-col print:block print:h-auto">
      <TopBar field={field} />
      <Strips />
      <div className="flex min-h-0 grow print:block">
        <Rail current={current} standing={standing} counting={field !== null} />
        <main
          ref={main}
          tabIndex={-1}
          className="relative min-w-0 grow overflow-clip bg-surface outline-none print:overflow-visible"
        >
          {children}
        </main>
      </div>
      {field !== null && isPractice ? <TourCard field={field} /> : null}
      {field === null ? null : <Announcer />}
      <Palette open={floating === 'palette'} onClose={close} field={field} />
      <ShortcutSheet open={floating === 'shortcuts'} onClose={close} />
    </div>
  );
}
