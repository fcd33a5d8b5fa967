import { Suspense, useEffect } from 'react';
import { t } from '#renderer/language/speak.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { SiteId } from '#shared/ids.ts';
import { useBenchNotes } from './bench-notes.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { FieldProvider, useOpenField } from './field.tsx';
import { useConnection, useSites } from './host.ts';
import { Patience } from './Patience.tsx';
import type { Place } from './place.ts';
import { loadEveryPlace, placeOf } from './places.ts';
import { useRoute } from './router.ts';

/** A device is part of the fleet, whichever way one got to it. */
const PART_OF_FLEET: ReadonlySet<string> = new Set(['device', 'import', 'parameters']);

/** How long the place a person came for has the host to itself. */
const OTHER_PLACES_AFTER_MS = 1_500;

/** Chooses what stands in the frame: the start while no site is open, else the place of the address. */
export function App() {
  const sites = useSites();
  const { place: id } = useRoute();
  const place = placeOf(id) ?? placeOf('fleet');
  const start = placeOf('start');
  useEffect(() => {
    const timer = setTimeout(() => void loadEveryPlace(), OTHER_PLACES_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (sites === null) {
    return (
      <Frame current="" standing="unknown" field={null}>
        <Connecting />
      </Frame>
    );
  }
  if (sites.open !== null) {
    return <AtSite key={sites.open} site={sites.open} place={place === start ? placeOf('fleet') : place} />;
  }
  const shown = place && !place.needsSite ? place : start;
  return (
    <Frame current={shown?.id ?? ''} standing="before-site" field={null}>
      <PlaceView place={shown} />
    </Frame>
  );
}

function Connecting() {
  const connection = useConnection();
  if (connection.state === 'lost') {
    return (
      <EmptyState
        title={t('Demarc does not answer')}
        words={t(
          'The program behind this window is not running. Start it again; this window goes on by itself, and nothing saved is lost.',
        )}
      />
    );
  }
  return <Patience title={t('Connecting')} words={t('Asking the program behind this window where you left off.')} />;
}

function AtSite({ site, place }: { readonly site: SiteId; readonly place: Place | undefined }) {
  const opening = useOpenField(site);
  const rail = place === undefined ? '' : PART_OF_FLEET.has(place.id) ? 'fleet' : place.id;
  switch (opening.state) {
    case 'opening':
      return (
        <Frame current={rail} standing="at-site" field={null}>
          <Patience title={t('Opening the site')} words={t('Reading what is kept on this laptop.')} />
        </Frame>
      );
    case 'failed':
      return (
        <Frame current="" standing="at-site" field={null}>
          <div className="mx-auto max-w-2xl p-8">
            <ProblemNotice problem={opening.problem} />
          </div>
        </Frame>
      );
    case 'open':
      return (
        <FieldProvider field={opening.field}>
          <AsBuilt />
          <Frame current={rail} standing="at-site" field={opening.field}>
            <PlaceView place={place} />
          </Frame>
        </FieldProvider>
      );
    default:
      return opening satisfies never;
  }
}

/** Draws nothing: what passes on the bench is recorded whatever place is open. */
function AsBuilt() {
  useBenchNotes();
  return null;
}

function PlaceView({ place }: { readonly place: Place | undefined }) {
  if (place === undefined) {
    return (
      <EmptyState
        title={t('There is no such place')}
        words={t('The address of this page names a place that is not here.')}
      />
    );
  }
  const Component = place.component;
  return (
    <ErrorBoundary key={place.id}>
      <Suspense fallback={<Patience title={place.title} words={t('One moment.')} />}>
        <Component />
      </Suspense>
    </ErrorBoundary>
  );
}
